import re
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from accord.foundations.images import Kind, to_show
from accord.foundations.requests import PartnershipRequest
from accord.partnership.images import selectors
from accord.web import brand

if TYPE_CHECKING:
    from accord.partnership.images.models import KeptImage

COLOUR = re.compile(r"[0-9a-f]{6}")
AN_HOUR = 3600


def image(request: PartnershipRequest, image_id: UUID) -> HttpResponse:
    """An image, as pages show it."""
    return _shown(selectors.image_for(request.actor, image_id), "image")


def logo(request: PartnershipRequest, image_id: UUID) -> HttpResponse:
    """The logo in force; its address changes with it."""
    return _shown(selectors.logo_image(request.actor, image_id), "logo")


def worn_logo(request: HttpRequest, digest: str) -> HttpResponse:
    """A logo that is worn today, for pages behind a link: for everybody who knows its fingerprint."""
    response = _shown(selectors.logo_worn(digest), "logo")
    return _briefly(response)


def worn_colour(request: HttpRequest, colour: str) -> HttpResponse:
    """The stylesheet of a colour, for pages behind a link; it is worked out from its address alone."""
    if not COLOUR.fullmatch(colour):
        raise Http404
    return _briefly(HttpResponse(brand.stylesheet(f"#{colour}"), content_type="text/css; charset=utf-8"))


def _briefly(response: HttpResponse) -> HttpResponse:
    """Let a browser keep it while somebody answers, and not for long: the phone may be of another."""
    response.headers.pop("Cache-Control", None)
    patch_cache_control(response, private=True, max_age=AN_HOUR)
    return response


def _shown(found: "KeptImage", name: str) -> HttpResponse:
    return to_show(selectors.content_of(found), kind=Kind(found.kind), name=name)
