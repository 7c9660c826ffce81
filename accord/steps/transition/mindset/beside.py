"""What this room puts beside a declaration, and what it asks of every team that hears it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.cascade.subjects import Point, asks_teams
from accord.steps.transition.gate import selectors as gate
from accord.steps.transition.gate.beside import Beside, stands_beside
from accord.steps.transition.gate.rules import KIND
from accord.steps.transition.mindset import selectors, services, texts

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.mechanisms.cascade.models import Briefing
    from accord.steps.transition.gate.models import Declaration
    from accord.steps.transition.transitions.models import Transition


def _points(transition: "Transition") -> list[Point]:
    begins, goes_on = texts.begins(transition), texts.goes_on()
    return [
        Point(f"{each.value}: {begins} {each.so_far}", f"{goes_on} {each.from_today}")
        for each in selectors.shifts(transition)
    ]


def _declared(declaration: "Declaration", actor: "Actor") -> None:
    if declaration.declared_at is not None:
        services.pulses_schedule(transition=declaration.transition, at=declaration.declared_at, actor=actor)


stands_beside(Beside(lines=texts.lines_of, points=_points, declared=_declared))


@asks_teams(KIND)
def stop_and_start(actor: "Actor", briefing: "Briefing") -> Link | None:
    """Return where whoever briefs a team writes down what it stops and starts; None before it was told."""
    if briefing.given_on is None or not access.allows(actor, "mindset.say", briefing):
        return None
    if briefing.cascade.subject_id is None:
        return None
    declaration = gate.declaration_with(briefing.cascade.subject_id)
    own = {"transition_id": declaration.transition_id, "briefing_id": briefing.id}
    return Link(_("Write what we stop and what we start"), address("mindset:say", **own))
