"""Comments at rest: locked with a key that follows from the site key, which is never in the database."""

import hashlib
import hmac

from django.conf import settings
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox


class Unreadable(Exception):
    """What is stored was locked with another site key, or is damaged. Quotes nothing."""


def sealed(text: str) -> bytes:
    """Return a text, locked."""
    return bytes(_box().encrypt(text.encode()))


def opened(ciphertext: bytes | memoryview) -> str:
    """Return a text that `sealed` locked; raises Unreadable."""
    try:
        return _box().decrypt(bytes(ciphertext)).decode()
    except CryptoError:
        raise Unreadable from None


def is_readable(ciphertext: bytes | memoryview) -> bool:
    """Say whether a text was locked with the site key of today."""
    try:
        opened(ciphertext)
    except Unreadable:
        return False
    return True


def _box() -> SecretBox:
    return SecretBox(hmac.digest(settings.ACCORD_SITE_KEY, b"comments", hashlib.sha256))
