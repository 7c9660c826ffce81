"""The dashboard: everybody sees it, each link of it leads to a page, and what is not built says so."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.results import HEADING, closed_round
from tests.browser.world import enter
from tests.cast import Cast


def links(page: Page, within: str) -> list[str]:
    """Return where the links of a part of the page lead, each once."""
    found = page.locator(f"{within} a[href]").evaluate_all("all => all.map(each => each.href)")
    return sorted({address for address in found if "#" not in address})


LOOKS = (
    (320, False, "Mia Marsh"),
    (390, True, "Ilse Brandt"),
    (1280, False, "Ilse Brandt"),
    (1280, True, "Mia Marsh"),
)


def test_everybody_sees_where_the_partnership_stands(page_at: Pages, cast: Cast) -> None:
    closed_round(cast)
    for width, dark, name in LOOKS:
        page = page_at(width, dark=dark)
        enter(page, name)
        expect(page.get_by_role("heading", level=1)).to_have_text(
            f"{HEADING}, and nobody has talked about it yet."
        )
        assert page.locator("main a.button").count() == 1
        assert_accessible(page)
        assert_fits(page)


@pytest.mark.long
@pytest.mark.parametrize("name", ["Anna Rees", "Mia Marsh"])
def test_each_link_leads_to_a_page(page_at: Pages, cast: Cast, name: str) -> None:
    closed_round(cast)
    page = page_at(1280)
    enter(page, name)
    for address in links(page, "body"):
        if "/?again=1" in address:
            continue
        answer = page.goto(address)
        assert answer is not None
        assert answer.ok, address
        expect(page.get_by_role("heading", level=1)).not_to_be_empty()
        assert_fits(page)


def test_it_says_the_same_without_javascript(page_at: Pages, cast: Cast) -> None:
    closed_round(cast)
    said = []
    for javascript in (True, False):
        page = page_at(390, javascript=javascript)
        enter(page, "Mia Marsh")
        said.append(page.inner_text(".lead h1") + page.inner_text(".ladder"))
        page.get_by_role("link", name="My page").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Nothing waits for you.")
    assert said[0] == said[1]


def test_my_page_holds_what_waits_for_me(page_at: Pages, cast: Cast) -> None:
    closed_round(cast)
    page = page_at(390)
    enter(page, "Anna Rees")
    page.get_by_role("link", name="My page (2 wait)").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("2 things wait for you.")
    assert_accessible(page)
    page.get_by_role("link", name="Plan the talk about").click()
    expect(page.get_by_role("button", name="Plan the talk")).to_be_visible()
