"""The steward brings a survey that another tool held; the partners agree; it stands among the results."""

import re

import pytest
from playwright.sync_api import Page, expect

from accord.mechanisms.rounds.bringing.tests.world import csv, rows
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast

FILE = {"name": "answers.csv", "mimeType": "text/csv", "buffer": csv(rows())}
SIGN = ("Owen Hart", "Kay Lowell", "Ilse Brandt")


def say_what_it_is(page: Page) -> None:
    page.get_by_label("What do you call this survey?").fill("Partner survey of March 2025")
    page.get_by_label("Where do you bring it from?").fill("SurveyTool")
    page.get_by_label("On which day did it close?").fill("2025-03-31")
    page.get_by_label("Which file holds the answers?").set_input_files(FILE)  # type: ignore[arg-type]
    page.get_by_role("button", name="Look at the columns").click()


def agree(page: Page, name: str) -> None:
    """Let somebody who signs look at the result and agree to it."""
    enter(page, name)
    page.get_by_role("link", name="My page").click()
    page.get_by_role("link", name="Agree or decline: Partner survey of March 2025").click()
    page.get_by_role("link", name="See what this is about").click()
    expect(page.locator("main")).to_contain_text("only the steward and those who sign see this page")
    page.get_by_role("link", name="Read and decide").click()
    page.get_by_role("button", name=re.compile("^Agree for")).click()


@pytest.mark.parametrize(("width", "javascript"), ways((1280, True), (390, True), (390, False)))
def test_a_finished_survey_comes_in(page_at: Pages, cast: Cast, width: int, *, javascript: bool) -> None:
    def look() -> None:
        assert_fits(page)
        if javascript:
            assert_accessible(page)

    with cast.in_scope():
        charter_in_force(cast)
    page = page_at(width, javascript=javascript, dark=width == 1280)
    heading, main = page.get_by_role("heading", level=1), page.locator("main")
    enter(page, "Anna Rees")
    page.get_by_role("link", name="Evaluation").first.click()
    page.get_by_role("link", name="Bring a finished survey").click()
    look()
    say_what_it_is(page)
    expect(heading).to_have_text("We would take 5 columns over.")
    look()
    page.get_by_role("button", name="Make the result and put it before the partners").click()
    expect(main).to_contain_text("Choose the file.")
    expect(page.get_by_label("Employer")).to_have_value("organisation")
    look()
    page.get_by_label("Choose the same file once more").set_input_files(FILE)  # type: ignore[arg-type]
    page.get_by_role("button", name="Make the result and put it before the partners").click()
    expect(heading).to_have_text("Northmoor Council and Kestrel Build see “Openness” differently.")
    expect(main).to_contain_text("The file is read and dropped.")
    look()

    for name in SIGN:
        agree(page, name)
    page.get_by_role("link", name="See what this is about").click()
    expect(main).to_contain_text("It was held elsewhere and brought from SurveyTool")
    look()
