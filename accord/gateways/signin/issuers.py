"""Which organisations have a sign-in of their own, as the operator has set them up (`ACCORD_PROVIDERS`)."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlsplit
from uuid import UUID

from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.validators import slug_re

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialApp

KEYS = frozenset({"key", "name", "domains", "url", "client", "secret"})
MAY_SAY = frozenset({"own_directory"})
LOCAL = frozenset({"127.0.0.1", "localhost"})
# Issuers that speak for everybody, and those of which each tenant has one under an id of its own.
FOR_EVERYBODY = frozenset({"accounts.google.com", "appleid.apple.com", "login.live.com"})
BY_TENANT = frozenset(
    {"login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn"}
)
PRIVATE_PEOPLE = UUID("9188040d-6c67-4c5b-b112-36a304b66dad")  # Microsoft's tenant of everybody at home


@dataclass(frozen=True, slots=True)
class Provider:
    """One organisation's sign-in. domains: those whose addresses it may prove; url: its issuer.

    own_directory: whether every address of these domains that it names was given by the organisation itself.
    """

    key: str
    name: str
    domains: frozenset[str]
    url: str
    client: str
    secret: str
    own_directory: bool = False

    def app(self) -> "SocialApp":
        """Return it as django-allauth wants it; in no database."""
        from allauth.socialaccount.models import SocialApp  # noqa: PLC0415  once the house is open

        return SocialApp(
            provider=OpenIDConnectProvider.id,
            provider_id=self.key,
            name=self.name,
            client_id=self.client,
            secret=self.secret,
            settings={
                "server_url": self.url,
                "oauth_pkce_enabled": True,
                # Only the token says by whom it was issued, and for whom.
                "fetch_userinfo": not self.own_directory,
            },
        )


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
    return next((found for found in providers() if domain_of(address) in found.domains), None)


def provider(key: str) -> Provider | None:
    """Return a provider by its key, or None."""
    return next((found for found in providers() if found.key == key), None)


def domain_of(address: str) -> str:
    """Return the domain of an address, in small letters."""
    return address.rpartition("@")[2].lower()


def _provider(described: Any) -> Provider:
    if not isinstance(described, dict) or described.keys() - MAY_SAY != KEYS:
        raise ValueError(
            f"each provider has {', '.join(sorted(KEYS))}, and may have {', '.join(sorted(MAY_SAY))}"
        )
    if not slug_re.match(str(described["key"])):
        raise ValueError(f"the key {described['key']} has to be a short word of letters, figures and dashes")
    place = urlsplit(described["url"])
    if place.scheme != "https" and place.hostname not in LOCAL:
        raise ValueError(f"{described['url']} has to begin with https")
    own_directory = described.get("own_directory", False)
    if not isinstance(own_directory, bool):
        raise TypeError("own_directory is true or false")
    if own_directory:
        _check_speaks_for_one(place)
    domains = frozenset(str(domain).lower() for domain in described["domains"])
    words = {name: str(described[name]) for name in ("key", "name", "url", "client", "secret")}
    return Provider(domains=domains, own_directory=own_directory, **words)


def _check_speaks_for_one(place: SplitResult) -> None:
    """Raise ValueError for an issuer that is the directory of several organisations, or of anybody."""
    if place.hostname in FOR_EVERYBODY:
        raise ValueError(f"{place.hostname} speaks for everybody, and is no organisation's own directory")
    if place.hostname in BY_TENANT:
        tenant, _, _ = place.path.strip("/").partition("/")
        try:
            named = UUID(tenant)
        except ValueError:
            raise ValueError(f"{place.geturl()} has to name one tenant by its id") from None
        if named == PRIVATE_PEOPLE:
            raise ValueError(f"{place.geturl()} is the tenant of private people")
