"""Reading transitions, their plans and their rosters."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.undertakings import selectors as undertakings
from accord.mechanisms.undertakings.rules import State as Promised
from accord.steps.transition.transitions.models import Line, Member, Seat, Transition
from accord.steps.transition.transitions.rules import State

if TYPE_CHECKING:
    from collections.abc import Collection

    from accord.mechanisms.undertakings.models import Undertaking


def transitions(actor: Actor) -> list[Transition]:
    """Return every transition, the latest first."""
    access.require(actor, "transitions.read")
    return all_transitions()


@once
def all_transitions() -> list[Transition]:
    """Return every transition, the latest first: for what stands on every page."""
    return list(Transition.objects.all())


def transition_for(actor: Actor, transition_id: UUID) -> Transition:
    """Return one transition; raises Http404, Denied."""
    found: Transition = get_object_or_404(Transition.objects, id=transition_id)
    access.require(actor, "transitions.read", found)
    return found


def transition_or_none(transition_id: UUID) -> Transition | None:
    """Return one transition, or None."""
    found: Transition | None = Transition.objects.filter(id=transition_id).first()
    return found


def transition_locked(transition_id: UUID) -> Transition:
    """Return one transition, locked for the transaction."""
    found: Transition = Transition.objects.select_for_update().get(id=transition_id)
    return found


def titles(ids: "Collection[UUID]") -> dict[UUID, str]:
    """Return what transitions are called, by id."""
    return dict(Transition.objects.filter(id__in=ids).order_by().values_list("id", "title"))


@once
def is_in_team(transition_id: UUID, person_id: UUID) -> bool:
    """Say whether somebody is in the team of a transition."""
    return bool(Member.objects.filter(transition_id=transition_id, person_id=person_id).exists())


def members(transition: Transition) -> list[Member]:
    """Return the team, by name."""
    return list(Member.objects.filter(transition=transition).select_related("person__employer"))


def member_for(transition: Transition, member_id: UUID) -> Member:
    """Return one of the team; raises Http404."""
    found: Member = get_object_or_404(Member.objects, id=member_id, transition=transition)
    return found


def lines(transition: Transition) -> list[Line]:
    """Return the plan by its days, with all that its pages name."""
    named = Line.objects.filter(transition=transition).select_related(
        "undertaking__owner__employer", "undertaking__receiver__employer"
    )
    return list(named.prefetch_related("undertaking__moves", "undertaking__givings__receiver"))


def open_lines(transition: Transition) -> list[Line]:
    """Return what its owner has still to do, by its day."""
    found = Line.objects.filter(transition=transition, undertaking__state=Promised.OPEN)
    return list(found.select_related("undertaking"))


def taken(transition: Transition) -> frozenset[str]:
    """Return what was taken from the template, by key."""
    found = Line.objects.filter(transition=transition).exclude(template="").order_by()
    return frozenset(found.values_list("template", flat=True))


def line_or_none(line_id: UUID) -> Line | None:
    """Return one line, or None."""
    found: Line | None = Line.objects.filter(id=line_id).select_related("undertaking").first()
    return found


def seats(transition: Transition) -> list[Seat]:
    """Return the roster, by the last day."""
    found = Seat.objects.filter(transition=transition)
    return list(found.select_related("leaver__employer", "comer__employer"))


def seat_for(transition: Transition, seat_id: UUID) -> Seat:
    """Return one post of the roster; raises Http404."""
    found: Seat = get_object_or_404(
        Seat.objects.select_related("leaver", "comer"), id=seat_id, transition=transition
    )
    return found


def is_any_under_way() -> bool:
    """Say whether a transition is under way: what pages ask of each reader is asked only then."""
    return any(each.state == State.UNDER_WAY for each in all_transitions())


def all_seats() -> list[Seat]:
    """Return every post of every roster whose transition did not simply end."""
    if not all_transitions():
        return []
    return list(Seat.objects.exclude(transition__state=State.ENDED))


@once
def leaving_soon(person_id: UUID, from_day: date, until: date) -> list[Seat]:
    """Return the posts that somebody leaves within these days."""
    found = Seat.objects.filter(leaver_id=person_id, last_day__gte=from_day, last_day__lte=until)
    return list(found.select_related("transition"))


def open_of(actor: Actor, people: "Collection[UUID]") -> "dict[UUID, list[Undertaking]]":
    """Return what these people have still to do of all that everybody reads, by person."""
    found: dict[UUID, list[Undertaking]] = {each: [] for each in people}
    if found:
        for each in undertakings.undertakings(actor):
            if each.owner_id in found and each.state == Promised.OPEN:
                found[each.owner_id].append(each)
    return found


@once
def handed_over() -> list[tuple[UUID, str]]:
    """Return of each item that is handed over its transition and state; what was dropped is left out."""
    found = Line.objects.filter(undertaking__receiver__isnull=False).exclude(
        undertaking__state=Promised.DROPPED
    )
    return list(found.order_by().values_list("transition_id", "undertaking__state"))
