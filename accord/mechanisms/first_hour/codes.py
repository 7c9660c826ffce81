"""The code on the wall, which follows from the site key, and what a phone keeps: of both a hash is stored."""

import hashlib
from secrets import token_urlsafe
from uuid import UUID

from django.utils.crypto import salted_hmac

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is taken for something else on a wall
LENGTH, PART = 8, 4  # 40 bits, good for a day at most, and unknown ones are counted


def code_for(hour_id: UUID) -> str:
    """Return the code on the wall: eight characters, the same each time."""
    left = int.from_bytes(salted_hmac("accord.first_hour", hour_id.hex, algorithm="sha256").digest())
    found = ""
    for _place in range(LENGTH):
        left, place = divmod(left, len(ALPHABET))
        found += ALPHABET[place]
    return found


def in_parts(code: str) -> str:
    """Return a code as it stands on the wall: "k7mq 2fxd"."""
    return f"{code[:PART]} {code[PART:]}"


def normalised(typed: str) -> str:
    """Return what was typed as it was made: without spaces and hyphens, in small letters."""
    return "".join(letter for letter in typed.lower() if letter.isalnum())


def secret_made() -> str:
    """Return what a phone keeps of its seat."""
    return token_urlsafe(24)


def hash_of(secret: str) -> str:
    """Return what is stored of a code or a secret: its SHA-256, as 64 hexadecimal digits."""
    return hashlib.sha256(secret.encode()).hexdigest()
