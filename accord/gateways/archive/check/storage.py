"""Backups and key copies: are there any, are they new, and are they apart?"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.conf import settings

from accord.foundations import clock
from accord.foundations.errors import Refused
from accord.gateways.archive.backup import backups
from accord.gateways.archive.check.finding import Finding, amiss, moment
from accord.gateways.archive.manifest import manifest_read
from accord.mechanisms.rounds.ballot import watch
from accord.mechanisms.rounds.keys import places, recovery

OLDEST_BACKUP = timedelta(hours=26)  # a nightly one, and a night that took longer


def backups_check() -> Iterator[Finding]:
    """Say what is wrong with the place of backups and what lies in it."""
    for path in places.beside():
        yield amiss(f"Keys and backups share the path {path}: no round opens until they are apart.")
    place = places.backup_place()
    if place is None:
        yield amiss("No place is named for backups: set ACCORD_BACKUP to a folder on another disk.")
    elif not place.is_dir():
        yield Finding(f"The place of backups is not there: {place}. Is its disk mounted?")
    else:
        yield from _newest(place)
        if _same_disk(place, Path(settings.ACCORD_VAR)):
            yield Finding("Backups lie on the same disk as the site: one failure takes both.", wrong=False)


def key_copies_check() -> Iterator[Finding]:
    """Say what is wrong with the place of key copies and what lies in it."""
    place = places.copy_place()
    if place is None:
        yield amiss("No place is named for key copies: set ACCORD_KEYS_BACKUP to a folder away from backups.")
    elif not place.is_dir():
        yield Finding(f"The place of key copies is not there: {place}. Is its disk mounted?")
    elif _same_disk(place, places.backup_place()):
        yield Finding("Key copies and backups lie on one disk: keep them on two.", wrong=False)
    if place is not None:
        yield from _recovery_key()
    for name in watch.copies_left():
        yield Finding(f"The round of this key copy is over; destroy the copy: {name}.")
    for name in watch.copies_of_others():
        yield Finding(f"This site does not know the round of this key copy; a restore may need it: {name}.")


def _newest(place: Path) -> Iterator[Finding]:
    found = backups(place)
    if not found:
        yield amiss("There is no backup yet: accord backup makes one.")
        return
    try:
        made_at = manifest_read(found[-1]).made_at
    except Refused as refused:
        yield Finding(str(refused.message))
        return
    if made_at < clock.now() - OLDEST_BACKUP:
        yield amiss(f"The newest backup is of {moment(made_at)}: later work is in none.")


def _recovery_key() -> Iterator[Finding]:
    try:
        recovery.public_half(settings.ACCORD_RECOVERY_KEY)
    except recovery.NotARecoveryKey:
        yield amiss(
            "ACCORD_RECOVERY_KEY is not the public half of a recovery key: accord recovery-key makes a pair."
        )


def _same_disk(one: Path, other: Path | None) -> bool:
    return other is not None and other.is_dir() and one.stat().st_dev == other.stat().st_dev
