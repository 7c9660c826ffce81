"""Reading images and the logo."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.partnership.images.models import KeptImage, Logo


def image_for(actor: Actor, image_id: UUID) -> KeptImage:
    """Return an image with its content; raises Http404, Denied."""
    found: KeptImage = get_object_or_404(KeptImage, id=image_id)
    access.require(actor, "images.read", found)
    return found


@once
def logo() -> Logo | None:
    """Return the logo of the partnership in scope without its content, or None."""
    found: Logo | None = (
        Logo.objects.select_related("drawing", "mark").defer("drawing__content", "mark__content").first()
    )
    return found


def logo_image(actor: Actor, image_id: UUID) -> KeptImage:
    """Return an image of the logo in force, with its content; raises Http404 for any other, Denied."""
    held = logo()
    access.require(actor, "images.read_logo", held)
    if held is None or image_id not in {held.drawing_id, held.mark_id}:
        raise Http404
    found: KeptImage = get_object_or_404(KeptImage, id=image_id)
    return found


def content_of(image: KeptImage | None) -> bytes:
    """Return what stands in an image, or nothing where there is none."""
    return bytes(image.content) if image is not None else b""
