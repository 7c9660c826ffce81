"""The sign-in of organisations (OpenID Connect), several side by side, as the operator has set them up.

A provider is chosen by the domain of the address that somebody types. It proves that address and nothing
else: only one that it calls verified, in one of its own domains, of a person in some partnership, is let in.
Whatever else it claims is not read, and nothing of it is stored.
"""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import requests
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.validators import slug_re
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from accord.foundations.addresses import absolute
from accord.gateways.signin import selectors, services, ways
from accord.gateways.signin.rules import Proof

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialApp, SocialLogin

KEYS = frozenset({"key", "name", "domains", "url", "client", "secret"})
LOCAL = frozenset({"127.0.0.1", "localhost"})


@dataclass(frozen=True, slots=True)
class Provider:
    """One organisation's sign-in. domains: those whose addresses it may prove; url: its issuer."""

    key: str
    name: str
    domains: frozenset[str]
    url: str
    client: str
    secret: str

    def app(self) -> "SocialApp":
        """Return it as django-allauth wants it; in no database."""
        from allauth.socialaccount.models import SocialApp  # noqa: PLC0415  once the house is open

        return SocialApp(
            provider=OpenIDConnectProvider.id,
            provider_id=self.key,
            name=self.name,
            client_id=self.client,
            secret=self.secret,
            settings={"server_url": self.url, "oauth_pkce_enabled": True},
        )


class Handshake(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # django-allauth has no types
    """The exchange with a provider, at our own address."""

    def get_callback_url(self, _request: HttpRequest, app: "SocialApp") -> str:
        """Return where the provider sends people back to."""
        return absolute(reverse("signin:provider-back", kwargs={"key": app.provider_id}))


class Connected(OpenIDConnectProvider):  # type: ignore[misc]  # django-allauth has no types
    """A provider that shakes hands at our own address."""

    oauth2_adapter_class = Handshake


def read(setting: str) -> tuple[Provider, ...]:
    """Return the providers that a setting describes, a list as JSON. Raises ImproperlyConfigured."""
    try:
        listed = json.loads(setting or "[]")
        found = tuple(_provider(each) for each in listed)
    except (TypeError, ValueError, KeyError) as error:
        raise ImproperlyConfigured(f"ACCORD_PROVIDERS: {error}. See docs/operations.md.") from error
    domains = [domain for each in found for domain in each.domains]
    if len(set(domains)) < len(domains) or len({each.key for each in found}) < len(found):
        raise ImproperlyConfigured("ACCORD_PROVIDERS: each key and each domain may stand there once.")
    return found


def providers() -> tuple[Provider, ...]:
    """Return the providers of this site."""
    return read(settings.ACCORD_PROVIDERS)


def provider_of(address: str) -> Provider | None:
    """Return which provider proves an address, by its domain alone, or None."""
    return next((found for found in providers() if _domain(address) in found.domains), None)


def provider(key: str) -> Provider | None:
    """Return a provider by its key, or None."""
    return next((found for found in providers() if found.key == key), None)


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
    except (KeyError, ValueError):  # it does not speak OpenID Connect
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
    """Return the address that a provider calls verified, if it is one of its own domains; else nothing."""
    listed = [each.email for each in login.email_addresses if each.verified is True]
    return next((address.lower() for address in listed if _domain(address) in found.domains), "")


def _domain(address: str) -> str:
    return address.rpartition("@")[2].lower()


def _provider(described: Any) -> Provider:
    if not isinstance(described, dict) or described.keys() != KEYS:
        raise ValueError(f"each provider has {', '.join(sorted(KEYS))}")
    if not slug_re.match(str(described["key"])):
        raise ValueError(f"the key {described['key']} has to be a short word of letters, figures and dashes")
    place = urlsplit(described["url"])
    if place.scheme != "https" and place.hostname not in LOCAL:
        raise ValueError(f"{described['url']} has to begin with https")
    domains = frozenset(str(domain).lower() for domain in described["domains"])
    words = {name: str(described[name]) for name in ("key", "name", "url", "client", "secret")}
    return Provider(domains=domains, **words)
