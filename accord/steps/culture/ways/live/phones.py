"""What a phone remembers of having proposed: a signed cookie on the phone, and nothing on the server."""

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from accord.steps.culture.ways.live.rules import LASTS

COOKIE, SALT, PATH = "proposed", "accord.ways.proposed", "/w/"


def answered(request: HttpRequest, code: str) -> int:
    """Return the latest asking in which a phone proposed something in a workshop; 0 where it has not."""
    try:
        found = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=LASTS)
        return int(found["asked"]) if found["code"] == code else 0
    except (signing.BadSignature, KeyError, TypeError, ValueError):
        return 0


def remember(response: HttpResponse, code: str, asked: int) -> None:
    """Let the phone remember that it proposed something."""
    response.set_cookie(
        COOKIE,
        signing.dumps({"code": code, "asked": asked}, salt=SALT),
        max_age=LASTS,
        path=PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
