"""Reading the brand: in force, on its way, and before."""

from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations import access
from accord.foundations.access import Actor
from accord.steps.practicalities.brand.models import Brand
from accord.steps.practicalities.brand.rules import State

if TYPE_CHECKING:
    from django.db.models import QuerySet


def in_force(actor: Actor) -> Brand | None:
    """Return the brand in force, or None before the first."""
    access.require(actor, "brand.read")
    return current()


def current() -> Brand | None:
    """Return the brand in force, for services."""
    found: Brand | None = _with_logo().filter(state=State.IN_FORCE).first()
    return found


def on_its_way(actor: Actor) -> Brand | None:
    """Return the brand that is a draft, or before the partners, or None."""
    access.require(actor, "brand.read")
    found: Brand | None = _with_logo().filter(state__in=(State.DRAFT, State.PROPOSED)).first()
    return found


def former(actor: Actor) -> list[Brand]:
    """Return the brands that were replaced, the latest first."""
    access.require(actor, "brand.read")
    return list(Brand.objects.filter(state=State.FORMER).order_by("-in_force_since"))


def draft_locked() -> Brand | None:
    """Return the draft, locked for the transaction, or None."""
    found: Brand | None = Brand.objects.select_for_update().filter(state=State.DRAFT).first()
    return found


def brand_locked(brand_id: UUID) -> Brand:
    """Return one brand, locked for the transaction; raises Brand.DoesNotExist."""
    found: Brand = Brand.objects.select_for_update().get(id=brand_id)
    return found


def brand_with(brand_id: UUID) -> Brand:
    """Return one brand; raises Brand.DoesNotExist."""
    found: Brand = Brand.objects.get(id=brand_id)
    return found


def _with_logo() -> "QuerySet[Brand]":
    """Brands with their logo, but without its bytes: pages need to know that, and how large, alone."""
    found: QuerySet[Brand] = Brand.objects.select_related("drawing", "mark")
    return found.defer("drawing__content", "mark__content")
