"""A form counts as ours by what the browser says of where it is from, with its token and its cookie."""

import re
import runpy

import pytest
from django.conf import settings as configured
from django.middleware.csrf import CsrfViewMiddleware
from django.test import Client
from django.urls import reverse
from django.utils.module_loading import import_string
from pytest_django import Settings

from accord.web.errors import not_now
from accord.web.same_origin import SameOriginMiddleware

TAKEN, REFUSED = 200, 403  # the page says what is wrong with the code, or that nothing was saved
NULL, OURS, STRANGE = {"Origin": "null"}, {"Sec-Fetch-Site": "same-origin"}, "https://evil.example"
NOT_OURS = ("same-site", "cross-site", "none", "", "Same-Origin", "same-origin, cross-site")

pytestmark = pytest.mark.django_db


class Form:
    """The page on which a code is typed, in a browser with a cookie of ours."""

    def __init__(self, *, secure: bool) -> None:
        self.secure, self.path = secure, reverse("ballot:code")
        self.client = Client(enforce_csrf_checks=True)
        page = self.client.get(self.path, secure=secure).content.decode()
        found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
        assert found is not None
        self.token = found[1]

    def sent(self, *headers: dict[str, str], token: str | None = None) -> int:
        """Send the form with these headers; return the status."""
        given = {name: value for each in headers for name, value in each.items()}
        fields = {"code": "abcd", "csrfmiddlewaretoken": self.token if token is None else token}
        return self.client.post(self.path, fields, secure=self.secure, headers=given).status_code


@pytest.fixture(params=[False, True], ids=["http", "https"])
def form(request: pytest.FixtureRequest, settings: Settings) -> Form:
    if request.param:
        settings.CSRF_COOKIE_NAME, settings.CSRF_COOKIE_SECURE = "__Host-csrf", True
    return Form(secure=request.param)


@pytest.fixture
def over_https(settings: Settings) -> Form:
    settings.CSRF_COOKIE_NAME, settings.CSRF_COOKIE_SECURE = "__Host-csrf", True
    return Form(secure=True)


def test_a_form_of_ours_is_taken(form: Form) -> None:
    assert form.sent(NULL, OURS) == TAKEN
    assert form.sent({"Origin": f"http{'s' if form.secure else ''}://testserver"}) == TAKEN


@pytest.mark.parametrize("site", NOT_OURS)
def test_a_form_from_elsewhere_is_refused_though_it_has_a_token(form: Form, site: str) -> None:
    """A frame in a sandbox, a page of a neighbour, a file: each sends `null`, none can say `same-origin`."""
    assert form.sent(NULL, {"Sec-Fetch-Site": site}) == REFUSED


@pytest.mark.parametrize("token", ["", "a" * 64, "short"])
def test_where_it_is_from_is_not_instead_of_the_token(form: Form, token: str) -> None:
    assert form.sent(NULL, OURS, token=token) == REFUSED


def test_where_it_is_from_is_not_instead_of_the_cookie(form: Form) -> None:
    form.client.cookies.clear()
    assert form.sent(NULL, OURS) == REFUSED


@pytest.mark.parametrize(
    "origin", [STRANGE, "https://testserver.evil.example", "http://testserver:81", "Null", ""]
)
def test_an_origin_that_is_named_has_to_be_ours(form: Form, origin: str) -> None:
    """Whatever else is said: no browser says both, so one of them is made up."""
    assert form.sent({"Origin": origin}, OURS) == REFUSED


def test_without_origin_and_referrer_a_browser_says_where_it_is_from(over_https: Form) -> None:
    assert over_https.sent(OURS) == TAKEN
    assert over_https.sent() == REFUSED
    for site in NOT_OURS:
        assert over_https.sent({"Sec-Fetch-Site": site}) == REFUSED


def test_a_referrer_that_is_named_has_to_be_ours(over_https: Form) -> None:
    assert over_https.sent({"Referer": "https://testserver/"}) == TAKEN
    for referrer in (f"{STRANGE}/", "http://testserver/", "nonsense", ""):
        assert over_https.sent({"Referer": referrer}, OURS) == REFUSED


def test_a_browser_that_cannot_say_where_it_is_from_is_answered_over_https_alone(
    form: Form, settings: Settings
) -> None:
    """Nobody but this host can set the cookie there; on a plain line a neighbour could plant one."""
    assert form.sent(NULL) == (TAKEN if form.secure else REFUSED)
    assert form.sent(NULL, token="a" * 64) == REFUSED
    form.client.cookies.clear()
    assert form.sent(NULL) == REFUSED


def test_a_cookie_that_a_neighbour_can_set_is_not_believed(settings: Settings) -> None:
    settings.CSRF_COOKIE_SECURE = True
    assert Form(secure=True).sent(NULL) == REFUSED


def test_what_is_refused_says_what_to_do(form: Form) -> None:
    answer = form.client.post(form.path, {"code": "abcd"}, secure=form.secure, headers=NULL)
    assert "What you sent was not saved." in answer.content.decode()


def test_forms_are_protected_by_this_and_by_nothing_less() -> None:
    """Django looks for its own by name, and so says nothing of ours (it is silenced): this says it."""
    found = [import_string(path) for path in configured.MIDDLEWARE]
    ours = [each for each in found if isinstance(each, type) and issubclass(each, CsrfViewMiddleware)]
    assert ours == [SameOriginMiddleware]
    assert hasattr(not_now, "__wrapped__")  # reached before the middleware, it has it around itself


@pytest.mark.parametrize(
    ("url", "policy"),
    [
        ("https://accord.example.org", "no-referrer"),
        ("http://127.0.0.1:8000", "no-referrer"),
        ("http://localhost:8000", "no-referrer"),
        ("http://192.168.1.20:8000", "strict-origin"),
    ],
)
def test_no_page_says_where_it_is_as_far_as_a_browser_lets_us(
    url: str, policy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a plain line no browser says where a form is from, so that it has to name the site, and no more."""
    monkeypatch.setenv("ACCORD_URL", url)
    site = runpy.run_path(str(configured.BASE_DIR / "config" / "settings.py"))
    assert site["SECURE_REFERRER_POLICY"] == policy
