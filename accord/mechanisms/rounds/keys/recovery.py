"""The recovery key: key copies are encrypted to its public half. People keep its private half, elsewhere.

Both halves are written as one word that may be printed and typed in again: a slip of the pen is noticed.
"""

import hashlib
import re
from dataclasses import dataclass

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

PUBLIC, PRIVATE = "accord-recovery-public", "accord-recovery-private"
CHECK_DIGITS = 8


class NotARecoveryKey(Exception):
    """There is no such word here, or it was not copied exactly."""


class Unopened(Exception):
    """This was not encrypted to the recovery key at hand, or it is damaged."""


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryKey:
    """A new pair, as two words: the public one for a setting of the site, the private one for a safe."""

    public: str
    private: str


def pair_made() -> RecoveryKey:
    """Return a new pair."""
    made = PrivateKey.generate()
    return RecoveryKey(public=_word(PUBLIC, bytes(made.public_key)), private=_word(PRIVATE, bytes(made)))


def public_half(text: str) -> PublicKey:
    """Return the public half as a setting holds it; raises NotARecoveryKey."""
    return PublicKey(_read(PUBLIC, text))


def private_half(text: str) -> PrivateKey:
    """Return the private half from a text that contains it; raises NotARecoveryKey."""
    return PrivateKey(_read(PRIVATE, text))


def sealed(content: bytes, public: PublicKey) -> bytes:
    """Encrypt so that the private half alone opens it; whoever encrypts cannot."""
    return SealedBox(public).encrypt(content)


def opened(ciphertext: bytes, private: PrivateKey) -> bytes:
    """Return what was encrypted to this key; raises Unopened."""
    try:
        return SealedBox(private).decrypt(ciphertext)
    except (CryptoError, ValueError):
        raise Unopened from None


def _word(kind: str, key: bytes) -> str:
    return f"{kind}-{key.hex()}-{_check(kind, key)}"


def _read(kind: str, text: str) -> bytes:
    found = re.search(rf"{kind}-([0-9a-f]{{64}})-([0-9a-f]{{{CHECK_DIGITS}}})\b", text)
    if found is None or _check(kind, bytes.fromhex(found[1])) != found[2]:
        raise NotARecoveryKey
    return bytes.fromhex(found[1])


def _check(kind: str, key: bytes) -> str:
    return hashlib.sha256(kind.encode() + key).hexdigest()[:CHECK_DIGITS]
