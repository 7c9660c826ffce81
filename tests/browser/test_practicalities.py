"""The general manager keeps the board from a line typed in a hurry; the brand lead has a colour put right."""

import pytest
from playwright.sync_api import FilePayload, Page, expect

from accord.foundations.images.tests.attacks import SHAPE, dots, svg
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast

LINE = "Signs at the door, @Ben, in 3 weeks, £4,000 paid by Kestrel, #brand"


def looked_at(page: Page, *, javascript: bool) -> None:
    """The page fits, and with scripts (which axe is made of) it can be read by everybody."""
    assert_fits(page)
    if javascript:
        assert_accessible(page)


def _file(name: str, kind: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": content}


@pytest.mark.parametrize(("width", "javascript"), ways((390, True), (1280, True), (390, False)))
def test_a_line_becomes_an_item_that_is_stopped(
    page_at: Pages, cast: Cast, width: int, *, javascript: bool
) -> None:
    page = page_at(width, javascript=javascript)
    heading = page.get_by_role("heading", level=1)
    enter(page, "Anna Rees")
    page.get_by_role("link", name="Practicalities").first.click()
    expect(heading).to_have_text("Nothing practical stands on the board yet.")
    page.get_by_label("Put something on the board").fill(LINE)
    page.keyboard.press("Enter")
    expect(heading).to_have_text("Is this what you meant?")
    expect(page.get_by_label("What will be done?")).to_have_value("Signs at the door")
    expect(page.get_by_label("What does it cost")).to_have_value("4000")
    looked_at(page, javascript=javascript)
    page.get_by_role("button", name="Put it on the board").press("Enter")
    expect(page.locator("main")).to_contain_text("£4,000, paid by Kestrel Build")
    looked_at(page, javascript=javascript)
    page.get_by_role("link", name="Signs at the door").press("Enter")
    page.get_by_role("link", name="Something stops it").press("Enter")
    page.get_by_label("What stops it?").fill("No permit for the wall")
    page.get_by_role("button", name="Tell everybody").press("Enter")
    expect(heading).to_have_text("This has been stopped for less than a day.")
    looked_at(page, javascript=javascript)
    for way in ("As a board", "Over time"):
        page.get_by_role("link", name="Practicalities").first.click()
        page.get_by_role("link", name=way).press("Enter")
        expect(heading).to_have_text("One practical thing is stopped, for less than a day.")
        looked_at(page, javascript=javascript)


@pytest.mark.long
@pytest.mark.parametrize("width", [390, 1280])
def test_the_brand_lead_takes_the_colour_that_can_be_read(page_at: Pages, cast: Cast, width: int) -> None:
    page = page_at(width, dark=width == 390)
    heading = page.get_by_role("heading", level=1)
    enter(page, "Anna Rees")
    page.get_by_role("link", name="Practicalities").first.click()
    page.get_by_role("link", name="Our brand").click()
    page.get_by_role("link", name="Write a draft").click()
    page.get_by_label("What stands below the name?").fill("Schools, built by all of us")
    page.get_by_label("What is the main colour?").fill("#ffd500")
    page.get_by_role("button", name="Write the draft").click()
    expect(page.get_by_role("alert")).to_contain_text("The nearest that can is #806a00.")
    looked_at(page, javascript=True)
    page.get_by_role("button", name="Take #806a00 and write it").click()
    expect(heading).to_have_text("Our brand is a draft.")
    looked_at(page, javascript=True)
    page.get_by_role("link", name="Choose a logo").click()
    logo = page.get_by_label("Which file is the logo as a drawing?")
    logo.set_input_files(files=_file("logo.svg", "image/svg+xml", svg("<script/>")))
    page.get_by_role("button", name="Give the draft this logo").click()
    expect(page.get_by_role("alert")).to_contain_text("This drawing holds a program.")
    looked_at(page, javascript=True)
    logo.set_input_files(files=_file("logo.svg", "image/svg+xml", svg(SHAPE)))
    page.get_by_label("Which file is the logo as a picture?").set_input_files(
        files=_file("logo.png", "image/png", dots())
    )
    page.get_by_role("button", name="Give the draft this logo").click()
    shown = page.get_by_role("img", name="The logo of").first
    expect(shown).to_be_visible()
    assert shown.evaluate("async image => (await image.decode(), image.naturalWidth)") == 400
    looked_at(page, javascript=True)
    page.get_by_role("button", name="Put it before every partner").click()
    expect(page.locator("main")).to_contain_text("Schools, built by all of us")
