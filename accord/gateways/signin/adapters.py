"""Where django-allauth asks us, as the settings say: how secrets are kept, and whom a provider lets in.

What these take is django-allauth's to say. None of its pages is mounted: decision 0034.
"""

import hashlib
import hmac
from typing import TYPE_CHECKING, Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from nacl.encoding import Base64Encoder
from nacl.secret import SecretBox

from accord.gateways.signin import issuers, providers

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialApp, SocialLogin


class Factors(DefaultMFAAdapter):  # type: ignore[misc]  # django-allauth has no types
    """Second factors: their secrets are encrypted by a key that follows from the site key."""

    def encrypt(self, text: str) -> str:
        """Return a secret as it is stored."""
        return _box().encrypt(text.encode(), encoder=Base64Encoder).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return a stored secret. Raises nacl's CryptoError where another site key encrypted it."""
        return _box().decrypt(encrypted_text.encode(), encoder=Base64Encoder).decode()

    def get_totp_issuer(self) -> str:
        """Return what an authenticator app calls us."""
        return "Accord"

    def _get_site_name(self) -> str:
        return "Accord"


class Providers(DefaultSocialAccountAdapter):  # type: ignore[misc]  # django-allauth has no types
    """The sign-in of organisations: it proves an address, and nothing else that it says is listened to."""

    def list_apps(self, *_request: Any, provider: str | None = None, **_more: Any) -> "list[SocialApp]":
        """Return the providers of the settings; none stands in the database."""
        return [found.app() for found in issuers.providers() if provider in {None, found.key}]

    def pre_social_login(self, request: HttpRequest, sociallogin: "SocialLogin") -> None:
        """Take over once a provider has answered: no account of django-allauth's is made."""
        raise ImmediateHttpResponse(providers.answered(request, sociallogin))

    def on_authentication_error(self, request: HttpRequest, *_about: Any, **_more: Any) -> None:
        """Say in our own words that it did not work."""
        raise ImmediateHttpResponse(providers.refused(request))


def _box() -> SecretBox:
    return SecretBox(hmac.digest(settings.ACCORD_SITE_KEY, b"second factors", hashlib.sha256))
