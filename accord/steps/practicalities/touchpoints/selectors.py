"""Reading what carries a parent's mark."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.undertakings.rules import State
from accord.steps.practicalities.touchpoints.models import Picture, Touchpoint
from accord.steps.practicalities.touchpoints.rules import Moment

if TYPE_CHECKING:
    from django.db.models import QuerySet


def touchpoints(actor: Actor) -> list[Touchpoint]:
    """Return every touchpoint, by its day."""
    access.require(actor, "touchpoints.read")
    return list(_all())


def touchpoint_for(actor: Actor, touchpoint_id: UUID) -> Touchpoint:
    """Return one touchpoint with its pictures; raises Http404, Denied."""
    access.require(actor, "touchpoints.read")
    found: Touchpoint = get_object_or_404(_all(), id=touchpoint_id)
    return found


def touchpoint_locked(touchpoint_id: UUID) -> Touchpoint:
    """Return one touchpoint, locked for the transaction; raises Touchpoint.DoesNotExist."""
    found: Touchpoint = Touchpoint.objects.select_for_update().get(id=touchpoint_id)
    return found


def picture_of(touchpoint: Touchpoint, moment: Moment) -> Picture | None:
    """Return how it looked before, or looks after, or None where nobody has shown that."""
    return next((found for found in touchpoint.pictures.all() if found.moment == moment), None)


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
    ).prefetch_related("undertaking__moves", Prefetch("pictures", _pictures()))
    return found


def _pictures() -> "QuerySet[Picture]":
    """Pictures without the bytes of their images: pages need to know that, and how large, alone."""
    found: QuerySet[Picture] = Picture.objects.select_related("image").defer("image__content")
    return found
