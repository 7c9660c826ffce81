"""Reading the board of practical things."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, Q
from django.shortcuts import get_object_or_404

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.undertakings.rules import Answer, State
from accord.partnership import selectors as partnership
from accord.steps.practicalities.items.models import Blocker, Item
from accord.steps.practicalities.items.rules import Course, Place, place_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from django.db.models import QuerySet

    from accord.mechanisms.undertakings.models import Undertaking


RECEIVER = "undertaking__receiver__employer"


def _items() -> "QuerySet[Item]":
    found: QuerySet[Item] = Item.objects.select_related("undertaking__owner__employer", RECEIVER, "payer")
    return found.prefetch_related("undertaking__moves", "undertaking__givings", "blockers")


def item_for(actor: Actor, item_id: UUID) -> Item:
    """Return one item; raises Http404, Denied."""
    more = ("decisions", "undertaking__hand_overs__was_owner", "undertaking__givings__receiver")
    found = get_object_or_404(_items().prefetch_related(*more), id=item_id)
    access.require(actor, "items.read", found)
    return found


def items(actor: Actor) -> list[Item]:
    """Return everything on the board, by its day."""
    access.require(actor, "items.read")
    return all_items()


@once
def all_items() -> list[Item]:
    """Return everything on the board, by its day: for what stands on every page."""
    return list(_items())


def count_waiting(today: "date") -> tuple[int, int]:
    """Return how much is on the board, and how much of it is stopped or past its day (`rules.place_of`)."""
    stopped = Q(id__in=Blocker.objects.filter(ended_on=None).values("item_id"))
    waits = Q(undertaking__state=State.OPEN) & (stopped | Q(undertaking__due__lt=today))
    found = Item.objects.order_by().aggregate(all=Count("id"), waiting=Count("id", filter=waits))
    return found["all"], found["waiting"]


def item_locked(item_id: UUID) -> Item:
    """Return one item, locked for the transaction."""
    found: Item = Item.objects.select_for_update(of=("self",)).select_related("undertaking").get(id=item_id)
    return found


def item_or_none(item_id: UUID) -> Item | None:
    """Return one item, or None."""
    return _items().filter(id=item_id).first()


def blocker_of(item: Item) -> Blocker | None:
    """Return what stops an item now, or None; wants `blockers` prefetched."""
    return next((found for found in item.blockers.all() if found.ended_on is None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """An item with its days as values, and where it stands today."""

    item: Item
    course: Course
    place: Place


def standing_of(found: "Sequence[Item]") -> list[Stands]:
    """Return where each of these stands today, in the order given; wants moves and blockers prefetched."""
    held = partnership.partnership()
    today = clock.today(held.zone)
    courses = [(each, _course_of(each, held.zone)) for each in found]
    return [Stands(item=each, course=course, place=place_of(course, today)) for each, course in courses]


def _course_of(item: Item, zone: ZoneInfo) -> Course:
    promise, blocker = item.undertaking, blocker_of(item)
    return Course(
        first_due=promise.first_due,
        due=promise.due,
        blocked_since=blocker.since if blocker else None,
        ready_on=_ready_at(promise).astimezone(zone).date() if promise.state == State.DONE else None,
        given=promise.state == State.GIVEN,
        dropped=promise.state == State.DROPPED,
    )


def _ready_at(promise: "Undertaking") -> datetime:
    """When its owner said that it is done; of what was accepted, when that was given."""
    given = [each.given_at for each in promise.givings.all() if each.answer == Answer.ACCEPTED]
    return given[-1] if given else promise.ended_at or promise.made_at


def taken() -> frozenset[str]:
    """Return what was taken from the template, by key."""
    found = Item.objects.exclude(template="").order_by().values_list("template", flat=True)
    return frozenset(found)
