"""What a personal link and a code on paper hold: both follow from an id and the site key. Hashes are stored.

The site key lies in no database and in no backup (decision 0070), so whoever has one of these knows no link.
"""

import hashlib
from base64 import b32encode
from uuid import UUID

from django.utils.crypto import salted_hmac

TOKEN_LENGTH = 26  # base32 characters of 5 bits: 130 bits
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is taken for something else on paper
CODE_LENGTH, CODE_PART = 12, 4  # 31 characters: 59 bits, typed in three parts


def token_for(recipient_id: UUID) -> str:
    """Return the token of somebody's link: 26 characters, the same each time."""
    return b32encode(_digest("link", recipient_id)).decode("ascii")[:TOKEN_LENGTH].lower()


def code_for(code_id: UUID) -> str:
    """Return a code on paper: twelve characters, the same each time."""
    left, found = int.from_bytes(_digest("code", code_id)), ""
    for _place in range(CODE_LENGTH):
        left, place = divmod(left, len(ALPHABET))
        found += ALPHABET[place]
    return found


def in_parts(code: str) -> str:
    """Return a code as it is printed: "k7mq 2fxd 9w3h"."""
    return " ".join(code[start : start + CODE_PART] for start in range(0, len(code), CODE_PART))


def normalised(typed: str) -> str:
    """Return what was typed or opened as it was made: without spaces and hyphens, in small letters."""
    return "".join(letter for letter in typed.lower() if letter.isalnum())


def hash_of(token: str) -> str:
    """Return what is stored of a token or a code: its SHA-256, as 64 hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()


def _digest(purpose: str, whose: UUID) -> bytes:
    return salted_hmac(f"accord.cascade.{purpose}", whose.hex, algorithm="sha256").digest()
