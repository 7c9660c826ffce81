"""A team leader on a phone: reads the card, pairs up, writes down what the team made of it; all read it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from accord.mechanisms.team_talks.tests.world import READING, Dealt, dealt
from accord.partnership import selectors as partnership
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.world import enter
from tests.cast import Cast


@pytest.fixture
def found(cast: Cast) -> Iterator[Dealt]:
    with cast.in_scope():
        yield dealt(cast)


def look(page: Page) -> None:
    assert_fits(page)
    assert_accessible(page)


def follow(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("link", name=name).first.click()
    look(page)


def press(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name).first.click()
    look(page)


def test_a_leader_on_a_phone(cast: Cast, found: Dealt, page_at: Pages) -> None:
    page = page_at(390, dark=True)
    enter(page, "Sam Poole")
    follow(page, "My page")
    follow(page, "Talk with Schools about “Round of October”")
    expect(page.get_by_text("“We hear of problems in time”", exact=True)).to_be_visible()
    follow(page, "Write down what you talked about")
    page.get_by_label("What did you make of it?").fill(READING)
    page.get_by_label("We will do one thing").check()
    page.get_by_label("What will you do?").fill("Tell the council too")
    page.get_by_label("By when?").fill(partnership.today().isoformat())
    press(page, "Write it down")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Schools talked about")
    wide = page_at(1280)
    enter(wide, "Ben Ives")
    wide.goto(found.address("cards"))
    look(wide)
    expect(wide.get_by_text(READING)).to_be_visible()
    expect(wide.get_by_role("link", name="Tell the council too")).to_be_visible()
