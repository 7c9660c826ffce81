"""Pages that do not say where they are: their forms are taken over HTTP and HTTPS, a stranger's are not."""

import re
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, Request, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import PATIENCE, Pages
from tests.browser.test_answering import answer_everything, receipt_on
from tests.browser.tls import over_tls
from tests.browser.world import enter, letter_to, link_in, rounds_world
from tests.cast import Cast

SENT_NOWHERE = "What you sent was not saved."


@pytest.fixture
def encrypted(
    browser: Browser, live_server: LiveServer, settings: Settings, tmp_path: Path
) -> Iterator[Page]:
    """A page of the site as real people have it: over HTTPS, with cookies that no neighbour can set."""
    where = urlsplit(live_server.url)
    with over_tls(where.hostname or "", where.port or 0, tmp_path) as address:
        settings.ACCORD_DEMO, settings.ACCORD_URL = True, address
        settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
        settings.CSRF_COOKIE_NAME, settings.SESSION_COOKIE_NAME = "__Host-csrf", "__Host-session"
        settings.CSRF_COOKIE_SECURE = settings.SESSION_COOKIE_SECURE = True
        settings.CSRF_TRUSTED_ORIGINS = [address]
        context = browser.new_context(base_url=address, ignore_https_errors=True, locale="en-GB")
        context.set_default_timeout(PATIENCE)
        yield context.new_page()
        context.close()


def told(page: Page) -> list[tuple[str | None, ...]]:
    """Listen to what a page says of itself with each form that it sends."""
    found: list[tuple[str | None, ...]] = []

    def listen(request: Request) -> None:
        headers = request.all_headers()
        if request.method == "POST":
            found.append(tuple(headers.get(name) for name in ("origin", "referer", "sec-fetch-site")))

    page.on("request", listen)
    return found


def writes_something(page: Page, cast: Cast) -> None:
    """Come into the demo, and raise what help is needed with: three forms."""
    enter(page, "Mia Marsh")
    page.goto(reverse("needs:raise", kwargs={"partnership_id": cast.partnership.id}))
    page.get_by_role("button", name="Say so").click()
    page.reload()
    page.get_by_label("With what do we need help?").fill("Talking about money")
    page.locator("textarea").first.fill("Costs come late.")
    page.get_by_role("button", name="Say so").click()
    expect(page.get_by_text("Talking about money").first).to_be_visible()


def answers_a_round(page: Page, link: str) -> None:
    """Answer from a personal link, without any session."""
    answer_everything(page, link)
    page.get_by_role("button", name="Send my answers").click()
    receipt_on(page)


@pytest.mark.django_db(transaction=True)
def test_forms_work_over_http(page_at: Pages, cast: Cast) -> None:
    page = page_at(390)
    said = told(page)
    writes_something(page, cast)
    assert said
    assert set(said) == {("null", None, "same-origin")}


@pytest.mark.django_db(transaction=True)
def test_forms_work_over_https(encrypted: Page, cast: Cast) -> None:
    said = told(encrypted)
    writes_something(encrypted, cast)
    assert set(said) == {("null", None, "same-origin")}
    names = {cookie["name"] for cookie in encrypted.context.cookies()}
    assert {"__Host-csrf", "__Host-session"} <= names


@pytest.mark.django_db(transaction=True)
def test_a_letter_signs_in_over_https(encrypted: Page, cast: Cast, settings: Settings) -> None:
    settings.ACCORD_DEMO = False
    encrypted.goto("/")
    encrypted.get_by_label("Your e-mail address at work").fill(cast.member.email)
    encrypted.get_by_role("button", name="Go on").click()
    code = re.search(r"(\d{3}) (\d{3})", letter_to(cast.member.email))
    assert code is not None
    encrypted.get_by_label("The six digits").fill(code[0])
    encrypted.get_by_role("button", name="Sign in").click()
    expect(encrypted).to_have_url(re.compile(rf"/p/{cast.partnership.id}/$"))


@pytest.mark.django_db(transaction=True)
def test_somebody_answers_over_https(encrypted: Page) -> None:
    opened = rounds_world()
    answers_a_round(encrypted, link_in(letter_to(opened.cast.member.email)))


@pytest.mark.django_db(transaction=True)
def test_a_stranger_who_knows_a_token_is_refused(page_at: Pages, cast: Cast) -> None:
    """A page that we did not make sends a form of ours, with a token that fits: no cookie comes along, and
    the browser says itself that it is from elsewhere."""
    page = page_at(390)
    page.goto(reverse("ballot:code"))
    token = page.locator("input[name=csrfmiddlewaretoken]").input_value()
    address, said = page.url, told(page)
    page_at.complaints.expect(HTTPStatus.FORBIDDEN)
    page.goto("data:text/html,<title>elsewhere</title>")
    page.set_content(
        f'<form method="post" action="{address}"><input name="csrfmiddlewaretoken" value="{token}">'
        '<input name="code" value="ABCD"><button>Send</button></form>'
    )
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SENT_NOWHERE)
    assert said == [("null", None, "cross-site")]
