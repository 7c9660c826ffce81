"""The database of this site, whichever it is, as one part of a backup."""

from pathlib import Path
from typing import Protocol

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from accord.gateways.archive import postgresql, sqlite

# Of parts that Accord did without later: whoever knows them is older, and is brought up to date.
LEFT_BEHIND = frozenset({"sessions.0001_initial"})


class Engine(Protocol):
    """How one kind of database is copied out and in; PART is the name of its file in a backup."""

    PART: str

    def copy_out(self, target: Path) -> None: ...
    def copy_in(self, source: Path) -> None: ...
    def is_empty(self) -> bool: ...


ENGINES: dict[str, Engine] = {"sqlite": sqlite, "postgresql": postgresql}


def vendor() -> str:
    """Return which database this is: `sqlite` or `postgresql`."""
    return connection.vendor


def part_name() -> str:
    """Return the name of the part of a backup that holds the database."""
    return ENGINES[vendor()].PART


def copy_out(folder: Path) -> Path:
    """Write a copy of the database into a folder, while the site is running; return its path."""
    target = folder / part_name()
    ENGINES[vendor()].copy_out(target)
    return target


def copy_in(folder: Path) -> None:
    """Bring the database of a backup into this empty site."""
    ENGINES[vendor()].copy_in(folder / part_name())


def is_empty() -> bool:
    """Say whether this site has no database yet."""
    return ENGINES[vendor()].is_empty()


def file() -> Path | None:
    """Return the file that is the database, or None where a server keeps it."""
    return Path(connection.settings_dict["NAME"]) if vendor() == "sqlite" else None


def migrations_applied() -> tuple[str, ...]:
    """Return what this database has been through, as `room.migration`."""
    return tuple(sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations()))


def migrations_needed() -> frozenset[str]:
    """Return every migration that this version of Accord goes through."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return frozenset(f"{app}.{name}" for app, name in loader.disk_migrations)


def migrations_known() -> frozenset[str]:
    """Return every migration that this version of Accord knows, or an earlier one knew."""
    return LEFT_BEHIND | migrations_needed()
