"""Opening the box. Private to `close.py`, by import contract: nowhere else are answers ever read."""

from collections.abc import Iterator
from uuid import UUID

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox

from accord.mechanisms.rounds.ballot import payload, sealing
from accord.mechanisms.rounds.ballot.models import BoxItem
from accord.mechanisms.rounds.ballot.payload import Ballot
from accord.mechanisms.rounds.ballot.refusal import Unreadable
from accord.mechanisms.rounds.keys.keystore import RoundSecrets

BATCH = 500


def box_opened(round_id: UUID, secrets: RoundSecrets) -> list[Ballot]:
    """Return every ballot of a round, in memory; raises Unreadable unless all of them open."""
    box = SealedBox(PrivateKey(secrets.private_key))
    return [_opened(box, ciphertext) for ciphertext in _sealed(round_id)]


def _sealed(round_id: UUID) -> Iterator[bytes]:
    """Read a box in parts, so that no cursor outlives the transaction where an item cannot be read."""
    ids = list(BoxItem.objects.filter(round_id=round_id).values_list("id", flat=True))
    for start in range(0, len(ids), BATCH):
        part = BoxItem.objects.filter(id__in=ids[start : start + BATCH])
        yield from map(bytes, part.values_list("ciphertext", flat=True))


def _opened(box: "SealedBox[PrivateKey]", ciphertext: bytes) -> Ballot:
    try:
        return payload.ballot_from_bytes(sealing.unpadded(box.decrypt(ciphertext)))
    except (CryptoError, ValueError, LookupError, TypeError):
        raise Unreadable from None  # the cause would carry what it could not read
