"""Sealing: padded, so that a length says next to nothing, then encrypted. Opens nothing but drafts.

Ballots are opened in `opening.py`, and nowhere else.
"""

from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError
from nacl.public import PublicKey, SealedBox
from nacl.secret import SecretBox

from accord.mechanisms.rounds.ballot import payload, tokens
from accord.mechanisms.rounds.ballot.payload import Answers, Ballot

STEP = 4096


def padded(content: bytes) -> bytes:
    """Return content filled up to the next step of 4 KiB."""
    filled: bytes = sodium_pad(content, STEP)
    return filled


def unpadded(content: bytes) -> bytes:
    """Return the content that `padded` filled up."""
    bare: bytes = sodium_unpad(content, STEP)
    return bare


def ballot_sealed(ballot: Ballot, public_key: bytes) -> bytes:
    """Seal a ballot to the public key of its round: only its private key opens it, not even the sender."""
    return SealedBox(PublicKey(public_key)).encrypt(padded(payload.ballot_to_bytes(ballot)))


def draft_sealed(answers: Answers, token: str) -> bytes:
    """Encrypt a draft with a key that follows from the token, of which the server keeps no copy."""
    box = SecretBox(tokens.draft_key(token))
    return bytes(box.encrypt(padded(payload.answers_to_bytes(answers))))


def draft_opened(ciphertext: bytes, token: str) -> Answers:
    """Return a draft's answers; one that cannot be read counts as not begun."""
    try:
        content = SecretBox(tokens.draft_key(token)).decrypt(ciphertext)
    except CryptoError:
        return Answers()
    return payload.answers_from_bytes(unpadded(content))
