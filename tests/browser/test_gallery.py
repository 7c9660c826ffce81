"""The gallery shows every component; what is right there is right on every page."""

import pytest
from django.urls import reverse

from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits

pytestmark = pytest.mark.long

LOOKS = ((320, False), (390, True), (1280, False), (1280, True))


@pytest.mark.parametrize("name", ["web:gallery", "web:gallery-answering"])
@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_can_be_read_by_everybody(page_at: Pages, name: str, width: int, *, dark: bool) -> None:
    page = page_at(width, dark=dark)
    page.goto(reverse(name))
    assert_accessible(page)
    assert_fits(page)


@pytest.mark.parametrize("name", ["web:gallery", "web:gallery-answering"])
def test_says_the_same_without_javascript(page_at: Pages, name: str) -> None:
    with_it, without = page_at(1280), page_at(1280, javascript=False)
    with_it.goto(reverse(name))
    without.goto(reverse(name))
    assert with_it.inner_text("body") == without.inner_text("body")
