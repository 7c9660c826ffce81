"""From a result to "you said, we did": the steward leads the talk, an owner reports, everybody reads."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from accord.foundations import clock
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.results import DIFFERENT, HEADING, TITLE, closed_round
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast

LONDON = ZoneInfo("Europe/London")
UNDERTAKEN = "One shared list of problems, on the wall of the site office"


def looked_at(page: Page, *, javascript: bool) -> None:
    """The page fits, and with scripts (which axe is made of) it can be read by everybody."""
    assert_fits(page)
    if javascript:
        assert_accessible(page)


@pytest.mark.parametrize(("width", "javascript"), ways((390, True), (1280, True), (390, False)))
def test_what_people_said_leads_to_what_was_done(
    page_at: Pages, cast: Cast, width: int, *, javascript: bool
) -> None:
    closed_round(cast)
    page = page_at(width, javascript=javascript)
    heading = page.get_by_role("heading", level=1)

    enter(page, "Anna Rees")
    expect(heading).to_have_text(f"{HEADING}, and nobody has talked about it yet.")
    page.get_by_role("link", name="Results").first.click()
    page.get_by_role("link", name=TITLE).click()
    expect(heading).to_have_text(f"{HEADING}.")
    expect(page.locator("main")).to_contain_text("Harbour Capital")
    looked_at(page, javascript=javascript)
    page.get_by_role("link", name=DIFFERENT).first.click()
    expect(page.locator("main")).to_contain_text("Who answered what")
    looked_at(page, javascript=javascript)
    page.go_back()

    page.get_by_role("link", name="Plan the talk").click()
    looked_at(page, javascript=javascript)
    page.get_by_label("At what time does it begin?").fill("14:00")
    page.get_by_label("Where?").fill("Site office")
    page.get_by_role("button", name="Plan the talk").click()
    expect(heading).to_contain_text("0 of")
    looked_at(page, javascript=javascript)
    _decide_every_point(page, javascript=javascript)
    page.get_by_role("button", name="Close the talk").click()
    expect(heading).to_have_text(f"You said it in “{TITLE}”: 0 done, 1 under way.")
    looked_at(page, javascript=javascript)

    enter(page, "Ben Ives")
    page.get_by_role("link", name="My page").click()
    looked_at(page, javascript=javascript)
    page.get_by_role("link", name=UNDERTAKEN).first.click()
    expect(heading).to_have_text("What came of it?")
    expect(page.locator("main")).to_contain_text(UNDERTAKEN)
    looked_at(page, javascript=javascript)
    page.get_by_label("We did it").check()
    page.get_by_label("In your words").fill("It hangs there since Monday.")
    page.get_by_role("button", name="Tell everybody").click()
    expect(page.locator("main")).to_contain_text("It hangs there since Monday.")

    enter(page, "Ilse Brandt")
    page.get_by_role("link", name="You said, we did").first.click()
    expect(heading).to_have_text(f"You said it in “{TITLE}”: 1 done, 0 under way.")
    expect(page.locator("main")).to_contain_text("It hangs there since Monday.")
    expect(page.locator("main")).to_contain_text("We look again in January.")


def _decide_every_point(page: Page, *, javascript: bool) -> None:
    """Undertake something about the first point, and decide not to act on the others."""
    number = 0
    while page.get_by_role("link", name="Decide point").count():
        page.get_by_role("link", name="Decide point").first.click()
        if not number:
            _correct_a_mistake(page, javascript=javascript)
        page.get_by_label("What did you agree that it means?").fill("We hear of it too late.")
        page.get_by_label("how we behave").check()
        if number:
            page.get_by_label("We decide not to act").check()
            page.get_by_label("Why will we not act?").fill("We look again in January.")
        else:
            page.get_by_label("We undertake something").check()
            page.get_by_label("What will be done?").fill(UNDERTAKEN)
            page.get_by_label("Who sees to it?").select_option(label="Ben Ives")
            due = clock.today(LONDON) + timedelta(days=10)
            page.get_by_label("By when?").fill(due.isoformat())
        page.get_by_role("button", name="Record the decision").click()
        number += 1
        expect(page.locator("main")).to_contain_text(f"Point {number} is decided.")
    assert number > 1


def _correct_a_mistake(page: Page, *, javascript: bool) -> None:
    """Send it with one thing said and the rest left out: what was said stays."""
    page.get_by_label("What did you agree that it means?").fill("Half a thought")
    page.get_by_role("button", name="Record the decision").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose what lies behind it.")
    expect(page.get_by_label("What did you agree that it means?")).to_have_value("Half a thought")
    looked_at(page, javascript=javascript)
