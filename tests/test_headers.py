"""The headers of every address, whoever asks and whatever is answered."""

import runpy
from collections.abc import Iterator

import pytest
from django.conf import settings as configured
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accord.web import pdf
from accord.web.security import NOT_USED
from tests.cast import Cast
from tests.doors import BY_LINK, DEMO, INSIDE, OUTSIDE, addresses
from tests.trying import without_frames
from tests.visits import page, visitor
from tests.world import World, build_world

pytestmark = pytest.mark.slow

# Kept by the browser of the reader, under an address that changes with its content.
KEPT = {"images:image", "images:logo", "overview:brand"}
ALONE = "default-src 'none'; sandbox"  # a picture of strangers, opened by itself
ONLY_OURS = {"default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"}


@pytest.fixture
def world(cast: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> World:
    """What surrounds a page, and what stands in a PDF, are left away: headers hang on neither."""
    settings.ACCORD_DEMO = True
    without_frames(monkeypatch)
    monkeypatch.setattr(pdf, "pdf", lambda *_page, **_how: b"%PDF")
    return build_world(cast)


def answers(world: World) -> Iterator[tuple[str, HttpResponseBase]]:
    """Return the answer of each address to one whom it lets in, to a stranger, and to who did not sign in."""
    takes = dict(addresses())
    for name, door in INSIDE.items():
        for client in (visitor(world.cast, door.holder), visitor(world.cast, "stranger"), Client()):
            yield name, client.get(world.address(name))
    for name in sorted(OUTSIDE | DEMO):
        own = {part: 1 if part == "factor_id" else str(world.cast.member.id) for part in takes[name]}
        yield name, Client().get(reverse(name, kwargs=own))
    for name in sorted(BY_LINK):
        parts = {part: "a" * 26 if part == "token" else 1 for part in takes[name]}
        yield name, Client().get(reverse(name, kwargs=parts))
    yield "nowhere", Client().get("/nowhere/")


def amiss(name: str, answer: HttpResponseBase) -> Iterator[str]:
    """Say what is wrong with the headers of an answer."""
    headers = answer.headers
    policy = headers.get("Content-Security-Policy", "")
    expected_of_pages = ONLY_OURS | {"frame-ancestors 'none'"}
    is_picture = headers.get("Content-Type", "").startswith("image/") and policy == ALONE
    if not is_picture and not expected_of_pages <= {each.strip() for each in policy.split(";")}:
        yield f"the content policy is {policy!r}"
    if "unsafe" in policy or "http" in policy:
        yield f"the content policy lets code in: {policy!r}"
    expected = {
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in NOT_USED),
    }
    for header, value in expected.items():
        if headers.get(header) != value:
            yield f"{header} is {headers.get(header)!r}"
    kept = headers.get("Cache-Control", "")
    may_be_kept = name in KEPT and answer.status_code == 200 and "private" in kept
    if (name in INSIDE or name in BY_LINK) and "no-store" not in kept and not may_be_kept:
        yield f"may be kept: {kept!r}"


def test_no_answer_lacks_its_headers(world: World) -> None:
    found = [
        f"{name} ({answer.status_code}): {what}"
        for name, answer in answers(world)
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
