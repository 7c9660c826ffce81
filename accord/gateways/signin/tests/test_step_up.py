"""A fresh proof before grave acts: signing, files that leave the site, what changes who somebody is here."""

from datetime import timedelta
from html import unescape
from re import findall

import pytest
from django.test import Client
from django.urls import resolve, reverse
from pytest_django import Settings

from accord.foundations import clock
from accord.foundations.downloads import XLSX
from accord.gateways.signin import demands, services
from accord.gateways.signin.tests.coming_in import code_in_letter, come_in
from accord.gateways.signin.tests.second import App, with_app
from accord.web import pdf
from tests.cast import Cast
from tests.doors import INSIDE
from tests.trying import without_frames
from tests.visits import SignedIn, page
from tests.world import World, build_world

LATER = timedelta(minutes=11)
DATA = {"application/json", "text/csv", XLSX}
BLANK = {"measures:fill-in"}  # a sheet to fill in
LIST = "partnership:people-download"


def administrator(cast: Cast) -> tuple[Client, App]:
    client, app, _codes = with_app(cast.administrator.email)
    return client, app


def test_it_works(cast: Cast) -> None:
    client, app = administrator(cast)
    assert client.get(page(cast, LIST)).status_code == 200
    with clock.at(clock.now() + LATER):
        assert client.get(page(cast, LIST)).headers["Location"] == reverse("signin:again")
        key = client.session.session_key
        answer = client.post(reverse("signin:again"), {"code": app.code()})
        assert answer.headers["Location"] == page(cast, LIST)
        assert client.session.session_key != key
        assert client.get(page(cast, LIST)).status_code == 200


def test_a_wrong_code_is_no_proof(cast: Cast) -> None:
    client, _app = administrator(cast)
    with clock.at(clock.now() + LATER):
        client.post(reverse("signin:again"), {"code": "nonsense"})
        assert client.get(page(cast, LIST)).headers["Location"] == reverse("signin:again")


def test_other_pages_ask_for_nothing(cast: Cast) -> None:
    client, _app = administrator(cast)
    with clock.at(clock.now() + LATER):
        assert client.get(page(cast, "partnership:people")).status_code == 200


def test_what_was_typed_is_kept_and_nothing_is_done_before_the_proof(cast: Cast) -> None:
    client, app = administrator(cast)
    sent = {str(found.id): "everyone" for found in (cast.council, cast.kestrel, cast.harbour)}
    requirement = page(cast, "signin:requirement")
    with clock.at(clock.now() + LATER):
        assert client.post(requirement, sent).headers["Location"] == reverse("signin:again")
        cast.council.refresh_from_db()
        assert cast.council.second_factor == "offices"
        answer = client.post(reverse("signin:again"), {"code": app.code()})
        assert answer.headers["Location"] == reverse("signin:held")
        held = client.get(reverse("signin:held")).content.decode()
        typed = dict(findall(r'<input type="hidden" name="([0-9a-f-]{36})" value="(\w+)">', unescape(held)))
        assert typed == sent
        assert f'action="{requirement}"' in held
        client.post(requirement, typed)
    cast.council.refresh_from_db()
    assert cast.council.second_factor == "everyone"


def test_what_is_held_stays_until_it_is_sent_or_something_else_is_wanted(cast: Cast) -> None:
    client, app = administrator(cast)
    sent = {str(found.id): "everyone" for found in (cast.council, cast.kestrel, cast.harbour)}
    with clock.at(clock.now() + LATER):
        client.post(page(cast, "signin:requirement"), sent)
        client.post(reverse("signin:again"), {"code": app.code()})
        for _look in range(2):
            assert b"What you typed is kept" in client.get(reverse("signin:held")).content
        client.post(page(cast, "signin:requirement"), sent)
        assert client.get(reverse("signin:held")).status_code == 302


def test_a_proof_for_one_thing_brings_no_earlier_one_back(cast: Cast) -> None:
    """What was typed a while ago, and given up, must not stand there with a button when a file is wanted."""
    client, app = administrator(cast)
    sent = {str(found.id): "nobody" for found in (cast.council, cast.kestrel, cast.harbour)}
    with clock.at(clock.now() + LATER):
        client.post(page(cast, "signin:requirement"), sent)
        client.get(page(cast, LIST))
        answer = client.post(reverse("signin:again"), {"code": app.code()})
        assert answer.headers["Location"] == page(cast, LIST)


def test_who_has_no_second_factor_proves_it_by_a_code(cast: Cast) -> None:
    client = come_in(cast.member.email)
    with clock.at(clock.now() + LATER):
        assert client.get(reverse("signin:app-add")).headers["Location"] == reverse("signin:again")
        assert b"Send me a code" in client.get(reverse("signin:again")).content
        client.post(reverse("signin:again"), {"send": "yes"})
        answer = client.post(reverse("signin:again"), {"code": code_in_letter(cast.member.email)})
        assert answer.headers["Location"] == reverse("signin:app-add")
        assert client.get(reverse("signin:app-add")).status_code == 200


def test_a_persona_of_the_demo_needs_no_codes(cast: Cast, settings: Settings) -> None:
    settings.ACCORD_DEMO = True
    client = Client()
    client.post(
        reverse("signin:become"), {"person": cast.administrator.id, "partnership": cast.partnership.id}
    )
    with clock.at(clock.now() + timedelta(minutes=29)):
        assert client.get(page(cast, LIST)).status_code == 200
    settings.ACCORD_DEMO = False
    assert client.get(page(cast, LIST)).headers["Location"] == reverse("signin:set-up")


def test_the_table_names_pages_of_the_house() -> None:
    assert demands.GRAVE.keys() <= INSIDE.keys()


@pytest.fixture
def world(cast: Cast) -> World:
    return build_world(cast)


@pytest.mark.slow
def test_whatever_leaves_as_data_asks(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading on paper asks for nothing; what a program can read does, unless it holds nothing of anybody."""
    without_frames(monkeypatch)
    monkeypatch.setattr(pdf, "pdf", lambda page, colour, sheet=None, kept=True: b"%PDF")
    leaves = {name for name in INSIDE if _kind(world, name) in DATA}
    assert leaves - BLANK <= demands.GRAVE.keys()
    assert leaves >= BLANK


def _kind(world: World, name: str) -> str:
    """The type of what somebody gets who may; of a view that is counted, as all are that make a file."""
    path = world.address(name)
    if not hasattr(resolve(path).func, "__wrapped__"):
        return ""
    holder = world.cast.people[INSIDE[name].holder]
    answer = SignedIn(services.account_for(address=holder.email)).get(path)
    return answer.headers["Content-Type"].partition(";")[0] if answer.status_code == 200 else ""


@pytest.mark.slow
def test_every_page_of_the_table_asks(cast: Cast, world: World) -> None:
    for name, methods in demands.GRAVE.items():
        client = SignedIn(services.account_for(address=cast.people[INSIDE[name].holder].email), fresh=False)
        method = "post" if methods == demands.WRITTEN else "get"
        answer = getattr(client, method)(world.address(name))
        assert answer.headers["Location"] == reverse("signin:again"), name
