"""What waits because of a gate: for the steward, what was waived until a day that comes near."""

from datetime import datetime, time

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.partnership import selectors as partnership
from accord.steps.transition.gate import selectors
from accord.steps.transition.gate.rules import BEFORE
from accord.steps.transition.transitions import selectors as transitions


@waiting
def gate_waiting(actor: Actor) -> list[Waiting]:
    """Return the criteria to which the steward returns."""
    if actor.person_id is None or not access.allows(actor, "gate.propose"):
        return []
    if not transitions.all_transitions():
        return []
    zone = partnership.partnership().zone
    return [
        Waiting(
            what=_("Return to what every partner waived: “{words}”").format(words=each.criterion.words),
            url=address("gate:gate", transition_id=each.criterion.transition_id),
            since=each.asked_at,
            due=datetime.combine(each.return_on, time(23, 59), zone),
            minutes=5,
        )
        for each in selectors.returning(partnership.today() + BEFORE)
    ]
