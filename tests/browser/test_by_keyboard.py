"""The main ways through Accord, by keyboard alone."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from tests.browser.conftest import Pages
from tests.browser.keyboard import Keyboard
from tests.browser.results import HEADING, TITLE, closed_round
from tests.browser.world import OpenRound, letter_to, link_in, rounds_world
from tests.cast import Cast

LONDON = ZoneInfo("Europe/London")


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def come_in(page: Page, name: str) -> Keyboard:
    """Enter as one of the cast; the first step on a page is the way past its head."""
    keys = Keyboard(page)
    page.goto("/?again=1")
    found = keys.step()
    assert found is not None
    assert found["name"] == "Skip to the page"
    for folded in page.locator("details > summary").all():
        keys.unfold(folded.inner_text())
    keys.follow(name)
    page.wait_for_url("**/p/**")
    return keys


@pytest.mark.django_db(transaction=True)
def test_a_round_is_answered(page_at: Pages) -> None:
    opened: OpenRound = rounds_world()
    page = page_at(390)
    keys = Keyboard(page)
    page.goto(link_in(letter_to(opened.cast.member.email)))
    keys.follow("Start")
    keys.choose("Often")
    keys.follow("Save and continue")
    keys.to_first_error()
    for _section in range(3):
        keys.answer_all("Often")
        keys.follow("Save and continue")
    keys.write("", "Tell us sooner.", kind="textarea")
    keys.follow("Save and continue")
    keys.follow("Continue")
    keys.follow("Send my answers")
    heading(page, "Your answers are sent.")


def test_a_round_is_proposed_and_agreed(page_at: Pages, cast: Cast) -> None:
    cast.add_staff(cast.kestrel, 5)
    with cast.in_scope():
        charter_in_force(cast)
    keys = come_in(page_at(1280), "Anna Rees")
    keys.follow("Set up a round")
    keys.write("What is the round called?", "")
    keys.follow("Go on and check it")
    keys.to_first_error()
    keys.page.keyboard.type("Round of spring")
    keys.follow("Go on and check it")
    keys.follow("Propose it to every partner")
    expect(keys.page.locator(".banner.success")).to_be_focused()
    keys = come_in(keys.page, "Owen Hart")
    keys.follow("My page")
    keys.follow("Agree or decline: Round of spring")
    keys.follow("Agree for Northmoor Council")
    expect(keys.page.locator(".banner.success")).to_be_focused()


def test_a_result_is_talked_about_and_undertaken(page_at: Pages, cast: Cast) -> None:
    closed_round(cast)
    keys = come_in(page_at(1280, dark=True), "Anna Rees")
    page = keys.page
    keys.follow("Plan the talk")
    keys.write("At what time does it begin?", "0930AM")
    keys.write("Where?", "Site office")
    keys.follow("Plan the talk")
    keys.follow("Decide point 1")
    keys.write("What did you agree that it means?", "We hear of it too late.")
    keys.choose("how we behave")
    keys.choose("We undertake something")
    keys.write("What will be done?", "One shared list of problems")
    keys.write("Who sees to it?", "Ben")
    keys.write_day("By when?", clock.today(LONDON) + timedelta(days=10))
    keys.follow("Record the decision")
    expect(page.locator(".banner.success")).to_be_focused()

    keys = come_in(page, "Ben Ives")
    keys.follow("My page")
    keys.follow("Report on what you undertook")
    keys.choose("We did it")
    keys.write("In your words", "It hangs there since Monday.")
    keys.follow("Tell everybody")
    expect(page.locator("main")).to_contain_text("It hangs there since Monday.")


def test_a_reader_looks_around(page_at: Pages, cast: Cast) -> None:
    closed_round(cast)
    keys = come_in(page_at(1280), "Mia Marsh")
    page = keys.page
    heading(page, HEADING)
    keys.unfold("About this page")
    expect(page.locator(".about dl")).to_be_visible()
    keys.follow("Results")
    keys.follow(TITLE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # past the head
    keys.unfold("As a table")
    keys.write("Search this partnership", "Openness")
    page.keyboard.press("Enter")
    heading(page, "“Openness”")
    keys.follow("Cymraeg")
    expect(page.locator("html")).to_have_attribute("lang", "cy")
