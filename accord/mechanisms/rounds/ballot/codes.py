"""Codes on cards: twelve characters, of which the last is there to notice a slip of the finger.

A code follows from its card and the round's token key. The roster side keeps its hash under the site key, so
that whoever holds the database, or a backup of it, cannot find a code by trying all there are.
"""

import hashlib
import hmac
from uuid import UUID

from django.conf import settings

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is taken for something else on paper
LENGTH, PART = 12, 4  # eleven of 31 characters and the check symbol: 54 bits, typed in three parts


def code_for(token_key: bytes, card_id: UUID) -> str:
    """Return the code of a card: twelve characters, the same each time."""
    left, drawn = int.from_bytes(hmac.digest(token_key, b"card" + card_id.bytes, hashlib.sha256)), ""
    for _place in range(LENGTH - 1):
        left, place = divmod(left, len(ALPHABET))
        drawn += ALPHABET[place]
    return drawn + _check_symbol(drawn)


def normalised(typed: str) -> str:
    """Return what was typed or opened as it was made: without spaces and hyphens, in small letters."""
    return "".join(letter for letter in typed.lower() if letter.isalnum())


def in_parts(code: str) -> str:
    """Return a code as it is printed: "k7mq 2fxd 9w3h"."""
    return " ".join(code[start : start + PART] for start in range(0, len(code), PART))


def is_code(typed: str) -> bool:
    """Say whether this could be a code: its length, its characters, and its check symbol, are right."""
    code = normalised(typed)
    return len(code) == LENGTH and set(code) <= set(ALPHABET) and code[-1] == _check_symbol(code[:-1])


def hash_of(code: str) -> str:
    """Return what is stored of a code: an HMAC-SHA256 under the site key, as 64 hexadecimal digits."""
    return hmac.digest(_key(), code.encode(), hashlib.sha256).hex()


def _check_symbol(drawn: str) -> str:
    """One more character, so that no single one can be wrong, and no two neighbours change places, unnoticed.

    The sum of all, each times its place, modulo 31: a prime, so that every such slip changes it.
    """
    total = sum(place * ALPHABET.index(letter) for place, letter in enumerate(drawn, start=1))
    return ALPHABET[total % len(ALPHABET)]


def _key() -> bytes:
    return hmac.digest(settings.ACCORD_SITE_KEY, b"codes on cards", hashlib.sha256)
