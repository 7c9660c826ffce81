"""Switching between languages in the middle of a form, with a script and without."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.world import enter
from tests.cast import Cast

TYPED = "Cyfranddaliadau mewn “cwmni” & mwy"


@pytest.mark.parametrize("javascript", [True, False])
def test_the_switch_keeps_place_and_input(page_at: Pages, cast: Cast, *, javascript: bool) -> None:
    page = page_at(390, javascript=javascript)
    enter(page, cast.director.name)
    page.goto(reverse("partnership:interests", kwargs={"partnership_id": cast.partnership.id}))
    page.get_by_label("In what do you have an interest?").fill(TYPED)
    switch(page, "Cymraeg")
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.get_by_label("Ym mha beth mae gennych fuddiant?")).to_have_value(TYPED)
    assert_fits(page)
    if javascript:
        assert_accessible(page)
    switch(page, "English")
    expect(page.get_by_label("In what do you have an interest?")).to_have_value(TYPED)


def switch(page: Page, language: str) -> None:
    page.locator(".foot").get_by_role("button", name=language).click()
