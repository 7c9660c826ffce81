"""Coming into the demo: who are you today, the dashboard, the letters."""

import re

import pytest
from playwright.sync_api import Page, expect

from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.cast import build_cast

WAYS = ways((390, False, True), (1280, True, True), (390, False, False))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("width", "dark", "javascript"), WAYS)
def test_a_visitor_becomes_somebody_and_reads_a_letter(
    page_at: Pages, width: int, dark: bool, javascript: bool
) -> None:
    cast = build_cast()
    open_round(cast)
    page = page_at(width, dark=dark, javascript=javascript)

    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who are you today?")
    _looks_well(page, javascript=javascript)
    page.get_by_role("button", name="Anna Rees").click()
    expect(page).to_have_url(re.compile(rf"/p/{cast.partnership.id}/$"))
    expect(page.get_by_role("link", name="Anna Rees, steward")).to_be_visible()

    page.get_by_role("link", name="Anna Rees, steward").click()
    page.get_by_role("link", name="Letters that Accord would have sent").click()
    expect(page).to_have_url(re.compile(r"/letters/$"))
    _looks_well(page, javascript=javascript)
    page.get_by_label("Whose letters?").fill("mia.marsh")
    page.get_by_role("button", name="Show these letters").click()
    page.get_by_role("link", name=re.compile("asks you")).click()
    expect(page).to_have_url(re.compile(r"/letters/[0-9a-f-]{36}/$"))
    _looks_well(page, javascript=javascript)
    page.get_by_role("link", name="This link is yours alone").click()
    expect(page).to_have_url(re.compile(r"/a/[a-z2-7]+/$"))


def _looks_well(page: Page, *, javascript: bool) -> None:
    assert_fits(page)
    if javascript:
        assert_accessible(page)
