"""Whatever somebody writes is shown as text, on every page, by whichever way it came in."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.attacks.forms_on_page import Answer
from tests.attacks.scripts import LIVE, HostileWorld, shown
from tests.cast import Cast
from tests.doors import INSIDE
from tests.visits import visitor

pytestmark = pytest.mark.slow

ANSWERING = ("start", "comment", "check", "where")


@pytest.fixture
def hostile(cast: Cast, settings: Settings) -> HostileWorld:
    settings.ACCORD_DEMO = True
    return HostileWorld(cast)


def pages(hostile: HostileWorld) -> list[tuple[str, Answer]]:
    """Return every page of the house, as somebody sees whom it lets in."""
    world, token = hostile.world, hostile.opened.token("member")
    inside = [(door.holder, world.address(name)) for name, door in INSIDE.items()] + hostile.also
    phone, member = Client(), visitor(world.cast, "member")
    link = [reverse(f"ballot:{name}", args=[token]) for name in ANSWERING]
    link += [reverse("ballot:section", args=[token, number]) for number in (1, 2)]
    letters = [reverse("signin:letters"), f"{reverse('signin:enter')}?again=1"]
    visits = [(visitor(world.cast, who), address) for who, address in inside]
    visits += [(phone, address) for address in link] + [(member, address) for address in letters]
    return [(address, client.get(address)) for client, address in visits]


def assert_lets_none_run(address: str, page: Answer) -> None:
    policy = page.headers["Content-Security-Policy"]
    if page.headers["Content-Type"].startswith("image/"):
        assert policy == "default-src 'none'; sandbox", address
    else:
        assert "default-src 'self'" in policy, address
        assert "object-src 'none'" in policy, address
    assert "unsafe" not in policy, address
    assert page.headers["X-Content-Type-Options"] == "nosniff", address


def is_file(page: Answer) -> bool:
    """Whether it is taken away, never shown: words in a file are as they were written."""
    taken_away = page.headers.get("Content-Disposition", "").startswith("attachment;")
    return taken_away and not page.headers["Content-Type"].startswith(("text/html", "text/css", "image/"))


@pytest.mark.long
def test_every_page_shows_scripts_as_text_and_lets_none_run(hostile: HostileWorld) -> None:
    everything = ""
    for address, page in pages(hostile):
        assert_lets_none_run(address, page)
        if is_file(page):
            continue
        text = page.content.decode(errors="ignore")
        assert not [words for words in LIVE if words in text], address
        everything += text
    unseen = {mark for mark in hostile.marks if shown(mark) not in everything}
    assert not unseen, f"no page shows {sorted(unseen)}"
