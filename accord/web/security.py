"""Headers of every answer, beside those that the settings name (no inline code or style, no framing)."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

P = ParamSpec("P")

PRIVATE = ("/p/", "/a/", "/c/", "/j/", "/r/", "/w/", "/calendar/")
"""What is under these addresses is for one person, or for one partnership."""

NOT_USED = (
    "accelerometer",
    "camera",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "payment",
    "usb",
)
ALWAYS = {
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in NOT_USED),
    "Cross-Origin-Resource-Policy": "same-origin",
}


class HeadersMiddleware:
    """Lets nobody embed what is served here, asks for no device, keeps what is private out of caches.

    A view that says itself how long its answer may be kept is believed: the stylesheet of a brand.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        if request.path_info.startswith(PRIVATE):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


def unfound(response: HttpResponse) -> HttpResponse:
    """Keep a page behind somebody's link, or behind a code, out of every cache and every search engine."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def private(view: Callable[P, HttpResponseBase]) -> Callable[P, HttpResponseBase]:
    """Keep a page out of every cache, also the browser's: for answers, tokens and private reports."""

    @wraps(view)
    def kept_private(*args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        response = view(*args, **kwargs)
        response["Cache-Control"] = "no-store"
        return response

    return kept_private
