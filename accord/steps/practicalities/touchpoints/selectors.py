"""Reading what carries a parent's mark."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.undertakings.rules import State
from accord.steps.practicalities.touchpoints.models import Touchpoint

if TYPE_CHECKING:
    from django.db.models import QuerySet


def touchpoints(actor: Actor) -> list[Touchpoint]:
    """Return every touchpoint, by its day."""
    access.require(actor, "touchpoints.read")
    return list(_all())


def touchpoint_or_none(touchpoint_id: UUID) -> Touchpoint | None:
    """Return one touchpoint, or None."""
    return _all().filter(id=touchpoint_id).first()


def called(ids: Iterable[UUID]) -> list[Touchpoint]:
    """Return these touchpoints, for what came from them."""
    return list(Touchpoint.objects.filter(id__in=list(ids)))


def converted() -> tuple[int, int]:
    """Return how many carry our own mark now, and of how many that are to."""
    states = list(
        Touchpoint.objects.exclude(undertaking__state=State.DROPPED)
        .order_by()
        .values_list("undertaking__state", flat=True)
    )
    return states.count(State.DONE), len(states)


def _all() -> "QuerySet[Touchpoint]":
    found: QuerySet[Touchpoint] = Touchpoint.objects.select_related(
        "undertaking__owner__employer", "undertaking__receiver__employer", "carries"
    ).prefetch_related("undertaking__moves")
    return found
