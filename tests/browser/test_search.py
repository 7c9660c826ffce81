"""A member looks for a word, finds what holds it, and reads what a page and a word mean."""

import pytest
from playwright.sync_api import expect

from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.mechanisms.undertakings.tests.world import received_by
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast


@pytest.mark.parametrize(("width", "javascript"), ways((1280, True), (390, False)))
def test_a_member_finds_and_reads_help(page_at: Pages, cast: Cast, width: int, *, javascript: bool) -> None:
    def look() -> None:
        assert_fits(page)
        if javascript:
            assert_accessible(page)

    with cast.in_scope():
        charter_in_force(cast)
        received_by(cast, cast.member, title="Shared drawings on one server")
    page = page_at(width, javascript=javascript, dark=width == 390)
    heading = page.get_by_role("heading", level=1)
    enter(page, "Mia Marsh")
    page.get_by_role("searchbox", name="Search this partnership").fill("SHÁRED draw")
    page.locator("header").get_by_role("button", name="Search").click()
    expect(heading).to_contain_text("One thing mentions “SHÁRED draw”.")
    look()
    page.get_by_role("link", name="Shared drawings on one server").click()
    expect(heading).to_contain_text("Ben Ives does this by")

    page.get_by_text("About this page").click()
    expect(page.locator(".about")).to_contain_text("Every promise that somebody made here")
    look()
    page.locator(".about").get_by_role("link", name="Undertaking", exact=True).click()
    expect(heading).to_contain_text("each word means one thing")
    expect(page.locator("#word-undertaking")).to_contain_text("Any promise with an owner and a day")
    look()

    page.get_by_role("searchbox", name="Search this partnership").fill("drawnigs")
    page.locator("header").get_by_role("button", name="Search").click()
    expect(heading).to_contain_text("Nothing that you may read mentions")
    look()
    page.get_by_role("link", name="drawings").click()
    expect(heading).to_contain_text("One thing mentions")
    page.get_by_label("What do you look for?").fill("charter")
    page.get_by_role("button", name="Search").click()
    expect(heading).to_contain_text("mention “charter”")
    page.get_by_role("link", name="Help", exact=True).click()
    expect(heading).to_contain_text("what the pages are for")
    look()
