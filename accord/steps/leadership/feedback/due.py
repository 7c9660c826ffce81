"""Reviews that wait for the clock, over all partnerships; for sweeps."""

from uuid import UUID

from accord.foundations import clock, scope
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.steps.leadership.feedback.selectors import reviews_to_read


def due_to_begin() -> list[tuple[UUID, UUID]]:
    """Return (review, partnership) of every review whose raters stand and whose time has come; for sweeps."""
    with scope.off():
        waiting = reviews_to_read().filter(confirmed_at__isnull=False, round=None)
        now = clock.now()
        return [
            (found.id, found.partnership_id)
            for found in waiting
            if found.year.opens_at <= now < found.year.closes_at
        ]


def waiting_for_their_talk() -> list[tuple[UUID, UUID]]:
    """Return (review, partnership) of every review whose round closed and that was not talked about."""
    with scope.off():
        closed = reviews_to_read().filter(round__state=RoundState.CLOSED, debriefed_on=None)
        return [(found.id, found.partnership_id) for found in closed]
