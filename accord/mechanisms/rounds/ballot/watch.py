"""What those who run the site should know of its open rounds: can each be closed, and be brought back?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings

from accord.foundations import scope
from accord.mechanisms.rounds.ballot import copies
from accord.mechanisms.rounds.ballot.models import RoundKey
from accord.mechanisms.rounds.keys import keycopies, keystore, places, recovery
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderWay:
    """An open round. has_keys: its box can be opened at its close. copied: so it can after a restore."""

    round_id: UUID
    partnership_id: UUID
    title: str
    closes_at: datetime
    public_key: bytes
    has_keys: bool
    copied: bool
    close_refused: bool


def under_way() -> list[UnderWay]:
    """Return every open round of every partnership, the one that closes first on top."""
    with scope.off():
        found = RoundKey.objects.filter(round__state=RoundState.OPEN).select_related("round")
        return [_under_way(key) for key in found.order_by("round__closes_at", "round_id")]


def keys_apart() -> bool:
    """Say whether keys and backups lie apart: otherwise no round opens, unless the site is a demo."""
    try:
        places.check_apart()
    except places.KeysBesideBackup:
        return False
    return True


def copies_possible() -> bool:
    """Say whether there is a recovery key, and a place, for copies of the keys of rounds."""
    try:
        recovery.public_half(settings.ACCORD_RECOVERY_KEY)
    except recovery.NotARecoveryKey:
        return False
    return places.copy_place() is not None


def copies_left() -> list[str]:
    """Return the name of every key copy in reach whose round is not open any more: to be destroyed."""
    still_open = {str(found.round_id) for found in under_way()}
    return [name for name, known in _copies_lying() if known and _round_of(name) not in still_open]


def copies_of_others() -> list[str]:
    """Return the name of every key copy in reach of a round that this site does not know: to be kept.

    A site that was begun anew, where one should have been restored, knows none of the rounds of before.
    """
    return [name for name, known in _copies_lying() if not known]


def _copies_lying() -> list[tuple[str, bool]]:
    """Every key copy in reach by its name, and whether this site knows its round."""
    names = [
        path.name for place in places.reachable(places.copy_place()) for path in keycopies.copies_in(place)
    ]
    known = questionnaires.known(map(_round_of, names))
    return [(name, _round_of(name) in known) for name in names]


def _round_of(name: str) -> str:
    return name.split(".", maxsplit=1)[0]


def _under_way(key: RoundKey) -> UnderWay:
    return UnderWay(
        round_id=key.round_id,
        partnership_id=key.partnership_id,
        title=key.round.title,
        closes_at=key.round.closes_at,
        public_key=bytes(key.public_key),
        has_keys=keystore.keys_fit(key.round_id, bytes(key.public_key)),
        copied=_copied(key),
        close_refused=key.close_refused,
    )


def _copied(key: RoundKey) -> bool:
    try:
        public = recovery.public_half(settings.ACCORD_RECOVERY_KEY)
    except recovery.NotARecoveryKey:
        return False
    return any(
        copies.copy_whole(key.round_id, place, public) for place in places.reachable(places.copy_place())
    )
