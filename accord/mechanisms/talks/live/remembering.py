"""What a phone remembers itself: a signed cookie on the phone, and nothing on the server."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """A cookie that phones keep for a room. path: below which it is sent. salt: of its signature."""

    cookie: str
    salt: str
    path: str
    lasts: timedelta

    def recall(self, request: HttpRequest) -> Any:
        """Return what a phone remembers; None where it has no cookie, an old one, or one not ours."""
        try:
            return signing.loads(request.COOKIES.get(self.cookie, ""), salt=self.salt, max_age=self.lasts)
        except signing.BadSignature:
            return None

    def keep(self, response: HttpResponse, remembered: Any) -> None:
        """Let the phone remember something, in the place of what it remembered; as JSON."""
        response.set_cookie(
            self.cookie,
            signing.dumps(remembered, salt=self.salt),
            max_age=self.lasts,
            path=self.path,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
