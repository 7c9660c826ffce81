"""The administrator keeps people one by one: a joiner, a main place, a duplicate, a leaver."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast


def write_a_joiner(page: Page) -> None:
    """Write down somebody of whose name there is one already."""
    page.get_by_role("link", name="Add a person").click()
    page.get_by_label("Given name").fill("Mia")
    page.get_by_label("Family name").fill("Marsh")
    page.get_by_label("E-mail address at work").fill("mia.j.marsh@council.example")
    page.get_by_label("Organisation").select_option(label="Northmoor Council")
    page.get_by_label("Manager").fill("Sam Poole")
    page.get_by_label("First day").fill("2026-09-01")
    page.get_by_role("button", name="Add this person").click()


def write_a_second_place(page: Page) -> None:
    """Write down a place beside the main one."""
    page.get_by_role("link", name="Give a place").click()
    page.get_by_label("Team").select_option(label="Site north")
    page.get_by_label("Tier").select_option(label="manager")
    page.get_by_label("Role").fill("Site manager")
    page.get_by_label("First day").fill("2026-09-01")
    page.get_by_label("As now").check()


def write_the_last_day(page: Page) -> None:
    """Let somebody leave on a day."""
    page.get_by_label("Last day").fill("2030-03-31")
    page.get_by_role("button", name="Record that this person leaves").click()


@pytest.mark.parametrize(("width", "javascript"), ways((1280, True), (390, False)))
def test_people_are_kept_one_by_one(page_at: Pages, cast: Cast, width: int, *, javascript: bool) -> None:
    def look() -> None:
        assert_fits(page)
        if javascript:
            assert_accessible(page)

    cast.add_team("Site north", cast.council, 2)
    page = page_at(width, javascript=javascript, dark=width == 1280)
    heading, main = page.get_by_role("heading", level=1), page.locator("main")
    enter(page, "Idris Bell")
    page.get_by_role("link", name="People").click()
    page.get_by_role("textbox", name="Name").fill("marsh")
    page.get_by_role("button", name="Find").click()
    expect(heading).to_have_text("We found one of 11 people.")
    look()

    page.get_by_role("link", name="See the teams").click()
    expect(main).to_contain_text("Site north 2 people")
    look()
    page.get_by_role("link", name="People", exact=True).last.click()

    write_a_joiner(page)
    expect(main).to_contain_text("We know Mia Marsh there already. Is this somebody else?")
    look()
    page.get_by_label("Somebody else of the same name").check()
    page.get_by_role("button", name="Add this person").click()
    expect(main).to_contain_text("Mia Marsh is added.")
    look()

    write_a_second_place(page)
    look()
    page.get_by_role("button", name="Give this place").click()
    page.get_by_role("link", name="Move the main place").click()
    page.get_by_label("Site manager").check()
    page.get_by_label("First day").fill("2026-10-01")
    look()
    page.get_by_role("button", name="Move the main place").click()
    expect(main).to_contain_text(
        "From 1 October 2026 on, the answers of Mia Marsh count in Northmoor Council, managers."
    )
    look()

    page.get_by_role("link", name="People", exact=True).last.click()
    page.get_by_role("link", name="Who is on record twice?").click()
    expect(heading).to_have_text("One pair of records may be one person.")
    look()
    page.get_by_role("link", name="Mia Marsh and Mia Marsh").click()
    page.get_by_label("mia.j.marsh@council.example").check()
    page.get_by_label("Site manager").check()
    look()
    page.get_by_role("button", name="Make the two records one").click()
    expect(main).to_contain_text("The two records of Mia Marsh are one now.")
    expect(main).to_contain_text("mia.j.marsh@council.example")
    expect(main).to_contain_text("Site north")

    page.get_by_role("link", name="Let this person leave").click()
    look()
    write_the_last_day(page)
    expect(heading).to_have_text("Mia Marsh is here until 31 March 2030.")
    look()
