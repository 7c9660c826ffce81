"""The steward writes what changes and puts pulses forward; a team says what it stops and starts."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from accord.partnership import selectors as partnership
from accord.steps.transition.mindset import services
from accord.steps.transition.mindset.tests.world import FIRST_AFTER, OPENNESS, tell, told, under_way
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast

pytestmark = pytest.mark.long


def looked_at(page: Page, *, javascript: bool = True) -> None:
    """The page fits, and with scripts (which axe is made of) it can be read by everybody."""
    assert_fits(page)
    if javascript:
        assert_accessible(page)


def to_mindset(page: Page) -> None:
    """Go there as people do: by the rail, the transition, and its tools."""
    page.get_by_role("link", name="Transition").first.click()
    page.get_by_role("link", name="From the bid to the schools").first.click()
    page.get_by_role("link", name="Change of mindset").click()


@pytest.mark.parametrize(("width", "javascript"), ways((390, True), (1280, False)))
def test_what_changes_is_written_and_pulses_are_put_forward(
    page_at: Pages, cast: Cast, width: int, *, javascript: bool
) -> None:
    with cast.in_scope():
        under_way(cast)
        first = partnership.today() + FIRST_AFTER
    page = page_at(width, javascript=javascript)
    heading = page.get_by_role("heading", level=1)
    enter(page, "Anna Rees")
    to_mindset(page)
    expect(heading).to_have_text("Nobody has written yet what changes from the gate on.")
    looked_at(page, javascript=javascript)
    page.get_by_role("link", name="Write what changes").click()
    page.get_by_label("Openness: In procurement we …").fill("kept our worries to ourselves.")
    page.get_by_role("button", name="Write it").click()
    expect(page.get_by_role("alert")).to_contain_text("Say both of “Openness”, or neither.")
    looked_at(page, javascript=javascript)
    page.get_by_label("Openness: From today we …").fill("say them on the same day.")
    page.get_by_role("button", name="Write it").click()
    expect(heading).to_have_text("What changes is written for 1 of 3 values.")
    page.get_by_role("link", name="Ask people before and after").click()
    looked_at(page, javascript=javascript)
    page.get_by_label("On which day does the pulse").fill((first - timedelta(days=15)).isoformat())
    page.get_by_role("button", name="Put it before every partner").click()
    expect(page.get_by_role("alert")).to_contain_text("partners decide first")
    page.get_by_label("On which day does the pulse").fill(first.isoformat())
    page.get_by_role("button", name="Put it before every partner").click()
    expect(page.locator("main")).to_contain_text("opens 180 days after every partner has declared it")
    looked_at(page, javascript=javascript)
    to_mindset(page)
    expect(page.get_by_role("link", name="See who has agreed")).to_be_visible()
    looked_at(page, javascript=javascript)


@pytest.mark.parametrize(("width", "dark"), ways((390, True), (1280, False)))
def test_a_team_stops_and_starts_something(page_at: Pages, cast: Cast, width: int, *, dark: bool) -> None:
    with cast.in_scope():
        transition, steward = under_way(cast), cast.actor("steward")
        services.shifts_write(transition=transition, said={"Openness": OPENNESS}, actor=steward)
        found, name = told(cast, transition)
        tell(cast, found, name)
    page = page_at(width, dark=dark)
    enter(page, cast.people[name].name)
    page.get_by_role("link", name="My page").first.click()
    page.get_by_role("link", name="one thing to stop and one to start").first.click()
    looked_at(page)
    page.get_by_label("One thing that we stop").fill("We stop asking the lawyers first.")
    page.get_by_label("One thing that we start").fill("We start ringing the school.")
    page.get_by_role("button", name="Write it down").click()
    expect(page.locator("main")).to_contain_text("We start ringing the school.")
    looked_at(page)
    page.get_by_role("link", name="My page").first.click()
    expect(page.get_by_role("link", name="one thing to stop and one to start")).to_have_count(0)
