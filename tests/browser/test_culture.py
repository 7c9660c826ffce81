"""A workshop: the desk, the screen of the room, phones that propose, and a way of working that is decided."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from accord.steps.culture.ways.tests.world import USUAL, in_register, said
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.world import enter
from tests.cast import Cast

pytestmark = pytest.mark.long
TOPIC, DECIDED = "Expenses and travel", "A photograph by phone, paid within a week."


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def looked_at(page: Page) -> None:
    assert_fits(page)
    assert_accessible(page)


def test_a_room_decides_how_it_does_something(page_at: Pages, cast: Cast) -> None:
    with cast.in_scope():
        (topic,) = in_register(cast, USUAL)
        said(cast, topic, "council", "kestrel")
    desk = page_at(1280)
    enter(desk, "Anna Rees")
    desk.get_by_role("link", name="Culture").first.click()
    desk.get_by_role("link", name="Decide them together in a workshop").click()
    desk.get_by_role("button", name="Begin the workshop").click()
    screen = desk.context.new_page()
    screen.goto(desk.url + "screen/")
    expect(heading(screen)).to_have_text("How do we do things here?")
    code = screen.locator(".wall-code").inner_text()
    desk.get_by_role("button", name=f"Show “{TOPIC}” to the room").click()
    expect(heading(screen)).to_have_text(TOPIC)
    looked_at(screen)
    phones = [page_at(390) for _number in range(5)]
    for phone in phones:
        _propose(phone, code, look=phone is phones[0])
    expect(screen.locator("main")).to_contain_text("5 phones have proposed something.")
    desk.get_by_role("link", name="Look again").click()
    desk.get_by_role("button", name="Close the proposals").click()
    desk.get_by_role("button", name=re.compile("^Show it to the room.*Photographs")).first.click()
    expect(screen.locator("main")).to_contain_text("Take the way of Kestrel Build")
    expect(screen.locator("main")).to_contain_text("Photographs.")
    looked_at(desk)
    _decide(desk)
    expect(heading(screen)).to_have_text("This is how we do it now.")
    expect(phones[0].locator("main")).to_contain_text(DECIDED)
    desk.get_by_role("button", name="End the workshop").click()
    expect(heading(phones[1])).to_have_text("The workshop is over. Thank you for coming.")


def _propose(phone: Page, code: str, *, look: bool) -> None:
    phone.goto("/w/")
    phone.get_by_label("Code").fill(code)
    phone.get_by_role("button", name="Go on").click()
    phone.get_by_role("link", name="Propose how we do it").click()
    phone.get_by_label("Take the way of Kestrel Build").check()
    phone.get_by_label("In one line").fill("Photographs.")
    if look:
        looked_at(phone)
    phone.get_by_role("button", name="Propose it").click()
    expect(phone.locator("main")).to_contain_text("Your proposal is given.")


def _decide(desk: Page) -> None:
    desk.get_by_role("link", name="Write down what you decide").click()
    desk.get_by_label("We take one partner’s way").check()
    desk.get_by_label("Kestrel Build").check()
    desk.get_by_label("What do we do?").fill(DECIDED)
    desk.get_by_label("For what reasons?").fill("It is the quickest.")
    desk.get_by_role("button", name="This is how we do it").click()
    expect(heading(desk)).to_have_text(f"{TOPIC}: the room sees what was decided.")
