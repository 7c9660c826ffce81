"""Browsers in which somebody has signed in before: no stranger uses up their letters (decision 0077).

A cookie says so, by marks that nobody makes without the site key and from which no address can be read.
"""

import hashlib
import hmac
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

LASTS = timedelta(days=180)
MOST = 5  # people who share a browser
APART = "."


class KnownBrowserMiddleware:
    """Lets the browser remember in which somebody has just signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        address = getattr(request, "came_in_as", "")
        if address:
            marks = [_mark(address), *(each for each in _marks(request) if each != _mark(address))]
            response.set_cookie(
                settings.ACCORD_KNOWN_COOKIE,
                APART.join(marks[:MOST]),
                max_age=LASTS,
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        return response


def came_in(request: HttpRequest, address: str) -> None:
    """Note that somebody has signed in with this request."""
    request.came_in_as = address  # type: ignore[attr-defined]  # read by the middleware above


def is_known(request: HttpRequest, address: str) -> bool:
    """Say whether somebody has signed in with this address in this browser before."""
    mark = _mark(address)
    return any(hmac.compare_digest(mark, each) for each in _marks(request))


def _marks(request: HttpRequest) -> list[str]:
    written = request.COOKIES.get(settings.ACCORD_KNOWN_COOKIE, "")
    return written.split(APART)[:MOST] if written.isascii() else []


def _mark(address: str) -> str:
    key = hmac.digest(settings.ACCORD_SITE_KEY, b"known browser", hashlib.sha256)
    return hmac.new(key, address.lower().encode(), hashlib.sha256).hexdigest()[:32]
