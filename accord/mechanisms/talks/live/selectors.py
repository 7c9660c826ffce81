"""Finding a session: by its talk, or by the code on the wall."""

from accord.foundations import clock, scope
from accord.mechanisms.talks.live import rules
from accord.mechanisms.talks.models import Live, Talk

REMEMBERED = rules.LASTS * 2
"""So long a code says that its session is over; after that nobody was given it."""


def live_of(talk: Talk) -> Live | None:
    """Return the session of a talk while it goes on, or None."""
    found = Live.objects.select_related("present").filter(talk=talk, ended_at=None).first()
    return found if found is not None and not rules.is_over(found, clock.now()) else None


def was_held(talk: Talk) -> bool:
    """Say whether a session of a talk was begun, whether it goes on or not."""
    return Live.objects.filter(talk=talk).exists()


def live_behind(code: str) -> Live | None:
    """Return the session that a code opens, over all partnerships; one that is over for a day more."""
    with scope.off():
        found: Live | None = (
            Live.objects.select_related("talk__result__round", "talk__partnership", "present")
            .filter(code=code, begun_at__gt=clock.now() - REMEMBERED)
            .first()
        )
    return found if code else None
