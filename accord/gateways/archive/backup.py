"""Making a backup while the site is running: the database and what was uploaded, and never a round's keys."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

from accord.foundations import clock
from accord.foundations.errors import Refused
from accord.gateways.archive import database
from accord.gateways.archive.folder import written_whole
from accord.gateways.archive.manifest import Manifest, OpenRound, Part, manifest_write, part_of
from accord.mechanisms.rounds.ballot import watch
from accord.mechanisms.rounds.keys import places

PREFIX = "accord-"
MEDIA = "media"
NOT_MADE = "The backup was not made, and nothing of it is kept."


def backup_make() -> Path:
    """Make a backup in the place that ACCORD_BACKUP names; return its folder. Raises Refused.

    What the site has acknowledged before the call is inside. A backup that did not succeed leaves nothing.
    """
    place, now = _place(), clock.now()
    name = f"{PREFIX}{now:%Y%m%dT%H%M%SZ}"
    try:
        with written_whole(place, name) as folder:
            _write(folder, now)
    except OSError as error:
        raise Refused(f"{NOT_MADE} {error.strerror}.") from None
    except DatabaseError as error:
        raise Refused(f"{NOT_MADE} The database cannot be read: {type(error).__name__}.") from None
    except Refused as error:
        raise Refused(f"{NOT_MADE} {error.message}") from None
    return place / name


def backups(place: Path) -> list[Path]:
    """Return the whole backups in a place, the oldest first."""
    return sorted(found for found in place.glob(f"{PREFIX}*Z") if found.is_dir())


def _place() -> Path:
    place = places.backup_place()
    if place is None:
        raise Refused("No place is named for backups: set ACCORD_BACKUP to a folder on another disk.")
    if not place.is_dir():
        raise Refused(f"{place} is not there: make this folder, or mount the disk that has it.")
    if places.beside():
        raise Refused(f"Keys and backups share the path {places.beside()[0]}: keep them apart.")
    return place


def _write(folder: Path, now: datetime) -> None:
    if database.is_empty():
        raise Refused("There is no database here yet.")
    opened = watch.under_way()
    parts = tuple(_parts(folder))
    opened += watch.under_way()  # one may have opened, or closed, while the copy was taken
    rounds = {
        found.round_id: OpenRound(
            id=found.round_id,
            title=found.title,
            closes_at=found.closes_at,
            public_key=found.public_key.hex(),
        )
        for found in opened
    }
    manifest = Manifest(
        made_at=now,
        version=version("accord"),
        database=database.vendor(),
        migrations=database.migrations_applied(),
        rounds_open=tuple(rounds.values()),
        parts=parts,
    )
    manifest_write(folder, manifest)


def _parts(folder: Path) -> Iterator[Part]:
    yield part_of(folder, database.copy_out(folder))
    media = Path(settings.MEDIA_ROOT)
    if media.is_dir():
        shutil.copytree(media, folder / MEDIA, copy_function=shutil.copyfile)
        for path in sorted((folder / MEDIA).rglob("*")):
            if path.is_file():
                yield part_of(folder, path)
