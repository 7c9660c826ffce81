"""Addresses of pages within the partnership in scope."""

from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

from accord.foundations import scope


def address(name: str, **parts: object) -> str:
    """Return the path of a named page of the partnership in scope."""
    return reverse(name, kwargs={"partnership_id": scope.current(), **parts})


def absolute(path: str) -> str:
    """Return the whole address of a path, for letters."""
    return f"{settings.ACCORD_URL.rstrip('/')}{path}"


def spoken(url: str) -> str:
    """Return a whole address as people type it: without its end, and what browsers put before it themselves.

    A browser tries `http` where a port is named, so there `https` has to be typed.
    """
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.port is not None:
        return url.rstrip("/")
    return url.partition("://")[2].rstrip("/") or url
