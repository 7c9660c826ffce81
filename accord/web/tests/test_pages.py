"""The gallery, the frame around pages, and the calm ways of saying no."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.contrib.messages import constants
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse
from pytest_django import Settings

from accord.foundations.errors import Denied
from accord.web import views
from accord.web.errors import DeniedMiddleware
from accord.web.gallery.exhibits import exhibits, frame
from accord.web.security import private

STATIC = Path(__file__).parent.parent / "static/web"


@pytest.fixture
def demo() -> Iterator[None]:
    with override_settings(ACCORD_DEMO=True):
        yield


class TestGallery:
    @pytest.mark.usefixtures("demo")
    def test_it_works(self, client: Client) -> None:
        response = client.get(reverse("web:gallery"))
        assert response.status_code == 200
        html = response.content.decode()
        for exhibit in exhibits():
            assert f'id="{exhibit.name}"' in html
        assert "style=" not in html
        assert "<script" not in html

    @pytest.mark.usefixtures("demo")
    def test_a_respondents_page_has_no_rail(self, client: Client) -> None:
        html = client.get(reverse("web:gallery-answering")).content.decode()
        assert 'class="narrow"' in html
        assert 'class="rail"' not in html

    def test_it_is_not_there_outside_the_demo(self, client: Client) -> None:
        assert client.get(reverse("web:gallery")).status_code == 404
        assert client.get(reverse("web:gallery-answering")).status_code == 404


class TestFrame:
    def test_the_page_has_one_main_heading_and_a_way_past_the_header(self) -> None:
        html = render_to_string("web/base.html", {"frame": frame()})
        assert html.count("<h1>") == 1
        assert '<a class="skip" href="#main">' in html
        assert '<main id="main" tabindex="-1">' in html
        assert '<html lang="en' in html

    def test_the_rail_marks_where_you_are_and_says_what_waits(self) -> None:
        html = render_to_string("web/base.html", {"frame": frame()})
        assert html.count('aria-current="page"') == 1
        assert html.count('<span class="mark">waits</span>') == 2
        assert '<a href="#steps">Steps</a>' in html

    def test_a_brand_is_a_stylesheet_and_nothing_inline(self) -> None:
        html = render_to_string("web/base.html", {"frame": replace(frame(), brand_css="/p/1/brand.css")})
        assert '<link rel="stylesheet" href="/p/1/brand.css">' in html
        assert "<style" not in html

    def test_without_a_partnership_there_is_no_rail_and_no_you(self) -> None:
        html = render_to_string("web/base.html", {})
        assert 'class="rail"' not in html
        assert '<a class="name" href="/">Accord</a>' in html

    def test_messages_are_banners(self) -> None:
        class Message:
            level, level_tag = constants.SUCCESS, "success"

            def __str__(self) -> str:
                return "Proposed <to> all."

        html = render_to_string("web/base.html", {"messages": [Message()]})
        assert '<div class="banner success" role="status" tabindex="-1" autofocus>' in html
        assert "<p>Proposed &lt;to&gt; all.</p></div>" in html


class TestSayingNo:
    def test_whoever_is_refused_reads_who_may(self, rf: RequestFactory) -> None:
        middleware = DeniedMiddleware(lambda request: HttpResponse())
        response = middleware.process_exception(rf.get("/"), Denied("The steward proposes a charter."))
        assert response is not None
        assert response.status_code == 403
        assert "The steward proposes a charter." in response.content.decode()

    def test_other_exceptions_go_on(self, rf: RequestFactory) -> None:
        middleware = DeniedMiddleware(lambda request: HttpResponse())
        assert middleware.process_exception(rf.get("/"), ValueError("x")) is None

    @pytest.mark.parametrize(
        ("view", "status"),
        [(views.bad_request, 400), (views.forbidden, 403), (views.server_error, 500)],
    )
    def test_every_error_has_its_page(self, rf: RequestFactory, view: object, status: int) -> None:
        response = view(rf.get("/"))  # type: ignore[operator]
        assert response.status_code == status
        assert "<h1>" in response.content.decode()

    def test_a_page_that_is_not_there_keeps_the_path_to_itself(self, client: Client) -> None:
        response = client.get("/a/SECRETTOKEN/nowhere/else/")
        assert response.status_code == 404
        assert "SECRETTOKEN" not in response.content.decode()


def test_private_pages_stay_out_of_every_cache(rf: RequestFactory) -> None:
    @private
    def report(request: HttpRequest) -> HttpResponse:
        return HttpResponse("mine")

    assert report(rf.get("/"))["Cache-Control"] == "no-store"


def test_the_accessibility_page_is_open_to_all(client: Client, settings: Settings) -> None:
    """And names whom to write to, where the site has somebody."""
    settings.ACCORD_CONTACT = ""
    page = client.get(reverse("web:accessibility"))
    assert page.status_code == 200
    assert "mailto:" not in page.content.decode()
    settings.ACCORD_CONTACT = "help@accord.example"
    assert "mailto:help@accord.example" in client.get(reverse("web:accessibility")).content.decode()


def test_the_design_system_is_light() -> None:
    sheets = [STATIC / "tokens.css", STATIC / "accord.css"]
    assert sum(len(gzip.compress(sheet.read_bytes())) for sheet in sheets) < 30_000
    assert all("@import" not in sheet.read_text(encoding="utf-8") for sheet in sheets)


def test_every_form_says_where_it_goes() -> None:
    """Else the browser sends it to the address with its fragment, and takes that along to the next page."""
    rooms = Path(__file__).resolve().parents[2]
    silent = [
        str(template.relative_to(rooms))
        for template in rooms.rglob("*.html")
        for form in re.findall(r"<form[^>]*method=\"post\"[^\n]*", template.read_text(encoding="utf-8"))
        if "action=" not in form
    ]
    assert not silent
