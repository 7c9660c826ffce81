"""Reading the gate of a transition."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Max
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.partnership import selectors as partnership
from accord.steps.transition.gate.models import Criterion, Declaration, View, Waiver
from accord.steps.transition.gate.rules import Course, Place, Way, place_of
from accord.steps.transition.transitions import selectors as transitions
from accord.steps.transition.transitions.rules import State

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Transition


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """A criterion, how it stands today, and the waiver that speaks for it, if one does."""

    criterion: Criterion
    place: Place
    waiver: Waiver | None


def transition_for(actor: Actor, transition_id: UUID) -> "Transition":
    """Return the transition of a gate; raises Http404, Denied."""
    found = transitions.transition_for(actor, transition_id)
    access.require(actor, "gate.read", found)
    return found


def standing_of(transition: "Transition", on: date | None = None) -> list[Stands]:
    """Return each criterion of a gate and how it stood on a day; today where none is given."""
    day = on or partnership.today()
    found = Criterion.objects.filter(transition=transition).prefetch_related("waivers")
    return [_stands(each, day) for each in found]


def next_position(transition: "Transition") -> int:
    """Return the place of the next criterion."""
    last = Criterion.objects.filter(transition=transition).aggregate(last=Max("position"))["last"]
    return int(last or 0) + 1


def _stands(criterion: Criterion, today: date) -> Stands:
    waivers = list(criterion.waivers.all())
    agreed = [each for each in waivers if each.way == Way.IN_FORCE]
    asked = [each for each in waivers if each.way == Way.PROPOSED]
    latest = max(agreed, key=lambda each: each.return_on, default=None)
    course = Course(
        met=criterion.met_on is not None and criterion.met_on <= today,
        asked=bool(asked),
        return_on=latest.return_on if latest else None,
    )
    place = place_of(course, today)
    speaks = latest if place is Place.WAIVED or not asked else asked[0]
    return Stands(criterion=criterion, place=place, waiver=speaks)


def criterion_for(transition: "Transition", criterion_id: UUID) -> Criterion:
    """Return one criterion of a gate; raises Http404."""
    found: Criterion = get_object_or_404(Criterion.objects, id=criterion_id, transition=transition)
    return found


def criterion_locked(criterion_id: UUID) -> Criterion:
    """Return one criterion, locked for the transaction."""
    found: Criterion = Criterion.objects.select_for_update().get(id=criterion_id)
    return found


def taken(transition: "Transition") -> frozenset[str]:
    """Return the words of the criteria that a gate has."""
    found = Criterion.objects.filter(transition=transition).order_by().values_list("words", flat=True)
    return frozenset(found)


def waiver_with(waiver_id: UUID) -> Waiver:
    """Return one waiver with its criterion and transition; raises Waiver.DoesNotExist."""
    found: Waiver = Waiver.objects.select_related("criterion__transition").get(id=waiver_id)
    return found


def waiver_locked(waiver_id: UUID) -> Waiver:
    """Return one waiver, locked for the transaction."""
    found: Waiver = Waiver.objects.select_for_update().get(id=waiver_id)
    return found


def is_a_waiver_asked(transition: "Transition") -> bool:
    """Say whether a waiver is before the partners."""
    return bool(Waiver.objects.filter(criterion__transition=transition, way=Way.PROPOSED).exists())


@once
def returning(until: date) -> list[Waiver]:
    """Return the agreed waivers whose day of return has come near or passed, of what is not met yet."""
    found = Waiver.objects.filter(way=Way.IN_FORCE, return_on__lte=until, criterion__met_on=None)
    return list(found.select_related("criterion").order_by("return_on", "id"))


def views(transition: "Transition") -> dict[UUID, View]:
    """Return how each partner sees the gate, by the partner."""
    found = View.objects.filter(transition=transition).select_related("by")
    return {each.organisation_id: each for each in found}


def declaration_of(transition: "Transition") -> Declaration | None:
    """Return the declaration of a transition, in whatever state, or None."""
    found: Declaration | None = Declaration.objects.filter(transition=transition).first()
    return found


def declaration_with(declaration_id: UUID) -> Declaration:
    """Return one declaration with its transition; raises Declaration.DoesNotExist."""
    found: Declaration = Declaration.objects.select_related("transition").get(id=declaration_id)
    return found


def declaration_locked(declaration_id: UUID) -> Declaration:
    """Return one declaration, locked for the transaction."""
    found: Declaration = Declaration.objects.select_for_update().get(id=declaration_id)
    return found


def marked_between(first: date, last: date) -> list[Declaration]:
    """Return what all declared, or are asked to, and is marked on one of these days."""
    found = Declaration.objects.filter(held_on__range=(first, last), way__in=(Way.PROPOSED, Way.IN_FORCE))
    return list(found.select_related("transition"))


def declared_last() -> Declaration | None:
    """Return the declaration that every partner agreed to last, or None."""
    if not any(each.state == State.DECLARED for each in transitions.all_transitions()):
        return None
    found = Declaration.objects.filter(way=Way.IN_FORCE).select_related("transition")
    last: Declaration | None = found.order_by("-declared_at").first()
    return last
