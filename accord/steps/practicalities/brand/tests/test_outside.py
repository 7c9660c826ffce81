"""What respondents and others see from outside wears the brand, and tells nothing to anybody."""

import pytest
from django.test import Client
from django.urls import reverse

from accord.foundations.images import Image, Kind
from accord.mechanisms.cascade import selectors as cascade_selectors
from accord.mechanisms.cascade import services as cascades
from accord.mechanisms.cascade import tokens
from accord.mechanisms.rounds.ballot.tests.world import open_round
from accord.partnership.images import outside, selectors
from accord.partnership.images.selectors import LIGHT_BYTES
from accord.steps.practicalities.brand.tests import world
from accord.steps.practicalities.brand.tests.world import DRAWING, worn
from tests.cast import Cast

FIRST, AFTER = 100_000, 30_000


def loaded(text: str) -> list[str]:
    """Return what a page loads of the brand."""
    return [
        each.split('"')[0]
        for part in ('href="', 'src="')
        for each in text.split(part)
        if each.startswith("/brand/")
    ]


def test_the_pages_behind_links_wear_name_colour_and_logo(cast: Cast) -> None:
    opened = open_round(cast)
    with cast.in_scope():
        logo = worn(cast)
        sent = cascades.cascade_start(title="We move", words="In May.", actor=cast.actor("steward"))
        recipient = cascade_selectors.everybody_in(sent)[0]
    token = opened.token("member")
    for address in (
        reverse("ballot:start", args=[token]),
        reverse("ballot:section", args=[token, 1]),
        reverse("acknowledging:start", args=[tokens.token_for(recipient.id)]),
    ):
        text = Client().get(address).content.decode()
        assert cast.partnership.name in text
        css, drawing = loaded(text)
        assert css.endswith(".css")
        assert logo.digest in drawing
        assert token not in css + drawing
        assert str(cast.partnership.id) not in css + drawing


def test_what_is_loaded_is_the_same_for_all_and_leaves_nothing(cast: Cast) -> None:
    opened = open_round(cast)
    with cast.in_scope():
        worn(cast)
    start = reverse("ballot:start", args=[opened.token("member")])
    client = Client()
    weight = len(client.get(start).content)
    assert weight < AFTER
    for address in loaded(client.get(start).content.decode()):
        answer = client.get(address)
        assert answer.status_code == 200
        assert not answer.cookies
        assert set(answer["Cache-Control"].split(", ")) == {"private", "max-age=3600"}
        weight += len(answer.content)
    assert weight < FIRST - AFTER  # the stylesheets of the house are below 30 kB
    assert not client.session.keys()


def test_a_heavy_logo_is_left_away(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    heavy = Image(DRAWING.content + b" " * LIGHT_BYTES, Kind.SVG, 400, 200)
    monkeypatch.setattr(world, "DRAWING", heavy)
    with cast.in_scope():
        worn(cast)
        found = outside.frame(cast.partnership)
        assert found.logo is not None  # the mark, which is light
        held = selectors.logo()
        assert held is not None
        assert held.mark is not None
        assert held.mark.digest in found.logo.url


def test_nobody_finds_a_picture_that_is_not_worn(cast: Cast) -> None:
    with cast.in_scope():
        before = outside.frame(cast.partnership)
        assert before.logo is None
        assert before.brand_css is not None
    assert Client().get(reverse("worn:logo", args=["0" * 64])).status_code == 404
    assert Client().get(reverse("worn:colour", args=["zzzzzz"])).status_code == 404
    assert "--brand:" in Client().get(before.brand_css).content.decode()
