"""Whom a round would ask for more minutes than the partners have agreed to (law 6)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import ngettext

from accord.foundations import clock, registry
from accord.foundations.errors import Refused
from accord.foundations.quarters import Quarter
from accord.mechanisms.rounds.questionnaires import rules, selectors
from accord.partnership import selectors as partnership
from accord.partnership.budget import selectors as budget

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.partnership.budget.rules import Load


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden:
    """What a round makes of the time of those it asks, in the quarter in which it opens.

    minutes: what it asks of each. loads: of everybody it asks, with it, the fullest first.
    """

    quarter: Quarter
    statements: int
    minutes: int
    loads: "tuple[Load, ...]"

    @property
    def overloaded(self) -> "tuple[Load, ...]":
        """Those who would be asked for more than is agreed, the fullest first."""
        return tuple(load for load in self.loads if load.over)

    @property
    def statements_that_fit(self) -> int:
        """How many statements it could have and overload nobody; 0 or less where none would do."""
        room = min((load.cap - load.minutes for load in self.loads), default=0) + self.minutes
        return min(self.statements, rules.statements_in(room))


def burden(round: "Round", opens: date, *, beside_begun: bool = False) -> Burden:
    """Return what a round makes of people's time if it opens on a day, beside all else that is scheduled.

    beside_begun: beside what people have been asked for already, and not what is only planned. So at a launch
    the first that opens gets the room that is left, and does not give way to what comes after it.
    """
    quarter = partnership.quarter_of(opens)
    others = [
        item
        for item in registry.asked_in(quarter)
        if item.key != round.id and (item.begun or not beside_begun)
    ]
    statements = len(selectors.item_keys(round.id))
    minutes = rules.minutes(statements)
    return Burden(
        quarter=quarter,
        statements=statements,
        minutes=minutes,
        loads=tuple(budget.loads_beside(selectors.audience_places(round, opens), others, more=minutes)),
    )


def check_time(round: "Round") -> None:
    """Refuse what would ask somebody for more minutes than is agreed, before anybody reads it (law 6)."""
    opens = max(round.opens_at, clock.now()).astimezone(partnership.partnership().zone)
    if found := burden(round, opens.date()).overloaded:
        raise Refused(
            ngettext(
                "It would ask {count} person for more minutes than the partners have agreed to.",
                "It would ask {count} people for more minutes than the partners have agreed to.",
                len(found),
            ).format(count=len(found))
        )
