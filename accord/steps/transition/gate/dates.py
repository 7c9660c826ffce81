"""Gates in the year, and the days on which it is marked that one was passed."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Dated, Sort, dates
from accord.steps.transition.gate import selectors
from accord.steps.transition.transitions import selectors as transitions
from accord.steps.transition.transitions.rules import State


@dates
def gates_in_the_year(actor: Actor, first: date, last: date) -> Iterator[Dated]:
    """Return the day of each gate, and the day on which what all declared is marked."""
    if not access.allows(actor, "gate.read"):
        return
    found = [each for each in transitions.all_transitions() if each.state != State.ENDED]
    for each in found:
        if first <= each.gate_on <= last:
            yield Dated(
                uid=f"gate-{each.id}@accord",
                sort=Sort.GATE,
                what=_("Gate: {title}").format(title=each.title),
                url=address("gate:gate", transition_id=each.id),
                begins=each.gate_on,
            )
    if found:
        yield from _marked(first, last)


def _marked(first: date, last: date) -> Iterator[Dated]:
    for each in selectors.marked_between(first, last):
        if each.held_on is not None:
            yield Dated(
                uid=f"declaration-{each.id}@accord",
                sort=Sort.GATE,
                what=_("{title}: the day on which it is marked").format(title=each.transition.title),
                url=address("gate:gate", transition_id=each.transition_id),
                begins=each.held_on,
                place=each.place,
                words=each.programme,
                changed_at=each.changed_at,
            )
