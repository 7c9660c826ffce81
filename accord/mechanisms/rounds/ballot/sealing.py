"""Sealing: padded, so that within a round every length is the same, then encrypted. Opens nothing but drafts.

Ballots are opened in `opening.py`, and nowhere else.
"""

from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError
from nacl.public import PublicKey, SealedBox
from nacl.secret import SecretBox

from accord.mechanisms.rounds.ballot import payload, tokens
from accord.mechanisms.rounds.ballot.payload import Answers, Ballot

STEP = 4096


class TooLong(Exception):
    """There is more than fits; sealing it would show by its length that somebody wrote much."""


def padded(content: bytes, room: int) -> bytes:
    """Return content filled up to the first step of 4 KiB that is longer than `room`; raises TooLong."""
    length = (room // STEP + 1) * STEP
    if len(content) >= length:
        raise TooLong
    filled: bytes = sodium_pad(content, length)
    return filled


def unpadded(content: bytes) -> bytes:
    """Return the content that `padded` filled up."""
    bare: bytes = sodium_unpad(content, len(content))
    return bare


def ballot_sealed(ballot: Ballot, public_key: bytes, *, room: int) -> bytes:
    """Seal a ballot to the public key of its round: only its private key opens it, not even the sender.

    room: `payload.room_for` the round's statements, so that the length is that of every other ballot.
    """
    return SealedBox(PublicKey(public_key)).encrypt(padded(payload.ballot_to_bytes(ballot), room))


def draft_sealed(answers: Answers, token: str, *, room: int) -> bytes:
    """Encrypt a draft with a key that follows from the token, of which the server keeps no copy."""
    box = SecretBox(tokens.draft_key(token))
    return bytes(box.encrypt(padded(payload.answers_to_bytes(answers), room)))


def draft_opened(ciphertext: bytes, token: str) -> Answers:
    """Return a draft's answers; one that cannot be read counts as not begun."""
    try:
        content = SecretBox(tokens.draft_key(token)).decrypt(ciphertext)
    except CryptoError:
        return Answers()
    return payload.answers_from_bytes(unpadded(content))
