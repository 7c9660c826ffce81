"""Which copies of a round's keys were made: told to all partners, remembered until its keys are destroyed.

The files themselves are the business of `keys`. The database remembers each by its name, and the destruction
record of the round names them all.
"""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from nacl.public import PublicKey

from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.mechanisms.rounds.ballot.models import KeyCopy
from accord.mechanisms.rounds.keys import keycopies
from accord.mechanisms.rounds.keys.keycopies import FoundCopies
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

kinds.kind(
    "ballot.keys_copied",
    _("A copy of the keys of “{about}” was made for recovery, encrypted and kept elsewhere: {copy}."),
)


def copies_make(*, place: Path, public: PublicKey) -> list[str]:
    """Copy the keys of every open round that has no whole copy in this place; return the names of new files.

    Raises KeyMissing where a round is open and its keys are not in the key store.
    """
    made = []
    for round_id, partnership_id in questionnaires.all_in(RoundState.OPEN):
        with scope.partnership(partnership_id):
            name = _copy_make(round_id, place, public, actor=Actor.system(partnership_id))
        made += [name] if name else []
    return made


def copies_known(round_id: UUID) -> list[str]:
    """Return the name of every copy of a round's keys: those remembered, and those that lie in the place."""
    remembered = KeyCopy.objects.filter(round_id=round_id).values_list("name", flat=True)
    return sorted({*remembered, *(path.name for path in keycopies.copies_lying(round_id))})


def copies_destroyed(round_id: UUID) -> list[str]:
    """Destroy the copies that can be reached, and return the names of all: copies may lie elsewhere too."""
    names = copies_known(round_id)
    keycopies.copies_destroyed(round_id)
    return names


def copy_whole(round_id: UUID, place: Path, public: PublicKey) -> bool:
    """Say whether a copy of a round's keys lies in this place as it was written, for this recovery key."""
    return any(
        (place / known.name).is_file() and keycopies.sha256((place / known.name).read_bytes()) == known.sha256
        for known in KeyCopy.objects.filter(round_id=round_id, recovery_key=bytes(public).hex())
    )


def copies_remember(round: "Round", found: FoundCopies) -> None:
    """Remember the copies found, for the destruction record: the database may be older than they are."""
    for name, (round_id, content) in found.files.items():
        if round_id == round.id and found.public is not None:
            _remember(round, name, keycopies.sha256(content), found.public)


@transaction.atomic
def _copy_make(round_id: UUID, place: Path, public: PublicKey, *, actor: Actor) -> str:
    """Copy the keys of one round, behind the lock that their destruction takes too; return the name."""
    round = questionnaires.round_locked(round_id)
    access.require(actor, "ballot.recover", round)
    if round.state != RoundState.OPEN or copy_whole(round_id, place, public):
        return ""
    made = keycopies.copy_made(round_id, place, public)
    _remember(round, made.name, made.sha256, public)
    audit.record("ballot.keys_copied", actor=actor, about=round, copy=made.name)
    return made.name


def _remember(round: "Round", name: str, sha256: str, public: PublicKey) -> None:
    KeyCopy.objects.get_or_create(
        name=name,
        defaults={
            "partnership_id": round.partnership_id,
            "round": round,
            "sha256": sha256,
            "recovery_key": bytes(public).hex(),
            "made_at": clock.now(),
        },
    )
