"""The six digits of a code. They are worked out where they are needed and stand nowhere."""

import hashlib
import hmac
from uuid import UUID

from django.conf import settings
from django.utils.crypto import constant_time_compare

from accord.gateways.signin import rules

PURPOSE = b"sign-in code"
FIRST_START = b"code of the first start"
# Letters and figures that nobody takes for one another, read from a terminal and typed: 31 of them.
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
GROUPS, GROUP = 5, 4  # 31^20: 99 bits


def code_of(code_id: UUID) -> str:
    """Return the six digits of a code that was asked for."""
    number = int.from_bytes(_derived(PURPOSE, code_id.bytes), "big")
    return f"{number % 1_000_000:06d}"


def fits(code_id: UUID, given: str) -> bool:
    """Say whether these are the digits, in the same time whichever of them differ."""
    return constant_time_compare(rules.digits(given), code_of(code_id))


def first_start_code() -> str:
    """Return the code by which the one who runs a new site shows that it is his or hers: abcd-efgh-..."""
    number = int.from_bytes(_derived(FIRST_START, b"1"), "big")
    letters = ""
    for _place in range(GROUPS * GROUP):
        number, place = divmod(number, len(ALPHABET))
        letters += ALPHABET[place]
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def is_first_start_code(given: str) -> bool:
    """Say whether this is that code, in the same time wherever it differs."""
    return constant_time_compare(rules.digits(given).lower(), rules.digits(first_start_code()))


def _derived(purpose: bytes, what: bytes) -> bytes:
    key = hmac.digest(settings.ACCORD_SITE_KEY, purpose, hashlib.sha256)
    return hmac.digest(key, what, hashlib.sha256)
