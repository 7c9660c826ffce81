"""A short code on the wall, by which phones join what happens in a room: no account, no name, no trace.

Knows nothing of what is joined: a room keeps the code, and says at which address it opens what.
"""

import secrets
from dataclasses import dataclass

from django.utils.safestring import SafeString

from accord.foundations.addresses import absolute, spoken
from accord.web.cards.square import square

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is taken for something else on a wall
LENGTH, PART = 6, 3  # 31 letters and digits: a guess in 890 million, while unknown codes are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How to join: the code as it is read aloud, where it is typed, and the square that opens it."""

    code: str
    typed_at: str
    square: SafeString


def new_code() -> str:
    """Return a code that nobody could have guessed."""
    return "".join(secrets.choice(ALPHABET) for _place in range(LENGTH))


def normalised(typed: str) -> str:
    """Return what was typed or opened as it was made: small letters, without spaces and hyphens."""
    return "".join(letter for letter in typed.lower() if letter.isalnum())[:LENGTH]


def in_parts(code: str) -> str:
    """Return a code as it stands on the wall: "k7m 2fx"."""
    return " ".join(code[start : start + PART] for start in range(0, len(code), PART))


def way(code: str, *, typed_at: str, opens: str) -> Way:
    """Return how to join. typed_at: the path of the page that asks for the code; opens: of what it opens."""
    return Way(
        code=in_parts(code),
        typed_at=spoken(absolute(typed_at)),
        square=square(absolute(opens)),
    )
