"""Images are kept for people of the partnership; the logo in force is for whoever enters it."""

from uuid import UUID, uuid4

import pytest
from django.http import Http404

from accord.foundations.errors import Denied
from accord.foundations.images import Image, Kind
from accord.partnership.images import selectors, services
from accord.partnership.images.models import KeptImage
from tests.cast import Cast
from tests.visits import page, visitor

DRAWING = Image(b'<svg xmlns="http://www.w3.org/2000/svg"></svg>', Kind.SVG, 400, 200)


def kept(cast: Cast) -> KeptImage:
    return services.image_keep(image=DRAWING, actor=cast.actor("steward"))


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        found = kept(cast)
        assert (
            selectors.content_of(selectors.image_for(cast.actor("kestrel_member"), found.id))
            == DRAWING.content
        )
    answer = visitor(cast, "kestrel_member").get(page(cast, "images:image", image_id=found.id))
    assert answer.content == DRAWING.content
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "private" in answer["Cache-Control"]


def test_strangers_see_none(cast: Cast) -> None:
    with cast.in_scope():
        found = kept(cast)
        with pytest.raises(Denied):
            selectors.image_for(cast.actor("stranger"), found.id)
        with pytest.raises(Http404):
            selectors.image_for(cast.actor("member"), UUID(int=1))


def test_the_address_of_the_logo_opens_for_the_logo_alone(cast: Cast) -> None:
    with cast.in_scope():
        found = kept(cast)
        assert selectors.logo() is None
        for image_id in (found.id, uuid4()):
            with pytest.raises(Http404):
                selectors.logo_image(cast.actor("member"), image_id)
