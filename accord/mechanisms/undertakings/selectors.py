"""Reading undertakings."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.links import Link
from accord.foundations.once import once
from accord.mechanisms.undertakings import origins, rules
from accord.mechanisms.undertakings.models import Undertaking
from accord.mechanisms.undertakings.rules import WAITS_BEFORE, State
from accord.partnership import selectors as partnership


def _open_to_all() -> "QuerySet[Undertaking]":
    """What everybody reads: never what another room reserves for some."""
    found: QuerySet[Undertaking] = Undertaking.objects.filter(reserved=False)
    return found


def _undertakings() -> "QuerySet[Undertaking]":
    return _open_to_all().select_related("owner__employer").prefetch_related("moves", "hand_overs__was_owner")


def undertaking_for(actor: Actor, undertaking_id: UUID) -> Undertaking:
    """Return one undertaking of the actor's partnership; raises Http404, Denied."""
    found = get_object_or_404(_undertakings(), id=undertaking_id)
    access.require(actor, "undertakings.read", found)
    return found


def undertakings(actor: Actor, *, mine: bool = False, ended: bool = False) -> list[Undertaking]:
    """Return what is open, by its day, or what has ended, the latest first; all of it or the actor's own."""
    access.require(actor, "undertakings.read")
    found = _undertakings().filter(owner_id=actor.person_id) if mine else _undertakings()
    if ended:
        return list(found.exclude(state=State.OPEN).order_by("-ended_at", "id"))
    return list(found.filter(state=State.OPEN))


def from_origins(kind: str, ids: Iterable[UUID]) -> dict[UUID, Undertaking]:
    """Return the undertakings that came from these origins, by the origin's id."""
    found = _undertakings().filter(origin_kind=kind, origin_id__in=list(ids))
    return {each.origin_id: each for each in found if each.origin_id}


@once
def waiting_for(person_id: UUID, today: date) -> list[Undertaking]:
    """Return a person's open undertakings that are overdue or due soon."""
    found = _waiting(person_id, today)
    return [each for each in found if each.owner_id == person_id and rules.waits(each, today)]


def ownerless(actor: Actor, today: date) -> list[Undertaking]:
    """Return the open undertakings whose owner has left and that wait for the actor to hand them over."""
    if actor.person_id is None:
        return []
    others = [each for each in _waiting(actor.person_id, today) if each.owner_id != actor.person_id]
    return [each for each in others if access.allows(actor, "undertakings.hand_over", each)]


@once
def _waiting(person_id: UUID, today: date) -> list[Undertaking]:
    """A person's own that are due soon, and everybody's whose owner is not in post: one question for both."""
    in_post = partnership.assignments_in_post(today).filter(main=True).values("person_id")
    due_soon = Q(owner_id=person_id, due__lte=today + WAITS_BEFORE)
    return list(_undertakings().filter(due_soon | ~Q(owner_id__in=in_post), state=State.OPEN))


def origin_links(found: Iterable[Undertaking]) -> dict[UUID, Link]:
    """Return where each of these came from, by the undertaking's id; one look-up per kind of origin."""
    ids: dict[str, dict[UUID, UUID]] = {}
    for each in found:
        if each.origin_id is not None:
            ids.setdefault(each.origin_kind, {})[each.id] = each.origin_id
    links: dict[UUID, Link] = {}
    for kind, by_undertaking in ids.items():
        described = origins.describe(kind, list(by_undertaking.values()))
        links |= {own: described[came] for own, came in by_undertaking.items() if came in described}
    return links


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many undertakings of the partnership stand where; the overdue are open too."""

    open: int
    overdue: int
    done: int
    dropped: int

    @property
    def ended(self) -> int:
        return self.done + self.dropped

    @property
    def all(self) -> int:
        return self.open + self.ended


def counts() -> Counts:
    """Count the undertakings of the partnership in scope as of today, without what is reserved for some."""
    found = _open_to_all().aggregate(
        open=Count("id", filter=Q(state=State.OPEN)),
        overdue=Count("id", filter=Q(state=State.OPEN, due__lt=partnership.today())),
        done=Count("id", filter=Q(state=State.DONE)),
        dropped=Count("id", filter=Q(state=State.DROPPED)),
    )
    return Counts(**found)
