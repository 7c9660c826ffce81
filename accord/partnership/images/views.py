from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse

from accord.foundations.images import Kind, to_show
from accord.foundations.requests import PartnershipRequest
from accord.partnership.images import selectors

if TYPE_CHECKING:
    from accord.partnership.images.models import KeptImage


def image(request: PartnershipRequest, image_id: UUID) -> HttpResponse:
    """An image, as pages show it."""
    return _shown(selectors.image_for(request.actor, image_id), "image")


def logo(request: PartnershipRequest, image_id: UUID) -> HttpResponse:
    """The logo in force; its address changes with it."""
    return _shown(selectors.logo_image(request.actor, image_id), "logo")


def _shown(found: "KeptImage", name: str) -> HttpResponse:
    return to_show(selectors.content_of(found), kind=Kind(found.kind), name=name)
