"""Opening the box. Private to `close.py`, by import contract: nowhere else are answers ever read."""

from uuid import UUID

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox

from accord.mechanisms.rounds.ballot import payload, sealing
from accord.mechanisms.rounds.ballot.keystore import RoundSecrets
from accord.mechanisms.rounds.ballot.models import BoxItem
from accord.mechanisms.rounds.ballot.payload import Ballot
from accord.mechanisms.rounds.ballot.refusal import Unreadable


def box_opened(round_id: UUID, secrets: RoundSecrets) -> list[Ballot]:
    """Return every ballot of a round, in memory; raises Unreadable unless all of them open."""
    box = SealedBox(PrivateKey(secrets.private_key))
    sealed = BoxItem.objects.filter(round_id=round_id).order_by("id").values_list("ciphertext", flat=True)
    return [_opened(box, bytes(ciphertext)) for ciphertext in sealed.iterator(chunk_size=500)]


def _opened(box: "SealedBox[PrivateKey]", ciphertext: bytes) -> Ballot:
    try:
        return payload.ballot_from_bytes(sealing.unpadded(box.decrypt(ciphertext)))
    except (CryptoError, ValueError, LookupError, TypeError):
        raise Unreadable from None  # the cause would carry what it could not read
