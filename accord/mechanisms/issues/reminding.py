"""Who is written to about an issue, and when: on arrival, on the last day of the clock, then once a week."""

from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations.access import Actor
from accord.foundations.outbox.services import letters_post
from accord.mechanisms.issues import ladders, rules, selectors
from accord.partnership import selectors as partnership
from accord.partnership.rules import Office

if TYPE_CHECKING:
    from accord.mechanisms.issues.models import Stay

ARRIVED, CLOCK = "issues.arrived", "issues.clock"


def tell_of_arrival(stay: "Stay") -> None:
    """Write to everybody who stands on the rung; to the steward where nobody does."""
    _post(ARRIVED, stay, _addresses(stay), occasion="")


def remind(stay_id: UUID, *, actor: Actor) -> None:  # noqa: ARG001  the clock acts for nobody here
    """Write on the last day of a clock, and each week after it: then to whoever raised the issue, too."""
    stay = selectors.stay_or_none(stay_id)
    if stay is None or stay.left:
        return
    today = partnership.today()
    occasion = rules.occasion(stay.due, today)
    if not occasion:
        return
    to = _addresses(stay)
    if rules.is_late(stay.due, today):
        to.add(stay.issue.raised_by.email)
    _post(CLOCK, stay, to, occasion=occasion)


def _addresses(stay: "Stay") -> set[str]:
    stand = [held.person for held in ladders.holders_of([stay.rung_id])]
    return {person.email for person in stand or partnership.holders(Office.STEWARD)}


def _post(kind: str, stay: "Stay", to: set[str], *, occasion: str) -> None:
    letters_post(
        kind=kind,
        partnership_id=stay.partnership_id,
        to=[(found, stay.id) for found in sorted(to) if found],
        occasion=occasion,
    )
