"""What a phone remembers of having proposed."""

from django.http import HttpRequest, HttpResponse

from accord.mechanisms.talks.live.remembering import Memory
from accord.steps.culture.ways.live.rules import LASTS

MEMORY = Memory(cookie="proposed", salt="accord.ways.proposed", path="/w/", lasts=LASTS)


def answered(request: HttpRequest, code: str) -> int:
    """Return the latest asking in which a phone proposed something in a workshop; 0 where it has not."""
    found = MEMORY.recall(request)
    try:
        return int(found["asked"]) if found["code"] == code else 0
    except (KeyError, TypeError, ValueError):
        return 0


def remember(response: HttpResponse, code: str, asked: int) -> None:
    """Let the phone remember that it proposed something."""
    MEMORY.keep(response, {"code": code, "asked": asked})
