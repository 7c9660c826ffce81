"""Reading commitments: everybody in the partnership reads every one."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Min, Q, QuerySet
from django.shortcuts import get_object_or_404

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.undertakings.rules import State
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.steps.leadership.entries import Entry
from accord.steps.leadership.models import Commitment, Seen
from accord.steps.leadership.rules import COUNTED_FOR

if TYPE_CHECKING:
    from accord.standards.models import Behaviour


def _commitments() -> "QuerySet[Commitment]":
    found: QuerySet[Commitment] = Commitment.objects.select_related(
        "undertaking__owner__employer", "behaviour__value"
    ).prefetch_related("reports")
    return found


def _entries(found: Iterable[Commitment]) -> list[Entry]:
    today, zone = partnership.today(), partnership.partnership().zone
    return [Entry(each, today, zone) for each in found]


def commitment_for(actor: Actor, commitment_id: UUID) -> Entry:
    """Return one commitment; raises Http404, Denied."""
    found = get_object_or_404(
        _commitments().prefetch_related("undertaking__moves", "seen__person__employer", "seen__organisation"),
        id=commitment_id,
    )
    access.require(actor, "leadership.read", found)
    return _entries([found])[0]


def commitment_with(commitment_id: UUID) -> Commitment | None:
    """Return one commitment, for whoever asks a right of it next; None before it is written."""
    return Commitment.objects.select_related("undertaking").filter(id=commitment_id).first()


@once
def began_on() -> date | None:
    """Return on which day the first commitment was made that still stands here; None before."""
    first: datetime | None = Commitment.objects.aggregate(first=Min("undertaking__made_at"))["first"]
    return first.astimezone(partnership.partnership().zone).date() if first else None


def open_entries(actor: Actor) -> dict[UUID, list[Entry]]:
    """Return all open commitments by their leader's id, each leader's by day; raises Denied."""
    access.require(actor, "leadership.read")
    by_owner: dict[UUID, list[Entry]] = {}
    for entry in _entries(_commitments().filter(undertaking__state=State.OPEN)):
        by_owner.setdefault(entry.owner_id, []).append(entry)
    return by_owner


def entries_of(actor: Actor, person_id: UUID) -> list[Entry]:
    """Return what somebody committed to, the open ones by day, then those that ended, the latest first."""
    access.require(actor, "leadership.read")
    found = _entries(_commitments().filter(undertaking__owner_id=person_id))
    ended = [entry for entry in found if not entry.is_open]
    ended.sort(key=lambda entry: entry.commitment.undertaking.ended_at or clock.now(), reverse=True)
    return [*(entry for entry in found if entry.is_open), *ended]


@once
def recent() -> list[Entry]:
    """Return what is open, and what ended within a year: what figures, and what waits, are made of."""
    since = clock.now() - COUNTED_FOR
    found = Commitment.objects.filter(Q(undertaking__state=State.OPEN) | Q(undertaking__ended_at__gte=since))
    return _entries(found.select_related("undertaking").prefetch_related("reports"))


def seen_by(person_id: UUID | None, commitment: Commitment) -> Seen | None:
    """Return what somebody said he or she saw of a commitment, or None."""
    if person_id is None:
        return None
    found: Seen | None = Seen.objects.filter(commitment=commitment, person_id=person_id).first()
    return found


def seen_of(person_id: UUID) -> list[Seen]:
    """Return what colleagues saw of somebody's commitments, each with who said so and from where."""
    found = Seen.objects.filter(commitment__undertaking__owner_id=person_id)
    return list(found.select_related("person", "organisation"))


def behaviours_in_force() -> "list[Behaviour]":
    """Return the behaviours of the charter in force, in its order; none before the first."""
    charter = standards.charter_in_force()
    return standards.behaviours(charter) if charter else []
