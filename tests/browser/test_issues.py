"""An issue climbs two rungs: raised, passed up on a phone and once more, settled, found."""

import re

from playwright.sync_api import Page, expect

from accord.mechanisms.issues.tests.world import agreed
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.world import enter
from tests.cast import Cast


def look(page: Page) -> None:
    assert_fits(page)
    assert_accessible(page)


def follow(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("link", name=name).first.click()


def press(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name).first.click()


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def test_an_issue_climbs_two_rungs(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        agreed(cast)
    page = page_at(390, dark=True)
    enter(page, "Sam Poole")
    follow(page, "Issues")
    heading(page, "No issue is open.")
    follow(page, "Raise an issue")
    page.get_by_label("What is it about?").fill("Drawings reach the site late")
    page.get_by_label("What happens?").fill("Twice in October we built from old ones.")
    look(page)
    press(page, "Raise it")
    heading(page, "Issue 1 is on rung 1, which has until")
    for name, words in (("Mia Marsh", "Neither of us may decide."), ("Ruth Aske", "It costs money.")):
        enter(page, name)
        follow(page, "My page")
        follow(page, "Settle or pass up issue 1")
        follow(page, "Pass it up")
        page.get_by_label("Why can it not be settled here?").fill(words)
        press(page, "Pass it up")
    heading(page, "Issue 1 is on rung 3")
    look(page)
    enter(page, "Anna Rees")  # nobody stands on the top rung
    follow(page, "My page")
    follow(page, "Settle or pass up issue 1")
    follow(page, "Settle it")
    page.get_by_label("How was it settled?").fill("One store of drawings, paid by both.")
    page.get_by_label("What can others learn from it?").fill("Ask first who may decide.")
    press(page, "Settle it")
    heading(page, "Issue 1 was settled on rung 3.")
    follow(page, "Issues")
    follow(page, "What was settled, and learned")
    page.get_by_label(re.compile("In the words")).fill("who may decide")
    press(page, "Find")
    heading(page, "One settled issue speaks of this.")
    look(page)
