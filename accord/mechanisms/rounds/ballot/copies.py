"""Copies of the keys of open rounds: elsewhere, encrypted to the recovery key, destroyed with their round.

One file per round, so that one round's copy can be destroyed while another's is still needed. The database
remembers each copy by its name, and the destruction record of the round names them all.
"""

import hashlib
import secrets as chance
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from nacl.public import PrivateKey, PublicKey

from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.mechanisms.rounds.ballot import keystore, places, recovery
from accord.mechanisms.rounds.ballot.keystore import RoundSecrets
from accord.mechanisms.rounds.ballot.models import KeyCopy
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

kinds.kind(
    "ballot.keys_copied",
    _("A copy of the keys of “{about}” was made for recovery, encrypted and kept elsewhere: {copy}."),
)

SUFFIX = ".keycopy"


@dataclass(frozen=True, slots=True, repr=False)
class FoundCopies:
    """What a place of copies holds, as far as a recovery key opens it.

    public: of that recovery key. secrets: with the id of their round; a round may have several. files: by
    name, with the round and the content. unopened: the names of the files that it does not open.
    """

    public: PublicKey | None = None
    secrets: list[tuple[UUID, RoundSecrets]] = field(default_factory=list)
    files: dict[str, tuple[UUID, bytes]] = field(default_factory=dict)
    unopened: list[str] = field(default_factory=list)

    def keys_of(self, round_id: UUID, public_key: bytes) -> RoundSecrets | None:
        """Return the keys of a round that fit its public key: anybody could have left others here."""
        own = (found for owner, found in self.secrets if owner == round_id)
        return next((found for found in own if found.public_key == public_key), None)


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


def copies_read(place: Path, private: PrivateKey) -> FoundCopies:
    """Return the keys of every round of which a copy in this place opens with the recovery key."""
    found = FoundCopies(private.public_key)
    for path in sorted(place.glob(f"*{SUFFIX}")):
        content = path.read_bytes()
        try:
            round_id, secrets = _unpacked(recovery.opened(content, private))
        except recovery.Unopened:
            found.unopened.append(path.name)
        else:
            found.secrets.append((round_id, secrets))
            found.files[path.name] = (round_id, content)
    return found


def copies_known(round_id: UUID) -> list[str]:
    """Return the name of every copy of a round's keys: those remembered, and those that lie in the place."""
    remembered = KeyCopy.objects.filter(round_id=round_id).values_list("name", flat=True)
    return sorted({*remembered, *(path.name for path in _lying(round_id))})


def copies_destroyed(round_id: UUID) -> list[str]:
    """Destroy the copies that can be reached, and return the names of all: copies may lie elsewhere too."""
    names = copies_known(round_id)
    for path in _lying(round_id):
        with suppress(OSError):  # it cannot be written: people destroy what is named
            keystore.file_destroyed(path)
    return names


def copy_whole(round_id: UUID, place: Path, public: PublicKey) -> bool:
    """Say whether a copy of a round's keys lies in this place as it was written, for this recovery key."""
    return any(
        (place / known.name).is_file() and _sha256((place / known.name).read_bytes()) == known.sha256
        for known in KeyCopy.objects.filter(round_id=round_id, recovery_key=bytes(public).hex())
    )


def copies_remember(round: "Round", found: FoundCopies) -> None:
    """Remember the copies found, for the destruction record: the database may be older than they are."""
    for name, (round_id, content) in found.files.items():
        if round_id == round.id and found.public is not None:
            _remember(round, name, content, found.public)


def copies_in(place: Path) -> list[Path]:
    """Return the files in this place that are key copies, of whatever round."""
    return sorted(place.glob(f"*{SUFFIX}"))


@transaction.atomic
def _copy_make(round_id: UUID, place: Path, public: PublicKey, *, actor: Actor) -> str:
    """Copy the keys of one round, behind the lock that their destruction takes too; return the name."""
    round = questionnaires.round_locked(round_id)
    access.require(actor, "ballot.recover", round)
    if round.state != RoundState.OPEN or copy_whole(round_id, place, public):
        return ""
    name = f"{round_id}.{clock.now():%Y%m%dT%H%M%SZ}-{chance.token_hex(2)}{SUFFIX}"
    content = recovery.sealed(_packed(round_id, keystore.keys_read(round_id)), public)
    keystore.file_written(place / name, content)
    _remember(round, name, content, public)
    audit.record("ballot.keys_copied", actor=actor, about=round, copy=name)
    return name


def _remember(round: "Round", name: str, content: bytes, public: PublicKey) -> None:
    KeyCopy.objects.get_or_create(
        name=name,
        defaults={
            "partnership_id": round.partnership_id,
            "round": round,
            "sha256": _sha256(content),
            "recovery_key": bytes(public).hex(),
            "made_at": clock.now(),
        },
    )


def _lying(round_id: UUID) -> list[Path]:
    return [
        path
        for place in places.reachable(places.copy_place())
        for path in place.glob(f"{round_id}.*{SUFFIX}*")
    ]


def _packed(round_id: UUID, secrets: RoundSecrets) -> bytes:
    return round_id.bytes + secrets.private_key + secrets.token_key


def _unpacked(content: bytes) -> tuple[UUID, RoundSecrets]:
    if len(content) != 16 + 2 * keystore.KEY_BYTES:
        raise recovery.Unopened
    round_id, keys = UUID(bytes=content[:16]), content[16:]
    return round_id, RoundSecrets(keys[: keystore.KEY_BYTES], keys[keystore.KEY_BYTES :])


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
