"""What a cascade takes of people's time, said before it starts, and whom it would overload (law 6)."""

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from django.utils.translation import ngettext

from accord.foundations import registry
from accord.foundations.errors import Refused
from accord.mechanisms.cascade.planning import Plan
from accord.mechanisms.cascade.rules import MINUTES_TO_ACKNOWLEDGE
from accord.partnership.budget import selectors as budget
from accord.partnership.budget.rules import MainPlace

if TYPE_CHECKING:
    from accord.partnership.budget.rules import Load


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """How many people and teams a cascade would reach, on how many levels, and what it asks of them."""

    people: int
    teams: int
    levels: int
    loads: "tuple[Load, ...]"

    @property
    def minutes(self) -> int:
        return self.people * MINUTES_TO_ACKNOWLEDGE

    @property
    def hours(self) -> str:
        """What it takes of everybody together, in words; rounded up: we never say less than we take."""
        hours = ceil(self.minutes / 60)
        return ngettext("{count} hour", "{count} hours", hours).format(count=hours)

    @property
    def overloaded(self) -> "tuple[Load, ...]":
        """Those who would be asked for more than is agreed, the fullest first."""
        return tuple(load for load in self.loads if load.over)


def cost_of(plan: Plan) -> Cost:
    """Return what a cascade would take if it started today, beside what people were asked for already."""
    quarter = budget.this_quarter()
    begun = [item for item in registry.asked_in(quarter) if item.begun]
    places = [MainPlace(person_id, home.organisation_id, home.tier) for person_id, home in plan.homes.items()]
    return Cost(
        people=len(plan.homes),
        teams=len(plan.briefings),
        levels=max((found.level for found in plan.briefings), default=-1) + 1,
        loads=tuple(budget.loads_beside(places, begun, more=MINUTES_TO_ACKNOWLEDGE)),
    )


def check_time(cost: Cost) -> None:
    """Refuse what would ask somebody for more minutes than is agreed, before anybody is told (law 6)."""
    if found := cost.overloaded:
        raise Refused(
            ngettext(
                "It would ask {count} person for more minutes than the partners have agreed to.",
                "It would ask {count} people for more minutes than the partners have agreed to.",
                len(found),
            ).format(count=len(found))
        )
