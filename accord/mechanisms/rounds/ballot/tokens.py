"""Tokens: what a personal link holds. Made from the round's token key, so that none has to be stored.

From a token follow, each for its own purpose: its hash (all that the roster side keeps), the place and the
key of the draft, and the words of the receipt. None of these leads back to the token.
"""

import hashlib
import hmac
from base64 import b32encode
from uuid import UUID

from accord.mechanisms.rounds.ballot.words import WORDS

TOKEN_LENGTH = 26  # base32 characters of 5 bits: 130 bits
RECEIPT_WORDS = 4


def token_for(token_key: bytes, invitation_id: UUID) -> str:
    """Return the token of an invitation: 26 characters, the same each time."""
    digest = hmac.digest(token_key, invitation_id.bytes, hashlib.sha256)
    return b32encode(digest).decode("ascii")[:TOKEN_LENGTH].lower()


def normalised(typed: str) -> str:
    """Return a token as it was made, however it was typed or a mail program changed its case."""
    return typed.strip().lower()


def token_hash(token: str) -> str:
    """Return what is stored of a token: its SHA-256, as 64 hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()


def draft_place(token: str) -> str:
    """Return where the draft lies, as 64 hexadecimal digits; unlike the hash, it needs the token itself."""
    return _derived(token, "draft place").hex()


def draft_key(token: str) -> bytes:
    """Return the 32 bytes that open the draft."""
    return _derived(token, "draft key")


def receipt(token: str) -> str:
    """Return the words of the receipt: the same for the same token, each time it is asked for."""
    digest = _derived(token, "receipt")
    return " ".join(WORDS[digest[place]] for place in range(RECEIPT_WORDS))


def phone_mark(secret: str) -> str:
    """Return by what a card knows again the phone that used it, as 64 hexadecimal digits."""
    return _derived(secret, "phone").hex()


def _derived(token: str, purpose: str) -> bytes:
    return hmac.digest(token.encode(), purpose.encode(), hashlib.sha256)
