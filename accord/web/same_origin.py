"""Which forms are from a page of ours, although none of our pages names its address (decision 0136).

A page that says `no-referrer` gets `Origin: null` from its own browser with each form, or neither origin nor
referrer, and Django refuses both: it cannot tell them from a stranger's. What tells them apart is
`Sec-Fetch-Site`, which the browser sets and no page can. Token and cookie are asked for as
ever: nothing here is instead of them.
"""

from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.decorators import decorator_from_middleware

NOWHERE = "null"  # what a browser says of a page that does not tell where it is
OURS_ALONE = "__Host-"  # a cookie so named was set by this very host over HTTPS, and by no other


class SameOriginMiddleware(CsrfViewMiddleware):
    """Django's protection against forged forms, which also believes a browser that says where one is from."""

    def _origin_verified(self, request: HttpRequest) -> bool:
        if request.META["HTTP_ORIGIN"] != NOWHERE:
            return bool(super()._origin_verified(request))  # type: ignore[misc]  # not in Django's stubs
        return is_from_here(request) or _is_from_an_old_browser(request)

    def _check_referer(self, request: HttpRequest) -> None:
        """Raise RejectRequest unless a request that names no origin is from here."""
        if "HTTP_REFERER" in request.META or not is_from_here(request):
            super()._check_referer(request)  # type: ignore[misc]  # not in Django's stubs


_protected = decorator_from_middleware(SameOriginMiddleware)


def same_origin(view: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Protect a view that may be reached before the middleware; use as a decorator."""
    return cast("Callable[[HttpRequest], HttpResponse]", _protected(view))


def is_from_here(request: HttpRequest) -> bool:
    """Say whether the browser says that a page of this very origin sent this."""
    return request.META.get("HTTP_SEC_FETCH_SITE") == "same-origin"


def _is_from_an_old_browser(request: HttpRequest) -> bool:
    """Say whether a browser that cannot say where a form is from (Safari before 16.4) is believed.

    Over HTTPS alone: there the cookie of the token can be set by this host only, so that a form which brings
    both is from a page of ours. Elsewhere a neighbour under the same name could plant a cookie that it knows.
    """
    told = "HTTP_SEC_FETCH_SITE" in request.META
    return not told and request.is_secure() and settings.CSRF_COOKIE_NAME.startswith(OURS_ALONE)
