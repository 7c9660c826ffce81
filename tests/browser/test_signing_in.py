"""Signing in for real: a first start with a passkey; a letter and an app without any script."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from accord.gateways.signin import codes
from accord.gateways.signin.tests.second import App
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.world import letter_to
from tests.cast import Cast

PHONE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def real(page_at: Pages, settings: Settings) -> Pages:
    """Pages of a site that is no demo, at a name for which browsers make passkeys."""
    settings.ACCORD_DEMO = False
    return page_at


@pytest.mark.django_db(transaction=True)
def test_the_first_administrator_begins_with_a_passkey_and_comes_back_with_nothing_else(real: Pages) -> None:
    page = real(390)
    _add_authenticator(page)
    page.goto("/")
    _say(page, "Show that you run this site", {"The code that the server printed": codes.first_start_code()})
    _say(page, "Name the partnership", {"What is the partnership called?": "Calder Valley"})
    _say(
        page,
        "Name your organisation",
        {"your own organisation called?": "Calder Council", "short?": "Council"},
    )
    _say(page, "Say who you are", {"family name": "Pugh", "e-mail address": "nia@calder.example"})
    _looks_well(page)
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your account needs a second factor.")
    _looks_well(page)
    page.get_by_role("link", name="Make a passkey").click()
    _looks_well(page)
    page.get_by_label("What do you want to call it?").fill("my phone")
    page.get_by_role("button", name="Make the passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Print these ten codes, or write them down.")
    _looks_well(page)
    page.get_by_role("link", name="I have kept them").click()
    page.get_by_role("link", name="Pugh, administrator").click()
    expect(page.get_by_text("A passkey, since")).to_be_visible()
    _looks_well(page)
    page.get_by_role("button", name="Sign out", exact=True).click()
    _looks_well(page)
    page.get_by_role("link", name="Sign in with a passkey").click()
    page.get_by_role("button", name="Use a passkey").click()
    expect(page).to_have_url(re.compile(r"/p/[0-9a-f-]{36}/$"))


@pytest.mark.django_db(transaction=True)
def test_without_any_script_a_code_by_letter_and_an_app_are_enough(real: Pages, cast: Cast) -> None:
    page = real(1280, dark=True, javascript=False)
    page.goto("/")
    _come_as_far_as_a_code(page, cast.administrator.email)
    page.get_by_role("link", name="Use an app").click()
    page.get_by_text("Is the app on this very device").click()
    app = App(page.locator("code").inner_text().replace(" ", ""))
    page.get_by_label("The six digits").fill(app.code())
    page.get_by_role("button", name="Use this app").click()
    page.get_by_role("link", name="I have kept them").click()
    page.get_by_role("link", name="Idris Bell, administrator").click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    _come_as_far_as_a_code(page, cast.administrator.email)
    expect(page.get_by_role("heading", level=1)).to_have_text("Now show that it is you.")
    assert_fits(page)
    page.get_by_label("The code that the app shows").fill(app.code())
    page.get_by_role("button", name="Go on").click()
    expect(page).to_have_url(re.compile(rf"/p/{cast.partnership.id}/$"))


def _come_as_far_as_a_code(page: Page, address: str) -> None:
    page.get_by_label("Your e-mail address at work").fill(address)
    page.get_by_role("button", name="Go on").click()
    assert_fits(page)
    found = re.search(r"(\d{3}) (\d{3})", letter_to(address))
    assert found is not None
    page.get_by_label("The six digits").fill(found[0])
    page.get_by_role("button", name="Sign in").click()


def _say(page: Page, task: str, said: dict[str, str]) -> None:
    page.get_by_role("link", name=task).click()
    for label, value in said.items():
        page.get_by_label(label).fill(value)
    assert_fits(page)
    page.get_by_role("button", name="Keep this").click()


def _add_authenticator(page: Page) -> None:
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": PHONE})


def _looks_well(page: Page) -> None:
    assert_fits(page)
    assert_accessible(page)
