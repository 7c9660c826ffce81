"""Bringing a site back from a backup into an empty place, and its open rounds with it.

Everything that could be refused is refused before anything is touched. From then on a mark says that the site
is unfinished: until it is gone, the accord command serves nothing from here.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError
from nacl.public import PrivateKey

from accord.foundations import clock, scope
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.gateways.archive import database, services
from accord.gateways.archive.backup import MEDIA
from accord.gateways.archive.manifest import Manifest, OpenRound, manifest_read, parts_check
from accord.mechanisms.rounds.ballot import restoration
from accord.mechanisms.rounds.ballot.rules import Outcome, outcome_of
from accord.mechanisms.rounds.keys import keycopies, keystore, notices, places
from accord.partnership import selectors as partnership

MARK = "restore.unfinished"
_ADVICE = "Empty this place again before the next try."


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What there is beside the backup. failed_at: when the site was last known to work; None: not said."""

    recovery_key: PrivateKey | None = None
    key_copies: Path | None = None
    failed_at: datetime | None = None
    without_keys: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Plan:
    """What a restore will do: to which rounds, with which keys."""

    manifest: Manifest
    failed_at: datetime
    outcomes: Mapping[UUID, Outcome]
    found: keycopies.FoundCopies


def is_unfinished() -> bool:
    """Say whether a restore into this site was begun and not finished."""
    return _mark().exists()


def plan(folder: Path, means: Means) -> Plan:
    """Return what a restore from this backup would do; raises Refused with what is missing."""
    manifest = manifest_read(folder)
    parts_check(folder, manifest)
    _check_fits(manifest)
    _check_empty()
    destroyed = notices.destroyed_rounds(
        places.reachable(
            folder.resolve().parent, places.backup_place(), places.copy_place(), means.key_copies
        )
    )
    found = _found(means)
    failed_at = means.failed_at or clock.now()
    if failed_at < manifest.made_at:
        raise Refused("The site was known to work when this backup was made: --failed-at is too early.")
    outcomes = {
        round.id: outcome_of(
            closes_at=round.closes_at,
            failed_at=failed_at,
            destroyed=round.id in destroyed,
            has_keys=_has_keys(round, found),
        )
        for round in manifest.rounds_open
    }
    made = Plan(manifest=manifest, failed_at=failed_at, outcomes=outcomes, found=found)
    _check_decided(made, means)
    return made


def restore(folder: Path, made: Plan) -> list[tuple[str, Outcome]]:
    """Bring the site back as planned; return what became of each open round, by title.

    Raises Refused; then the place has to be emptied for the next try.
    """
    settings.ACCORD_VAR.mkdir(mode=0o700, parents=True, exist_ok=True)
    _mark().touch(mode=0o600)
    try:
        came_of_it = _bring_back(folder, made)
    except OSError as error:
        raise Refused(f"The restore is not finished: {error.strerror}. {_ADVICE}") from None
    except DatabaseError as error:
        raise Refused(
            f"The restore is not finished: the database says {type(error).__name__}. {_ADVICE}"
        ) from None
    except keystore.KeyMissing:
        raise Refused(
            f"The restore is not finished: the keys of a round do not fit its box. {_ADVICE}"
        ) from None
    except Refused as error:
        raise Refused(f"The restore is not finished. {error.message} {_ADVICE}") from None
    _mark().unlink()
    return came_of_it


def _bring_back(folder: Path, made: Plan) -> list[tuple[str, Outcome]]:
    database.copy_in(folder)
    if (folder / MEDIA).is_dir():
        shutil.copytree(folder / MEDIA, settings.MEDIA_ROOT, dirs_exist_ok=True)
    call_command("migrate", interactive=False, verbosity=0)
    backup = restoration.Backup(taken_at=made.manifest.made_at, failed_at=made.failed_at)
    came_of_it = restoration.rounds_bring_back(backup, outcomes=made.outcomes, found=made.found)
    _record(made.manifest.made_at)
    return came_of_it


def _check_fits(manifest: Manifest) -> None:
    """Raise Refused where this site cannot hold what that one held."""
    if manifest.database != database.vendor():
        raise Refused(
            f"This is a backup of a {manifest.database} database, and this site uses {database.vendor()}."
        )
    if newer := set(manifest.migrations) - database.migrations_known():
        raise Refused(
            f"A newer Accord ({manifest.version}) made this backup: this one does not know {min(newer)}."
        )
    if database.stops_between(manifest.migrations):
        raise Refused(f"The site of this backup {database.TOO_OLD}")


def _check_empty() -> None:
    if is_unfinished():
        raise Refused(f"A restore was begun in {settings.ACCORD_VAR} and not finished. {_ADVICE}")
    media = Path(settings.MEDIA_ROOT)
    try:
        is_empty = database.is_empty() and not (media.is_dir() and any(media.iterdir()))
    except DatabaseError as error:
        raise Refused(f"The database of this site cannot be reached: {type(error).__name__}.") from None
    if not is_empty:
        raise Refused("This site is not empty: a backup is restored into an empty place only.")


def _found(means: Means) -> keycopies.FoundCopies:
    """Return the key copies that open with the recovery key; none where no recovery key is given."""
    if means.recovery_key is None:
        return keycopies.FoundCopies()
    place = means.key_copies or places.copy_place()
    if place is None or not place.is_dir():
        raise Refused(
            "There is a recovery key and no place of key copies: say where they are (--key-copies)."
        )
    return keycopies.copies_read(place, means.recovery_key)


def _has_keys(round: OpenRound, found: keycopies.FoundCopies) -> bool:
    public_key = bytes.fromhex(round.public_key)
    return bool(found.keys_of(round.id, public_key)) or keystore.keys_fit(round.id, public_key)


def _check_decided(made: Plan, means: Means) -> None:
    """Raise Refused where a box would be shut for good and somebody might still know better."""
    for found in made.manifest.rounds_open:
        if made.outcomes[found.id] is Outcome.MAY_HAVE_CLOSED and means.failed_at is None:
            raise Refused(
                f"“{found.title}” was open until {found.closes_at:%d %B %Y, %H:%M} UTC. Say when the site "
                "was last known to work, with --failed-at: had the round's time run out by then, it stays "
                "shut, because its result may be known."
            )
        if made.outcomes[found.id] is Outcome.WITHOUT_KEYS and not means.without_keys:
            raise Refused(
                f"“{found.title}” is open in this backup, and its keys are not here{_others(made)}. Give the "
                "recovery key and the place of key copies (--recovery-key, --key-copies), or, where no copy "
                "exists any more, --without-keys: its box then stays shut for good."
            )


def _others(made: Plan) -> str:
    unopened = len(made.found.unopened)
    return f" (key copies that this recovery key does not open: {unopened})" if unopened else ""


def _record(taken_at: datetime) -> None:
    with scope.off():
        partnership_ids = partnership.partnership_ids()
    for partnership_id in partnership_ids:
        with scope.partnership(partnership_id):
            services.restore_record(taken_at=taken_at, actor=Actor.system(partnership_id))


def _mark() -> Path:
    return Path(settings.ACCORD_VAR) / MARK
