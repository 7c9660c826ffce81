"""Addresses of pages within the partnership in scope."""

from django.conf import settings
from django.urls import reverse

from accord.foundations import scope


def address(name: str, **parts: object) -> str:
    """Return the path of a named page of the partnership in scope."""
    return reverse(name, kwargs={"partnership_id": scope.current(), **parts})


def absolute(path: str) -> str:
    """Return the whole address of a path, for letters."""
    return f"{settings.ACCORD_URL.rstrip('/')}{path}"
