"""Key copies as files: one per round, encrypted to the recovery key, in a place away from the site.

One file per round, so that one round's copy can be destroyed while another's is still needed. Which copies
were made, the ballot remembers; here they are written, read, looked at and destroyed.
"""

import hashlib
import secrets as chance
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from nacl.public import PrivateKey, PublicKey

from accord.foundations import clock
from accord.mechanisms.rounds.keys import keystore, places, recovery
from accord.mechanisms.rounds.keys.keystore import RoundSecrets

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


@dataclass(frozen=True, slots=True)
class MadeCopy:
    """A copy just written: the name of its file, and the digest by which it is known again."""

    name: str
    sha256: str


def copy_made(round_id: UUID, place: Path, public: PublicKey) -> MadeCopy:
    """Write a new copy of a round's keys into this place.

    Raises KeyMissing where the key store does not hold them.
    """
    name = f"{round_id}.{clock.now():%Y%m%dT%H%M%SZ}-{chance.token_hex(2)}{SUFFIX}"
    content = recovery.sealed(_packed(round_id, keystore.keys_read(round_id)), public)
    keystore.file_written(place / name, content)
    return MadeCopy(name, sha256(content))


def copies_read(place: Path, private: PrivateKey) -> FoundCopies:
    """Return the keys of every round of which a copy in this place opens with the recovery key."""
    found = FoundCopies(private.public_key)
    for path in copies_in(place):
        content = path.read_bytes()
        try:
            round_id, secrets = _unpacked(recovery.opened(content, private))
        except recovery.Unopened:
            found.unopened.append(path.name)
        else:
            found.secrets.append((round_id, secrets))
            found.files[path.name] = (round_id, content)
    return found


def copies_in(place: Path) -> list[Path]:
    """Return the files in this place that are key copies, of whatever round."""
    return sorted(place.glob(f"*{SUFFIX}"))


def copies_lying(round_id: UUID) -> list[Path]:
    """Return every copy of a round's keys that can be reached, half-written ones too."""
    return [
        path
        for place in places.reachable(places.copy_place())
        for path in place.glob(f"{round_id}.*{SUFFIX}*")
    ]


def copies_destroyed(round_id: UUID) -> None:
    """Destroy the copies of a round's keys that can be reached."""
    for path in copies_lying(round_id):
        with suppress(OSError):  # it cannot be written: people destroy what is named
            keystore.file_destroyed(path)


def sha256(content: bytes) -> str:
    """Return the digest of a copy, as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def _packed(round_id: UUID, secrets: RoundSecrets) -> bytes:
    return round_id.bytes + secrets.private_key + secrets.token_key


def _unpacked(content: bytes) -> tuple[UUID, RoundSecrets]:
    if len(content) != 16 + 2 * keystore.KEY_BYTES:
        raise recovery.Unopened
    round_id, keys = UUID(bytes=content[:16]), content[16:]
    return round_id, RoundSecrets(keys[: keystore.KEY_BYTES], keys[keystore.KEY_BYTES :])
