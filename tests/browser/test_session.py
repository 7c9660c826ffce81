"""A session: the facilitator at the desk, the screen of the room, three phones that joined by its code."""

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Error, Locator, Page, expect

from accord.foundations import clock
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import services
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.results import TITLE, closed_round
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast

LONDON = ZoneInfo("Europe/London")
UNDERTAKEN = "One shared list of problems"


def looked_at(page: Page, *, javascript: bool) -> None:
    assert_fits(page)
    if javascript:
        assert_accessible(page)


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def planned(cast: Cast) -> None:
    """Plan the talk about a closed round."""
    closed = closed_round(cast)
    with cast.in_scope():
        steward = cast.actor("steward")
        services.talk_open(
            result=publishing.result_row_for(steward, closed.id),
            held_on=clock.today(LONDON),
            place="Site office",
            actor=steward,
        )


@pytest.mark.parametrize(("width", "javascript"), ways((1280, True), (1280, False)))
def test_a_room_gives_dots_and_decides_a_point(
    page_at: Pages, cast: Cast, width: int, *, javascript: bool
) -> None:
    planned(cast)
    desk = page_at(width, javascript=javascript)
    enter(desk, "Anna Rees")
    desk.get_by_role("link", name="You said, we did").first.click()
    desk.get_by_role("link", name=re.compile(rf"^the talk ?: {TITLE}$")).click()
    desk.get_by_role("link", name="Hold the session").click()
    desk.get_by_role("button", name="Begin the session").click()
    looked_at(desk, javascript=javascript)

    screen = desk.context.new_page()
    screen.goto(desk.url.replace("/desk/", "/screen/"))
    expect(heading(screen)).to_have_text(f"We talk about “{TITLE}”. Join with your phone.")
    looked_at(screen, javascript=javascript)
    code = screen.locator(".wall-code").inner_text()
    phones = [page_at(390, javascript=javascript) for _ in range(3)]
    for phone in phones:
        _join(phone, code)
    looked_at(phones[0], javascript=javascript)

    desk.get_by_role("button", name="Ask for dots").first.click()
    _seen(screen, "What should we talk about first? Give your three dots.", javascript=javascript)
    for phone in phones:
        _give(phone, javascript=javascript and phone is phones[0])
    expect(screen.locator("main")).to_contain_text("3 phones have given their dots.")
    desk.get_by_role("link", name="Look again").click()
    desk.get_by_role("button", name="Close the dots").click()
    _seen(screen, "The dots are closed.", javascript=javascript)
    expect(screen.locator("main")).to_contain_text("Fewer than five phones gave dots")

    desk.get_by_role("button", name="Show point 1 to the room").click()
    _seen(screen, re.compile("1. Openness"), javascript=javascript)
    expect(screen.locator("main")).to_contain_text("points apart, and we can be sure of it")
    looked_at(screen, javascript=javascript)
    _decide(desk)
    expect(heading(desk)).to_have_text("Point 1 is decided, and the room sees how.")
    _shows(screen, UNDERTAKEN, javascript=javascript)
    expect(screen.locator("main")).to_contain_text("Partnership board")
    _anew(phones[1])
    expect(phones[1].locator("main")).to_contain_text("We hear of it too late.")
    desk.get_by_role("button", name="End the session").click()
    _anew(phones[2])
    expect(heading(phones[2])).to_have_text("The session is over. Thank you for coming.")


def _join(phone: Page, code: str) -> None:
    phone.goto("/j/")
    phone.get_by_label("Code").fill(code)
    phone.get_by_role("button", name="Go on").click()
    expect(heading(phone)).to_have_text("You are in.")


def _give(phone: Page, *, javascript: bool) -> None:
    _anew(phone)
    phone.get_by_role("link", name="Give your three dots").click()
    looked_at(phone, javascript=javascript)
    phone.get_by_label(re.compile("^1. ")).select_option(label="2 dots")
    phone.get_by_label(re.compile("^2. ")).select_option(label="1 dot")
    phone.get_by_role("button", name="Give my dots").click()
    expect(heading(phone)).to_have_text("Your dots are given.")


def _decide(desk: Page) -> None:
    desk.get_by_role("link", name="Write down what you agree").first.click()
    desk.get_by_label("What did you agree that it means?").fill("We hear of it too late.")
    desk.get_by_label("who decides what").check()
    desk.get_by_label("We undertake something").check()
    desk.get_by_label("What will be done?").fill(UNDERTAKEN)
    desk.get_by_label("Who sees to it?").select_option(label="Ben Ives")
    due = clock.today(LONDON) + timedelta(days=10)
    desk.get_by_label("By when?").fill(due.isoformat())
    desk.get_by_role("button", name="Record the decision").click()
    expect(desk.get_by_role("alert")).to_contain_text("Choose the forum that deals with it")
    desk.get_by_label("Another forum").fill("Partnership board")
    desk.get_by_label("By which day is it dealt with there?").fill(due.isoformat())
    desk.get_by_role("button", name="Record the decision").click()


def _anew(page: Page) -> None:
    """Load a page anew; once more, where it was just doing so by itself."""
    try:
        page.reload()
    except Error:
        page.reload()


def _seen(screen: Page, words: str | re.Pattern[str], *, javascript: bool) -> None:
    """The screen shows it by itself; without a script once it was loaded anew, as it is after two seconds."""
    if not javascript:
        _anew(screen)
    expect(heading(screen)).to_have_text(words)


def _shows(screen: Page, words: str, *, javascript: bool) -> None:
    if not javascript:
        _anew(screen)
    expect(screen.locator("main")).to_contain_text(words)
