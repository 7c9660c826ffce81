"""The exercise: somebody reads on a phone how homes lie, the steward puts a topic into the register."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from accord.steps.culture.profiles.tests.world import held
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.world import enter
from tests.cast import Cast

pytestmark = pytest.mark.long
TITLE = "At home and here"


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def looked_at(page: Page) -> None:
    assert_fits(page)
    assert_accessible(page)


def to_the_result(page: Page, name: str) -> None:
    """Come in, and go to what the exercise said by the ways that a page offers."""
    enter(page, name)
    page.get_by_role("link", name="Culture").first.click()
    page.get_by_role("navigation", name="Parts of culture").get_by_role("link", name=TITLE).click()
    expect(heading(page)).to_have_text("We have laid side by side once how it is at home and here.")
    page.get_by_role("main").get_by_role("listitem").get_by_role("link", name=TITLE).click()
    expect(heading(page)).to_have_text("Northmoor Council and Kestrel Build see “How we meet” differently.")


def test_homes_lie_side_by_side_and_feed_the_register(page_at: Pages, cast: Cast) -> None:
    held(cast)
    phone = page_at(390, dark=True)
    phone.goto("/")
    enter(phone, cast.member.name)
    phone.goto(f"/p/{cast.partnership.id}/culture/profiles/")
    looked_at(phone)
    phone.get_by_role("main").get_by_role("listitem").get_by_role("link", name=TITLE).click()
    phone.get_by_text("As a table").first.click()
    expect(phone.get_by_role("table", name="What we bring from home")).to_contain_text("1.6 (1.3 to 1.9)")
    expect(phone.get_by_role("button", name=re.compile("Put it into the register"))).to_have_count(0)
    looked_at(phone)
    desk = page_at(1280)
    to_the_result(desk, "Anna Rees")
    looked_at(desk)
    desk.get_by_role("button", name=re.compile("^Put it into the register.*How we meet")).click()
    expect(heading(desk)).to_have_text("We have not decided yet how we do this together.")
    expect(desk.locator("main")).to_contain_text("stands in the register")
    desk.go_back()
    desk.reload()
    expect(desk.locator("main")).to_contain_text("“Meetings” in the register")


def test_the_steward_sets_the_exercise_up_without_scripts(page_at: Pages, cast: Cast) -> None:
    page = page_at(390, javascript=False)
    held(cast)  # brings a charter into force
    enter(page, "Anna Rees")
    page.goto(f"/p/{cast.partnership.id}/culture/profiles/")
    page.get_by_role("link", name="Set the exercise up").click()
    page.get_by_label("What is it called?").fill("")
    page.get_by_role("button", name="Set it up").click()
    expect(page.locator("main")).to_contain_text("Give it a name.")
    assert_fits(page)
    page.get_by_label("What is it called?").fill("Before the workshop")
    page.get_by_role("button", name="Set it up").click()
    expect(page.locator("main")).to_contain_text("It is a draft. Check it, and put it before every partner.")
    expect(page.locator("main")).to_contain_text("How work is praised and criticised")
