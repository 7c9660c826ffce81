"""Signing in through an organisation's own sign-in."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from accord.gateways.signin import issuers, providers
from accord.gateways.signin.issuers import Provider
from accord.web.security import private


@private
def go(request: HttpRequest, key: str) -> HttpResponse:
    """Leave for the organisation's sign-in."""
    return providers.go(request, _found(key))


@private
def back(request: HttpRequest, key: str) -> HttpResponse:
    """Come back from it."""
    return providers.back(request, _found(key))


def _found(key: str) -> Provider:
    found = issuers.provider(key)
    if found is None or settings.ACCORD_DEMO:
        raise Http404
    return found
