"""How many leaders heard feedback in the last year, and how many talks about reports were held."""

from dataclasses import dataclass
from datetime import timedelta

from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.steps.leadership import selectors as leadership
from accord.steps.leadership.feedback import selectors

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Of all who lead today, how many had a review close in the last year. talks: held, of `reports`."""

    leaders: int
    heard: int
    reports: int
    talks: int


def heard() -> Heard:
    """Return the figures of leader feedback; they name nobody."""
    leading = leadership.leading_today()
    since = clock.now() - YEAR
    closed = [
        review
        for review in selectors.reviews_agreed()
        if review.round is not None
        and review.round.state == RoundState.CLOSED
        and review.round.closed_at is not None
        and review.round.closed_at >= since
    ]
    return Heard(
        leaders=len(leading),
        heard=len(leading & {review.leader_id for review in closed}),
        reports=len(closed),
        talks=sum(review.debriefed_on is not None for review in closed),
    )
