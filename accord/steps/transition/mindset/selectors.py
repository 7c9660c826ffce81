"""Reading what changes with a transition."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from django.db.models import F
from django.shortcuts import get_object_or_404

from accord.foundations import access, scope
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.cascade import selectors as cascades
from accord.standards import selectors as standards
from accord.steps.transition.gate import selectors as gate
from accord.steps.transition.mindset.models import Pulse, PulsePlan, Shift, TeamChange
from accord.steps.transition.transitions import selectors as transitions
from accord.steps.transition.transitions.rules import State

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Briefing, Cascade
    from accord.standards.models import Value
    from accord.steps.transition.transitions.models import Transition


class Said(NamedTuple):
    """One team that is told of a declaration, and what it stops and starts; None before it has said so."""

    briefing: "Briefing"
    change: TeamChange | None


def transition_for(actor: Actor, transition_id: UUID) -> "Transition":
    """Return the transition; raises Http404, Denied."""
    found = transitions.transition_for(actor, transition_id)
    access.require(actor, "mindset.read", found)
    return found


def values() -> "list[Value]":
    """Return the values of the charter in force, in its order; none before the first."""
    charter = standards.charter_in_force()
    return list(charter.values.all()) if charter else []


def shifts(transition: "Transition") -> list[Shift]:
    """Return what was written per value, in the order of the charter in force; what is in none comes last."""
    order = {value.name: place for place, value in enumerate(values())}
    found = list(Shift.objects.filter(transition=transition))
    return sorted(found, key=lambda each: order.get(each.value, len(order)))


def cascade_of(transition: "Transition") -> "Cascade | None":
    """Return how the declaration of a transition went down the teams, or None."""
    declaration = gate.declaration_of(transition)
    return cascades.of_subject(declaration.id) if declaration else None


def briefing_for(transition: "Transition", briefing_id: UUID) -> "Briefing":
    """Return one team that is told of the declaration; raises Http404."""
    declaration = gate.declaration_of(transition)
    found: Briefing = get_object_or_404(
        cascades.briefings(), id=briefing_id, cascade__subject_id=declaration.id if declaration else None
    )
    return found


def said(cascade: "Cascade") -> list[Said]:
    """Return every team of a cascade with what it stops and starts, from the top down."""
    briefings = cascades.briefings().filter(cascade=cascade).order_by("level", "team__name", "id")
    held = {each.briefing_id: each for each in TeamChange.objects.filter(briefing__cascade=cascade)}
    return [Said(each, held.get(each.id)) for each in briefings]


def change_of(briefing: "Briefing") -> TeamChange | None:
    """Return what one team stops and starts, or None."""
    found: TeamChange | None = TeamChange.objects.filter(briefing=briefing).first()
    return found


def have_said(briefing_ids: list[UUID]) -> frozenset[UUID]:
    """Return which of these teams have said what they stop and start."""
    found = TeamChange.objects.filter(briefing_id__in=briefing_ids).order_by()
    return frozenset(found.values_list("briefing_id", flat=True))


def plan_of(transition: "Transition") -> PulsePlan | None:
    """Return the pulses of a transition, before the partners or agreed; or None."""
    found: PulsePlan | None = PulsePlan.objects.filter(transition=transition).first()
    return found


def plan_with(plan_id: UUID) -> PulsePlan:
    """Return one plan with its transition; raises PulsePlan.DoesNotExist."""
    found: PulsePlan = PulsePlan.objects.select_related("transition").get(id=plan_id)
    return found


def plan_or_none(plan_id: UUID) -> PulsePlan | None:
    """Return one plan with its transition, or None."""
    found: PulsePlan | None = PulsePlan.objects.select_related("transition").filter(id=plan_id).first()
    return found


def plan_locked(plan_id: UUID) -> PulsePlan:
    """Return one plan, locked for the transaction."""
    found: PulsePlan = PulsePlan.objects.select_for_update().get(id=plan_id)
    return found


def pulses(plan: PulsePlan) -> list[Pulse]:
    """Return the pulses of a plan that have their day, each with its round."""
    return list(Pulse.objects.filter(plan=plan).select_related("round__partnership"))


def pulse_locked(pulse_id: UUID) -> Pulse:
    """Return one pulse, locked for the transaction, with its transition."""
    found: Pulse = (
        Pulse.objects.select_for_update(of=("self",)).select_related("plan__transition").get(id=pulse_id)
    )
    return found


def to_come() -> list[Pulse]:
    """Return the pulses that have their day and were not announced yet."""
    found = Pulse.objects.filter(made_at=None, left_out=False)
    return list(found.select_related("plan__transition"))


def due(until: date) -> list[tuple[UUID, UUID]]:
    """Return (pulse, partnership) of what is to be announced by a day, over all partnerships; for sweeps."""
    with scope.off():
        found = Pulse.objects.filter(made_at=None, left_out=False, opens_on__lte=until)
        return list(found.order_by("opens_on", "id").values_list("id", "partnership_id"))


@once
def plan_speaking() -> PulsePlan | None:
    """Return the plan whose pulses speak for the step: that of the latest transition that has some."""
    if not any(each.state != State.ENDED for each in transitions.all_transitions()):
        return None
    held = PulsePlan.objects.filter(agreed_at__isnull=False).exclude(transition__state=State.ENDED)
    found: PulsePlan | None = (
        held.select_related("transition")
        .order_by(F("scheduled_at").desc(nulls_last=True), "-agreed_at")
        .first()
    )
    return found
