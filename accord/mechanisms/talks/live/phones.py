"""What a phone remembers of the dots it gave: a signed cookie on the phone, and nothing on the server."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from accord.mechanisms.talks.live.rules import LASTS

COOKIE, SALT, PATH = "dots", "accord.talks.dots", "/j/"


@dataclass(frozen=True, slots=True)
class Given:
    """The dots a phone gave, by the id of a point. code, voting: in which session, and which voting there."""

    code: str
    voting: int
    dots: Mapping[UUID, int]


NOTHING = Given("", 0, {})


def given_by(request: HttpRequest, code: str) -> Given:
    """Return what a phone gave in a session; nothing where it has no cookie, another one or one not ours."""
    try:
        found = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=LASTS)
        if found["code"] != code:
            return NOTHING
        return Given(code, found["voting"], {UUID(point): dots for point, dots in found["dots"].items()})
    except (signing.BadSignature, KeyError, TypeError, ValueError):
        return NOTHING


def remember(response: HttpResponse, given: Given) -> None:
    """Let the phone remember what it gave."""
    value = {
        "code": given.code,
        "voting": given.voting,
        "dots": {str(point): dots for point, dots in given.dots.items()},
    }
    response.set_cookie(
        COOKIE,
        signing.dumps(value, salt=SALT),
        max_age=LASTS,
        path=PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
