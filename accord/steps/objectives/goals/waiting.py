"""What waits for the steward: goals that nobody else can finish and propose."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.steps.objectives.goals import selectors
from accord.steps.objectives.goals.rules import YearState

MINUTES_TO_FINISH = 20


@waiting
def goals_waiting(actor: Actor) -> list[Waiting]:
    """Return the draft that only the steward can put before the partners."""
    if not access.allows(actor, "goals.draft"):
        return []
    coming = selectors.coming()
    if coming is None or coming.state != YearState.DRAFT:
        return []
    return [
        Waiting(
            what=_("Finish the goals of the year, and put them before the partners"),
            url=address("goals:year", year_id=coming.id),
            minutes=MINUTES_TO_FINISH,
        )
    ]
