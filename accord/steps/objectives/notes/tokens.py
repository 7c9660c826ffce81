"""What the link to a contribution note holds: it follows from an id and the site key. Its hash is stored.

The site key lies in no database and in no backup (decision 0070), so whoever has one of these knows no link.
"""

import hashlib
from base64 import b32encode
from uuid import UUID

from django.utils.crypto import salted_hmac

LENGTH = 26  # base32 characters of 5 bits: 130 bits


def token_for(note_id: UUID) -> str:
    """Return the token of a link: 26 characters, the same each time."""
    digest = salted_hmac("accord.objectives.note", note_id.hex, algorithm="sha256").digest()
    return b32encode(digest).decode("ascii")[:LENGTH].lower()


def hash_of(token: str) -> str:
    """Return what is stored of a token: its SHA-256, as 64 hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()
