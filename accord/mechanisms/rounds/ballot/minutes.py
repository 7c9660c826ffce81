"""What rounds ask of people's time: of those who were invited, and of those who will be (law 6)."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.mechanisms.rounds.ballot import selectors
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.pages import page_of
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


@minutes
def rounds_asked(quarter: Quarter, person_id: UUID | None) -> list[Asked]:
    """Return the rounds that opened in a quarter, and those that will if every partner agrees."""
    zone = partnership.partnership().zone
    start, end = quarter.moments(zone)
    opened = questionnaires.opened_between(start, end)
    to_come = questionnaires.to_open_between(start, end, clock.now())
    takes = questionnaires.minutes_of([*opened, *(round for round, _opens in to_come)])
    people = selectors.people_invited(opened, person_id)
    for round, opens in to_come:
        day = opens.astimezone(zone).date()
        places = questionnaires.audience_places(round, day, person_id)
        people[round.id] = {place.person_id for place in places}
    moments = [*((round, round.launched_at or round.opens_at) for round in opened), *to_come]
    return [_asked(round, at, takes[round.id], people[round.id]) for round, at in moments]


def _asked(round: "Round", at: datetime, minutes: int, people: set[UUID]) -> Asked:
    return Asked(
        key=round.id,
        what=_("Answer “{round}”").format(round=round.title),
        url=page_of(round.id),
        at=at,
        minutes=minutes,
        people=frozenset(people),
        begun=round.launched_at is not None,
    )
