"""Where the goals of a year begin and end."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Dated, Sort, dates
from accord.steps.objectives.goals import selectors
from accord.steps.objectives.goals.rules import YearState


@dates
def goals_in_the_year(actor: Actor, first: date, last: date) -> Iterator[Dated]:
    """Return the ends of those years whose goals every partner agreed to."""
    if not access.allows(actor, "goals.read"):
        return
    for year in selectors.agreed_or_coming():
        if year.state == YearState.IN_FORCE and first <= year.last_day <= last:
            yield Dated(
                uid=f"goals-{year.id}@accord",
                sort=Sort.GOALS,
                what=_("The goals of {year} end").format(year=year),
                url=address("goals:year", year_id=year.id),
                begins=year.last_day,
                concerns=bool(actor.tier),
            )
