"""The headers of every address outside of a partnership, and of a site over HTTPS.

Those of the addresses inside are looked at by `test_doors`, at each of its visits.
"""

import runpy
from collections.abc import Iterator

import pytest
from django.conf import settings as configured
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.cast import Cast
from tests.doors import BY_LINK, DEMO, OUTSIDE, addresses
from tests.headers import amiss
from tests.visits import page, visitor

pytestmark = pytest.mark.slow


def answers(cast: Cast) -> Iterator[tuple[str, HttpResponseBase]]:
    """Return what each address outside of a partnership answers to somebody who did not sign in."""
    takes = dict(addresses())
    for name in sorted(OUTSIDE | DEMO):
        own = {part: 1 if part == "factor_id" else str(cast.member.id) for part in takes[name]}
        yield name, Client().get(reverse(name, kwargs=own))
    for name in sorted(BY_LINK):
        parts = {part: "a" * 26 if part == "token" else 1 for part in takes[name]}
        yield name, Client().get(reverse(name, kwargs=parts))
    yield "nowhere", Client().get("/nowhere/")


def test_no_answer_lacks_its_headers(cast: Cast, settings: Settings) -> None:
    settings.ACCORD_DEMO = True
    found = [
        f"{name} ({answer.status_code}): {what}"
        for name, answer in answers(cast)
        for what in amiss(name, answer)
    ]
    assert not found, "\n".join(found)


def test_a_site_over_https_is_never_looked_at_without(
    cast: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACCORD_URL", "https://accord.example.org")
    site = runpy.run_path(str(configured.BASE_DIR / "config" / "settings.py"))
    for name in ("SECURE_HSTS_SECONDS", "SESSION_COOKIE_SECURE", "SESSION_COOKIE_NAME", "CSRF_COOKIE_SECURE"):
        setattr(settings, name, site[name])
    settings.CSRF_COOKIE_NAME = site["CSRF_COOKIE_NAME"]
    answer = visitor(cast, "administrator").get(page(cast, "partnership:import-upload"), secure=True)
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    cookie = answer.cookies["__Host-csrf"]
    assert (cookie["secure"], cookie["httponly"], cookie["path"], cookie["domain"]) == (True, True, "/", "")
    assert site["SESSION_COOKIE_NAME"] == "__Host-session"
    assert site["SESSION_COOKIE_SECURE"]
