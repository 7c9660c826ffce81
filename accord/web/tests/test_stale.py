"""A form of ours that is refused for its token, or that meets a fault: what was typed stands there still."""

import re
from contextlib import suppress

import pytest
from django.http import HttpRequest
from django.test import RequestFactory

from accord.web import views
from accord.web.errors import MARK, csrf_failure

TYPED = {"reason": 'He said "no" <b>', "csrfmiddlewaretoken": "stale"}
OURS = {"Sec-Fetch-Site": "same-origin"}


def sent(rf: RequestFactory, site: str = "same-origin", **more: str) -> HttpRequest:
    return rf.post("/p/somewhere/", TYPED | more, headers={"Sec-Fetch-Site": site})


def failed(request: HttpRequest) -> str:
    with suppress(ValueError):
        int("a fault of ours")
    return views.server_error(request).content.decode()


def test_it_works(rf: RequestFactory) -> None:
    answer = csrf_failure(sent(rf))
    assert answer.status_code == 403
    assert answer.headers["Cache-Control"] == "no-store"
    html = answer.content.decode()
    assert "What you entered is not saved yet." in html
    assert 'name="reason" value="He said &quot;no&quot; &lt;b&gt;"' in html
    assert "Send it once more" in html
    assert "stale" not in html
    assert re.search(r'name="csrfmiddlewaretoken" value="\w{64}"', html)


def test_pressed_once_more_in_vain_it_says_what_may_help(rf: RequestFactory) -> None:
    assert "Allow them, then send it once more." in csrf_failure(sent(rf, **{MARK: "yes"})).content.decode()


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_what_another_site_sent_is_not_given_back(rf: RequestFactory, site: str) -> None:
    for html in (csrf_failure(sent(rf, site)).content.decode(), failed(sent(rf, site))):
        assert "He said" not in html
        assert "csrfmiddlewaretoken" not in html
        assert 'href="/"' in html


def test_a_fault_of_ours_loses_nothing_either(rf: RequestFactory) -> None:
    html = failed(sent(rf))
    assert "This page holds what you entered." in html
    assert 'name="reason" value="He said &quot;no&quot; &lt;b&gt;"' in html
    assert "Copy your words" in failed(sent(rf, **{MARK: "yes"}))


def test_who_only_looked_holds_nothing(rf: RequestFactory) -> None:
    html = failed(rf.get("/p/somewhere/", headers=OURS))
    assert "What you sent last was not kept." not in html
    assert "<form" not in html
