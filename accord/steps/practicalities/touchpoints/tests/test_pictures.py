"""How a touchpoint looked before and looks after: shown by whoever changes it, and described in words."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from accord.foundations.errors import Denied, Refused
from accord.foundations.images import Image, Kind
from accord.foundations.images.tests.attacks import dots, svg
from accord.steps.practicalities.touchpoints import selectors, services
from accord.steps.practicalities.touchpoints.models import Touchpoint
from accord.steps.practicalities.touchpoints.rules import Moment
from accord.steps.practicalities.touchpoints.tests.test_touchpoints import add
from tests.cast import Cast
from tests.visits import page, visitor

PHOTO = Image(b"\xff\xd8\xff", Kind.JPEG, 60, 40)


def put(cast: Cast, found: Touchpoint, name: str = "kestrel_member", words: str = "The old board") -> None:
    services.picture_put(
        touchpoint=found, moment=Moment.BEFORE, image=PHOTO, words=words, actor=cast.actor(name)
    )


def shown_before(cast: Cast, found: Touchpoint) -> str:
    """Return the address of the picture before."""
    picture = selectors.picture_of(found, Moment.BEFORE)
    assert picture is not None
    return page(cast, "images:image", image_id=picture.image_id)


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        found = add(cast)
        put(cast, found)
        former = shown_before(cast, found)
        put(cast, found, name="steward", words=" The old   board, with a bird ")
        seen = selectors.touchpoint_for(cast.actor("member"), found.id)
        shown = selectors.picture_of(seen, Moment.BEFORE)
        assert shown is not None
        assert shown.words == "The old board, with a bird"
        assert selectors.picture_of(seen, Moment.AFTER) is None
        where = page(cast, "images:image", image_id=shown.image_id)
    text = (
        visitor(cast, "member")
        .get(page(cast, "touchpoints:touchpoint", touchpoint_id=found.id))
        .content.decode()
    )
    assert f'src="{where}" width="60" height="40" alt="The old board, with a bird"' in text
    assert "Nobody has shown yet how it looks now." in text
    assert "Show a picture" not in text
    assert visitor(cast, "member").get(where).content == PHOTO.content
    assert visitor(cast, "member").get(former).status_code == 404


def test_whoever_changes_it_shows_it_and_the_steward(cast: Cast) -> None:
    with cast.in_scope():
        found = add(cast)
        with pytest.raises(Denied):
            put(cast, found, name="member")
        with pytest.raises(Refused) as refused:
            put(cast, found, words=" ")
        assert refused.value.field == "words"
        put(cast, found)
        with pytest.raises(Denied):
            services.picture_remove(touchpoint=found, moment=Moment.BEFORE, actor=cast.actor("member"))
        former = shown_before(cast, found)
        services.picture_remove(touchpoint=found, moment=Moment.BEFORE, actor=cast.actor("kestrel_member"))
        assert visitor(cast, "member").get(former).status_code == 404
        with pytest.raises(Refused):
            services.picture_remove(
                touchpoint=found, moment=Moment.BEFORE, actor=cast.actor("kestrel_member")
            )


def test_a_picture_is_chosen_on_the_page_and_words_are_not_lost(cast: Cast) -> None:
    with cast.in_scope():
        found = add(cast)
    parts = {"touchpoint_id": found.id, "moment": "after"}
    client, path = visitor(cast, "kestrel_member"), page(cast, "touchpoints:picture", **parts)
    sent = {"words": "Our own board", "picture": SimpleUploadedFile("board.jpg", svg(""))}
    text = client.post(path, sent).content.decode()
    assert text.count("This is not a picture that we can read.") >= 2
    assert 'value="Our own board"' in text
    sent["picture"] = SimpleUploadedFile("board.jpg", dots(kind="JPEG"))
    text = client.post(path, sent, follow=True).content.decode()
    assert "Everybody sees it now." in text
    assert 'alt="Our own board"' in text
    text = client.post(page(cast, "touchpoints:picture-remove", **parts), follow=True).content.decode()
    assert "The picture is gone." in text
    assert client.get(page(cast, "touchpoints:picture", **parts | {"moment": "never"})).status_code == 404
