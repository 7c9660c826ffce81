"""Words at rest: locked with a key that follows from the site key, which is never in the database.

Each purpose has a key of its own, so that nothing locked for one is ever read as another.
"""

import hashlib
import hmac

from django.conf import settings
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox


class Unreadable(Exception):
    """What is stored was locked with another site key, or is damaged. Quotes nothing."""


COMMENTS = b"comments"


def sealed(text: str, *, purpose: bytes = COMMENTS) -> bytes:
    """Return a text, locked."""
    return bytes(_box(purpose).encrypt(text.encode()))


def opened(ciphertext: bytes | memoryview, *, purpose: bytes = COMMENTS) -> str:
    """Return a text that `sealed` locked; raises Unreadable."""
    try:
        return _box(purpose).decrypt(bytes(ciphertext)).decode()
    except CryptoError:
        raise Unreadable from None


def is_readable(ciphertext: bytes | memoryview) -> bool:
    """Say whether a text was locked with the site key of today."""
    try:
        opened(ciphertext)
    except Unreadable:
        return False
    return True


def _box(purpose: bytes) -> SecretBox:
    return SecretBox(hmac.digest(settings.ACCORD_SITE_KEY, purpose, hashlib.sha256))
