"""What a phone remembers of the dots it gave."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from accord.mechanisms.talks.live.remembering import Memory
from accord.mechanisms.talks.live.rules import LASTS

MEMORY = Memory(cookie="dots", salt="accord.talks.dots", path="/j/", lasts=LASTS)


@dataclass(frozen=True, slots=True)
class Given:
    """The dots a phone gave, by the id of a point. code, voting: in which session, and which voting there."""

    code: str
    voting: int
    dots: Mapping[UUID, int]


NOTHING = Given("", 0, {})


def given_by(request: HttpRequest, code: str) -> Given:
    """Return what a phone gave in a session; nothing where it has no cookie, another one or one not ours."""
    found = MEMORY.recall(request)
    try:
        if found["code"] != code:
            return NOTHING
        return Given(code, found["voting"], {UUID(point): dots for point, dots in found["dots"].items()})
    except (KeyError, TypeError, ValueError):
        return NOTHING


def remember(response: HttpResponse, given: Given) -> None:
    """Let the phone remember what it gave."""
    dots = {str(point): dots for point, dots in given.dots.items()}
    MEMORY.keep(response, {"code": given.code, "voting": given.voting, "dots": dots})
