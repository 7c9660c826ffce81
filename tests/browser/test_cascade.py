"""Down the teams: a leader briefs on a phone, a caretaker draws a code, the steward finds who is late."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from accord.foundations import clock
from accord.mechanisms.cascade import codes, roster
from accord.mechanisms.cascade.rules import DAYS_EACH
from accord.mechanisms.cascade.tests.world import SAYS, Down, joins, started
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.world import enter
from tests.cast import Cast


@pytest.fixture
def late(cast: Cast) -> Iterator[Down]:
    """Something that was sent so long ago that the level on top is late."""
    with cast.in_scope(), clock.at(clock.now() - timedelta(days=DAYS_EACH + 2)):
        yield started(cast)


def look(page: Page) -> None:
    assert_fits(page)
    assert_accessible(page)


def follow(page: Page, name: str, *, exact: bool = False) -> None:
    with page.expect_navigation():
        page.get_by_role("link", name=name, exact=exact).first.click()
    look(page)


def press(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name).first.click()
    look(page)


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def test_a_leader_briefs_on_a_phone_and_the_level_above_answers(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        started(cast)
    page = page_at(390, dark=True)
    enter(page, "Ruth Aske")
    follow(page, "My page")
    follow(page, "Brief Board on “How we work together”")
    heading(page, "Ruth Aske briefs Board by")
    follow(page, "Write down that you briefed them")
    page.get_by_label("Kay Lowell").check()
    page.get_by_label("What was asked?").fill("What if our own board wants something else?")
    press(page, "Write it down")
    heading(page, "Board was briefed on")
    follow(page, "Write what it means for us")
    page.get_by_label("What does this mean for us?").fill("We look at the sky before every meeting.")
    press(page, "Save")
    heading(page, "waits for an answer")
    enter(page, "Anna Rees")
    follow(page, "My page")
    follow(page, "Read what Board wrote about “How we work together”, and answer")
    expect(page.get_by_text("We look at the sky before every meeting.")).to_be_visible()
    expect(page.get_by_text("What if our own board wants something else?")).to_be_visible()
    page.get_by_label("What do you say to it?").fill("So do we.")
    press(page, "Answer the team")
    heading(page, "got an answer")


def test_a_caretaker_answers_from_a_code_on_paper(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        down = started(cast)
        team = down.briefing("Schools").team
        assert team is not None
        joins(cast, "Olga", team)
        roster.follow(down.cascade.id)
        (drawn,) = codes.codes_make(briefing=down.briefing("Schools"), actor=down.sam).unused
    page = page_at(390, javascript=False)
    page.goto(drawn.url)  # what the square on the slip says
    heading(page, "How we work together")
    page.get_by_role("link", name="Now one hard case").click()
    page.get_by_role("button", name="Choose, and read").click()
    expect(page.get_by_role("alert")).to_contain_text("Nobody learns which")
    page.get_by_label("I stay in.").check()
    page.get_by_role("button", name="Choose, and read").click()
    heading(page, "It is done.")
    expect(page.get_by_text(SAYS[1])).to_be_visible()
    assert_fits(page)
    assert re.search(r"/c/\w+/case/$", page.url)
    page.goto("/c/")
    page.get_by_label("The code on your slip of paper").fill(drawn.code.upper())
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("you have acknowledged this")).to_be_visible()


def test_the_steward_finds_the_team_that_was_not_briefed_in_three_clicks(late: Down, page_at: Pages) -> None:
    page = page_at(1280)
    enter(page, "Anna Rees")
    follow(page, "Cascade")
    follow(page, "See how far it is")
    expect(page.get_by_role("heading", name="Not briefed in time")).to_be_visible()
    follow(page, "Board", exact=True)
    heading(page, "Ruth Aske was to brief Board by")
