"""While the store is away: one calm page, which holds what was typed and needs no store itself."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, ProgrammingError
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from accord.web import views

TYPED = {"reason": 'He said "no" <b>\nand left', "groups": ["council", "kestrel"], "csrfmiddlewaretoken": "x"}
OURS = {"csrfmiddlewaretoken", "tried_again"}
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


def answered(request: HttpRequest, error: Exception | None = None) -> HttpResponse:
    """Return what the house answers when this error comes up to it."""
    try:
        raise error or OperationalError
    except type(error or OperationalError()):
        return views.server_error(request)


def ours(request: HttpRequest) -> HttpRequest:
    """Let the request come from a form of ours."""
    request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]
    return request


def test_it_works(rf: RequestFactory) -> None:
    page = answered(ours(rf.post("/p/somewhere/", TYPED)))
    assert page.status_code == 503
    assert page.headers["Retry-After"] == "60"
    assert page.headers["Cache-Control"] == "no-store"
    html = page.content.decode()
    for words in ("What you entered is not saved yet.", "Do not close this page.", "Nothing was changed."):
        assert words in html
    assert "tried again" not in html
    assert [found for found in HIDDEN.findall(html) if found[0] not in OURS] == [
        ("reason", "He said &quot;no&quot; &lt;b&gt;\nand left"),
        ("groups", "council"),
        ("groups", "kestrel"),
    ]
    assert html.count("csrfmiddlewaretoken") == 1


def test_pressed_once_more_it_says_that_it_has_tried(rf: RequestFactory) -> None:
    html = answered(ours(rf.post("/p/somewhere/", TYPED | {"tried_again": "yes"}))).content.decode()
    assert "We have just tried again, and it is still the same." in html
    assert html.count("tried_again") == 1


def test_who_only_looks_is_asked_to_come_again(rf: RequestFactory) -> None:
    page = answered(rf.get("/p/somewhere/", {"page": "2"}))
    assert page.status_code == 503
    html = page.content.decode()
    assert "We cannot show this page just now." in html
    assert 'href="/p/somewhere/?page=2"' in html
    assert "<form" not in html


def test_a_file_cannot_be_held_and_the_page_says_so(rf: RequestFactory) -> None:
    file = SimpleUploadedFile("people.csv", b"Name\nNia Pugh\n")
    html = answered(ours(rf.post("/p/somewhere/", {"file": file}))).content.decode()
    assert "Nothing was written." in html
    assert "choose the file again" in html
    assert "<form" not in html


def test_what_another_site_sent_is_not_given_back_with_a_token_that_makes_it_good(rf: RequestFactory) -> None:
    page = answered(rf.post("/p/somewhere/", TYPED))
    assert page.status_code == 403
    assert "and left" not in page.content.decode()


@pytest.mark.parametrize("error", [ProgrammingError(), ValueError(), OSError(2, "not there")])
def test_a_fault_of_ours_stays_one(rf: RequestFactory, error: Exception) -> None:
    assert answered(ours(rf.post("/p/somewhere/", TYPED)), error).status_code == 500
