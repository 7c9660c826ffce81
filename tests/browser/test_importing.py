"""The administrator brings in a list as an organisation exports it: mended, confirmed, known again."""

from datetime import date
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from xlsxwriter import Workbook

from accord.partnership.importing import services, writing
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast

COLUMNS = (
    "Emp No",
    "Surname",
    "First Name",
    "Post title",
    "Dept",
    "Work E-mail",
    "Line Manager",
    "Start (dd/mm/yyyy)",
    "NI",
)
PEOPLE = (
    (101, "Ives", "Ben", "Site manager", "", " BEN.IVES@Kestrel.example", "", "", "QQ1"),
    (
        102,
        "Núñez",
        "José",
        "Site engineer",
        "Site north",
        "jose.nunez@kestrel.example",
        "101",
        date(2026, 9, 1),
        "QQ2",
    ),
    (103, "O’Neill\u00a0", "Áine", "Surveyor", "Site north", "{address}", "Núñez, José", "05/10/2026", "QQ3"),
    ("", "Brown", "Tom", "Operative", "Site north", "", "101", 46200, ""),
    ("", "", "", "", "", "", "", "", ""),
    ("Total", "", "", "", "", "", "", "", 4),
)


def exported(address: str) -> bytes:
    """A workbook as a personnel system writes it: titles, its own columns, real and other dates, a total."""
    content = BytesIO()
    with Workbook(content) as book:
        sheet, day = book.add_worksheet("Staff"), book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write(0, 0, "Kestrel Build: staff on the Northmoor contract")
        sheet.write_row(3, 0, COLUMNS)
        for number, row in enumerate(PEOPLE, start=4):
            for place, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(number, place, cell, day)
                elif cell != "":
                    sheet.write(number, place, str(cell).format(address=address) if place else cell)
    return content.getvalue()


def upload(page: Page, address: str) -> None:
    """Choose the file, and say whose people those are."""
    file = {"name": "kestrel staff.xlsx", "mimeType": "application/zip", "buffer": exported(address)}
    page.get_by_label("Which file holds the people?").set_input_files(file)  # type: ignore[arg-type]
    page.get_by_role("button", name="Upload and look").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("We recognise 8 columns of this list.")
    page.get_by_label("Where a row names no organisation").select_option(label="Kestrel Build")


def crowd(people: int) -> bytes:
    """A text with so many people whom nobody knows, each in a team that nobody knows."""
    rows = (f"Nia Pugh{number},nia{number}@council.example,Crew {number % 10}" for number in range(people))
    return "\n".join(["Name,E-mail,Team", *rows]).encode()


@pytest.mark.parametrize("width", ways(390, 1280))
def test_a_long_list_is_written_by_the_worker_while_somebody_waits(
    page_at: Pages, cast: Cast, width: int
) -> None:
    def look() -> None:
        assert_fits(page)
        assert_accessible(page)

    page = page_at(width, dark=width == 1280)
    heading = page.get_by_role("heading", level=1)
    enter(page, "Idris Bell")
    page.get_by_role("link", name="People").click()
    page.get_by_role("link", name="Import people").click()
    file = {"name": "crowd.csv", "mimeType": "text/csv", "buffer": crowd(services.AT_ONCE + 1)}
    page.get_by_label("Which file holds the people?").set_input_files(file)  # type: ignore[arg-type]
    page.get_by_role("button", name="Upload and look").click()
    page.get_by_label("Where a row names no organisation").select_option(label="Northmoor Council")
    page.get_by_role("button", name="See what would change").click()
    expect(heading).to_have_text("501 people would join.")
    look()
    page.get_by_role("link", name="Who joins Northmoor Council: see all 501").click()
    expect(page.locator("main")).to_contain_text("1 to 200 of 501")
    look()
    page.get_by_role("link", name="Back to what would change").click()
    page.get_by_role("button", name="Import this list").click()
    expect(heading).to_have_text("“crowd.csv” is written next.")
    look()
    writing.imports_write()
    expect(heading).to_have_text("It is done: 501 people join.")  # it asks again by itself


@pytest.mark.parametrize(("width", "javascript"), ways((390, True), (1280, True), (390, False)))
def test_a_list_comes_in_as_it_was_exported(
    page_at: Pages, cast: Cast, width: int, *, javascript: bool
) -> None:
    def look() -> None:
        assert_fits(page)
        if javascript:
            assert_accessible(page)

    page = page_at(width, javascript=javascript, dark=width == 1280)
    heading, main = page.get_by_role("heading", level=1), page.locator("main")
    enter(page, "Idris Bell")
    page.get_by_role("link", name="People").click()
    page.get_by_role("link", name="Import people").click()
    look()

    upload(page, "aine at kestrel")
    look()
    page.get_by_role("button", name="See what would change").click()
    expect(heading).to_have_text("One thing must be mended before this list can be imported.")
    expect(main).to_contain_text("Cell F7")
    look()
    page.get_by_role("link", name="Upload the mended list").click()

    upload(page, "aine.oneill@kestrel.example")
    page.get_by_role("button", name="See what would change").click()
    expect(heading).to_have_text("3 people would join and one would change.")
    expect(main).to_contain_text("27 Jun 2026")  # day 46200 of a spreadsheet
    look()
    page.get_by_role("button", name="Import this list").click()
    expect(main).to_contain_text("Say what this team is.")
    look()
    page.get_by_label("What is the team “Site north”").select_option("add")
    page.get_by_role("button", name="Import this list").click()
    expect(heading).to_have_text("It is done: 3 people join and one changes.")
    look()
    page.get_by_role("link", name="See the people").click()
    expect(heading).to_have_text("12 people can be found here.")
    expect(main).to_contain_text("José Núñez")

    page.get_by_role("link", name="Import people").click()
    upload(page, "aine.oneill@kestrel.example")
    page.get_by_role("button", name="See what would change").click()
    expect(heading).to_have_text("This list says nothing that we do not know already.")
    look()
    page.get_by_role("button", name="Cancel and delete this list").click()
    expect(main).to_contain_text("The list is deleted, and nothing was changed.")
