"""Reading images and the logo."""

from uuid import UUID

from django.db.models import Q
from django.db.models.functions import Length
from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access, scope
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.partnership.images.models import KeptImage, Logo

LIGHT_BYTES = 24_000
"""A logo that is heavier is left away from pages behind a link: people open them on the move."""


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


def light_logo(partnership_id: UUID) -> KeptImage | None:
    """Return the logo that a partnership wears where pages have to be light, without its content, or None.

    The drawing, or the mark where only that is light enough. Asked without a scope: see `outside`.
    """
    with scope.off():
        worn = Logo.objects.select_related("drawing", "mark").defer("drawing__content", "mark__content")
        sized = worn.annotate(drawn=Length("drawing__content"), marked=Length("mark__content"))
        found = sized.filter(partnership_id=partnership_id).first()
    parts = ((found.drawing, found.drawn), (found.mark, found.marked)) if found else ()
    return next((image for image, size in parts if size and size <= LIGHT_BYTES), None)


def logo_worn(digest: str) -> KeptImage:
    """Return the image with a digest, if it is part of a logo that is worn today; raises Http404."""
    with scope.off():
        worn = Logo.objects.filter(Q(drawing__digest=digest) | Q(mark__digest=digest))
        found = worn.select_related("drawing", "mark").first()
    if found is None:
        raise Http404
    parts = [part for part in (found.drawing, found.mark) if part is not None and part.digest == digest]
    return parts[0]


def content_of(image: KeptImage | None) -> bytes:
    """Return what stands in an image, or nothing where there is none."""
    return bytes(image.content) if image is not None else b""
