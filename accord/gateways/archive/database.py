"""The database of this site, whichever it is, as one part of a backup."""

from collections.abc import Collection
from pathlib import Path
from typing import Protocol

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from accord.gateways.archive import postgresql, sqlite

# Of parts that Accord did without later: whoever knows them is older, and is brought up to date.
LEFT_BEHIND = frozenset({"sessions.0001_initial"})
TOO_OLD = (
    "was last brought up to date before 26 November 2026. Bring it up to date with Accord of that day "
    "(commit ea3b0f2a) first, then with this one."
)


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
    before = {each for stood_for in gathered().values() for each in stood_for}
    return LEFT_BEHIND | before | migrations_needed()


def stops_between(applied: Collection[str]) -> bool:
    """Say whether a database went through some of the migrations that one stands for now, but not all.

    Then no version since can bring it up to date (decision 0145).
    """
    done = frozenset(applied)
    return any(
        name not in done and stood_for & done and not stood_for <= done
        for name, stood_for in gathered().items()
    )


def gathered() -> dict[str, frozenset[str]]:
    """Return, for each migration that stands for several that are gone, which these were."""
    found = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    return {
        f"{app}.{name}": frozenset(f"{of}.{each}" for of, each in migration.replaces)
        for (app, name), migration in found.items()
        if migration.replaces and found.keys().isdisjoint(migration.replaces)
    }
