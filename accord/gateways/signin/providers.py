"""The sign-in of organisations (OpenID Connect), several side by side, as the operator has set them up.

A provider is chosen by the domain of the address that somebody types. It proves that address and nothing
else: only one that it calls verified, in one of its own domains, of a person in some partnership, is let in.
The operator may say of a provider that it is the organisation's own directory and nobody else's; then its
silence about whether an address is verified is no objection, and a no still is one (decision 0079).
Whatever else it claims is not read, and nothing of it is stored.
"""

from typing import TYPE_CHECKING, Any

import requests
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from accord.foundations.addresses import absolute
from accord.gateways.signin import selectors, services, ways
from accord.gateways.signin.issuers import Provider, domain_of, provider
from accord.gateways.signin.rules import Proof

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialApp, SocialLogin

# What Entra ID says where it is asked to: whether the tenant has shown that the domain is its own.
SAYS_VERIFIED = ("email_verified", "xms_edov")
YES = (True, "true", "True", "1")


class Handshake(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # django-allauth has no types
    """The exchange with a provider, at our own address."""

    def get_callback_url(self, _request: HttpRequest, app: "SocialApp") -> str:
        """Return where the provider sends people back to."""
        return absolute(reverse("signin:provider-back", kwargs={"key": app.provider_id}))


class Connected(OpenIDConnectProvider):  # type: ignore[misc]  # django-allauth has no types
    """A provider that shakes hands at our own address."""

    oauth2_adapter_class = Handshake


def go(request: HttpRequest, found: Provider) -> HttpResponse:
    """Send somebody to the sign-in of an organisation; which page is wanted is remembered here."""
    try:
        answer: HttpResponse = Connected(request, app=found.app()).redirect(request, AuthProcess.LOGIN)
    except (requests.RequestException, KeyError, ValueError):  # away, or it does not speak OpenID Connect
        return refused(request)
    return answer


def back(request: HttpRequest, found: Provider) -> HttpResponse:
    """Take somebody back from it: django-allauth checks state, code and token, then asks `answered`."""
    try:
        answer: HttpResponse = OAuth2CallbackView.adapter_view(Handshake(request, found.key))(request)
    except (requests.RequestException, KeyError, ValueError):  # as in `go`
        return refused(request)
    return answer


def answered(request: HttpRequest, login: "SocialLogin") -> HttpResponse:
    """Let in whom a provider vouches for; all others read the same, whatever the reason."""
    found = provider(login.account.provider)
    address = _vouched(login, found) if found else ""
    if not address or not selectors.presences(address):
        return refused(request)
    return ways.proved(request, services.account_for(address=address), Proof.PROVIDER)


def refused(request: HttpRequest) -> HttpResponse:
    """Return the page that says that nobody came in."""
    return render(request, "signin/provider_refused.html", status=403)


def _vouched(login: "SocialLogin", found: Provider) -> str:
    """Return the address that a provider vouches for, if it is one of its own domains; else nothing."""
    if found.own_directory:
        listed = _in_own_directory(login.account.extra_data.get("id_token") or {}, found)
    else:
        listed = [each.email for each in login.email_addresses if each.verified is True]
    return next((address.lower() for address in listed if domain_of(address) in found.domains), "")


def _in_own_directory(claims: dict[str, Any], found: Provider) -> list[str]:
    """The address in a token of this very issuer, unless it says itself that nobody has verified it."""
    address, issuer = claims.get("email"), claims.get("iss")
    if not isinstance(address, str) or not isinstance(issuer, str):
        return []
    is_its_own = issuer.rstrip("/") == found.url.rstrip("/")
    return [address] if is_its_own and all(claims.get(said, True) in YES for said in SAYS_VERIFIED) else []
