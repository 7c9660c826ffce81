"""What the secret address of a calendar holds: it follows from an id and the site key. Its hash is stored.

The site key lies in no database and in no backup (decision 0070), so who has one of these knows no address.
"""

import hashlib
from base64 import b32encode
from uuid import UUID

from django.utils.crypto import salted_hmac

LENGTH = 26  # base32 characters of 5 bits: 130 bits


def token_for(feed_id: UUID) -> str:
    """Return the secret of a calendar: 26 characters, the same each time."""
    digest = salted_hmac("accord.undertakings.calendar", feed_id.hex, algorithm="sha256").digest()
    return b32encode(digest).decode("ascii")[:LENGTH].lower()


def hash_of(token: str) -> str:
    """Return what is stored of a secret: its SHA-256, as 64 hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()
