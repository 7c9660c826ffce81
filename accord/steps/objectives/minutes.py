"""The minutes that objectives take, beside those that are counted: reviews stand apart (law 6)."""

from datetime import datetime, time
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.partnership import selectors as partnership
from accord.steps.objectives import counts
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.rules import MINUTES_TO_WRITE


@minutes
def objectives_beside(quarter: Quarter, _person_id: UUID | None) -> list[Asked]:
    """Return that everybody writes an objective, in the quarter in which the year begins."""
    year = goals.year_in_force()
    if year is None or not quarter.first_day <= year.first_day <= quarter.last_day:
        return []
    return [
        Asked(
            key=year.id,
            what=_("Say in one sentence how you contribute this year"),
            url=address("objectives:mine"),
            at=datetime.combine(year.first_day, time(), partnership.partnership().zone),
            minutes=MINUTES_TO_WRITE,
            people=frozenset(found.person_id for found in counts.in_post()),
            begun=True,
            counted=False,
        )
    ]
