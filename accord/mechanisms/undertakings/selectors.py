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
from accord.mechanisms.undertakings.rules import GOES_ON, WAITS_BEFORE, State
from accord.partnership import managers
from accord.partnership import selectors as partnership


def _open_to_all() -> "QuerySet[Undertaking]":
    """What everybody reads: never what another room reserves for some."""
    found: QuerySet[Undertaking] = Undertaking.objects.filter(reserved=False)
    return found


def in_full() -> "QuerySet[Undertaking]":
    """What everybody reads, with whom and what its pages name."""
    named = _open_to_all().select_related("owner__employer", "receiver__employer")
    return named.prefetch_related("moves", "hand_overs__was_owner")


def undertaking_for(actor: Actor, undertaking_id: UUID) -> Undertaking:
    """Return one undertaking of the actor's partnership; raises Http404, Denied."""
    found = get_object_or_404(in_full().prefetch_related("givings__receiver"), id=undertaking_id)
    access.require(actor, "undertakings.read", found)
    return found


def undertakings(actor: Actor, *, mine: bool = False, ended: bool = False) -> list[Undertaking]:
    """Return what is open, by its day, or what has ended, the latest first; all of it or the actor's own."""
    access.require(actor, "undertakings.read")
    found = in_full().filter(owner_id=actor.person_id) if mine else in_full()
    if ended:
        return list(found.exclude(state__in=GOES_ON).order_by("-ended_at", "id"))
    return list(found.filter(state__in=GOES_ON))


def from_origins(kind: str, ids: Iterable[UUID]) -> dict[UUID, Undertaking]:
    """Return the undertakings that came from these origins, by the origin's id."""
    found = in_full().filter(origin_kind=kind, origin_id__in=list(ids))
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
    found = [each for each in _waiting(actor.person_id, today) if each.state == State.OPEN]
    others = [each for each in found if each.owner_id != actor.person_id]
    return [each for each in others if access.allows(actor, "undertakings.hand_over", each)]


def to_accept(person_id: UUID, today: date) -> list[Undertaking]:
    """Return what was given to a person and waits to be accepted or sent back."""
    found = _waiting(person_id, today)
    return [each for each in found if each.receiver_id == person_id and each.state == State.GIVEN]


def without_receiver(actor: Actor, today: date) -> list[Undertaking]:
    """Return what goes on and whose receiver has left, where the actor names another."""
    if actor.person_id is None:
        return []
    found = [each for each in _waiting(actor.person_id, today) if each.receiver_id is not None]
    left = [each for each in found if each.receiver_id and managers.has_left(each.receiver_id)]
    return [each for each in left if access.allows(actor, "undertakings.name_receiver", each)]


@once
def _waiting(person_id: UUID, today: date) -> list[Undertaking]:
    """All that may wait for a person, in one question.

    The own that are due soon, what was given to this person, and everybody's whose owner or receiver is not
    in post.
    """
    in_post = partnership.assignments_in_post(today).filter(main=True).values("person_id")
    due_soon = Q(owner_id=person_id, due__lte=today + WAITS_BEFORE)
    open_ones = Q(state=State.OPEN) & (due_soon | ~Q(owner_id__in=in_post))
    given = Q(state=State.GIVEN, receiver_id=person_id)
    unreceived = Q(receiver_id__isnull=False) & ~Q(receiver_id__in=in_post)
    # For every page: with nobody's name but the owner's, and nothing of how it came about.
    found = _open_to_all().select_related("owner").filter(open_ones | given | unreceived, state__in=GOES_ON)
    return list(found)


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
    """How many undertakings of the partnership stand where; the overdue are open, and those given are too."""

    open: int
    overdue: int
    given: int
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
        open=Count("id", filter=Q(state__in=GOES_ON)),
        overdue=Count("id", filter=Q(state=State.OPEN, due__lt=partnership.today())),
        given=Count("id", filter=Q(state=State.GIVEN)),
        done=Count("id", filter=Q(state=State.DONE)),
        dropped=Count("id", filter=Q(state=State.DROPPED)),
    )
    return Counts(**found)
