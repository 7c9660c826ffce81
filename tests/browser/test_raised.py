"""A member raises a point between rounds, and follows it to its end."""

import re

import pytest
from playwright.sync_api import Page, expect

from accord.foundations import clock
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.results import closed_round
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast

WORDS = "Who pays for the second site visit?"


def looked_at(page: Page, *, javascript: bool) -> None:
    assert_fits(page)
    if javascript:
        assert_accessible(page)


@pytest.mark.parametrize(("width", "javascript"), ways((390, True), (1280, False)))
def test_a_point_is_raised_and_followed_to_its_end(
    page_at: Pages, cast: Cast, width: int, *, javascript: bool
) -> None:
    closed_round(cast)
    cast.add_facilitator(until=clock.now().date())
    page = page_at(width, javascript=javascript)
    heading = page.get_by_role("heading", level=1)

    enter(page, "Ben Ives")
    page.get_by_role("link", name="You said, we did").first.click()
    page.get_by_role("link", name="Points that people raised").click()
    expect(heading).to_have_text("Nothing that people raised waits.")
    page.get_by_role("link", name="Raise a point").click()
    page.get_by_role("button", name="Raise it").click()
    expect(page.get_by_role("alert")).to_contain_text("Say what you want to talk about.")
    looked_at(page, javascript=javascript)
    page.get_by_label("What do you want to talk about?").fill(WORDS)
    page.get_by_role("button", name="Raise it").click()
    expect(heading).to_have_text("This point waits for the next talk.")
    looked_at(page, javascript=javascript)
    followed = page.url

    enter(page, "Anna Rees")
    page.get_by_role("link", name="Results").first.click()
    page.get_by_role("link", name="Round of October").click()
    page.get_by_role("link", name="Plan the talk").click()
    expect(page.locator("main")).to_contain_text(WORDS)
    looked_at(page, javascript=javascript)
    page.get_by_label("At what time does it begin?").fill("14:00")
    page.get_by_label("Where?").fill("Site office")
    page.get_by_role("button", name="Plan the talk").click()
    expect(page.locator("main")).to_contain_text("Raised by Ben Ives.")
    looked_at(page, javascript=javascript)
    page.goto(followed)
    page.get_by_role("link", name="The talk about").click()
    page.get_by_role("link", name=re.compile("Decide this point.*Raised")).click()
    page.get_by_label("What did you agree that it means?").fill("Both had thought the other would.")
    page.get_by_label("how we behave").check()
    page.get_by_label("We decide not to act").check()
    page.get_by_label("Why will we not act?").fill("It is paid by now.")
    page.get_by_role("button", name="Record the decision").click()

    enter(page, "Ben Ives")
    page.goto(followed)
    expect(heading).to_have_text("We decided not to act on this point.")
    expect(page.locator("main")).to_contain_text("It is paid by now.")
    looked_at(page, javascript=javascript)
