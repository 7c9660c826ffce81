"""Whatever is typed, sent or asked for, at every door: no error of the house, and no half-done write."""

import os
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import resolve, reverse
from pytest_django import Settings

import accord
from accord.foundations import clock
from accord.foundations.brake import Brake
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, next_round
from tests.attacks import hostile
from tests.attacks.forms_on_page import FormOnPage, forms_on
from tests.attacks.sending import Attack, Words, asked, posted
from tests.cast import Cast
from tests.doors import BY_LINK, DEMO, INSIDE, OUTSIDE, OWN, addresses
from tests.trying import without_frames
from tests.visits import visitor
from tests.world import World, build_world

pytestmark = pytest.mark.long

PARTS = 4  # of all forms, so that processes share them
BAD_NAME = "../\u202e\0.csv" * 90
READS = re.compile(
    r"""(?:request\.GET|asked)(?:\.get|\.getlist)?[(\[]\s*"(\w+)"|"(\w+)" (?:not )?in request\.GET"""
)


# So many of the hostile words are tried in each place, the next ones in the next. ATTACK_WORDS=99 tries all.
IN_EACH_PLACE = int(os.environ.get("ATTACK_WORDS", "2"))
Kinds = Callable[[], Iterator[tuple[str, Words]]]


@pytest.fixture(autouse=True)
def _unbraked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sends this much would be told to wait, and nothing more would be tried."""
    monkeypatch.setattr(Brake, "take", lambda brake, person_id: None)


@pytest.fixture(autouse=True)
def _time_stands_still() -> Iterator[None]:
    """However long the sending takes, who has signed in need not do so again."""
    with clock.at(clock.now()):
        yield


@pytest.fixture
def kinds() -> Kinds:
    """The next hostile words, each with its name."""
    words = cycle(hostile.WORDS.items())
    return lambda: islice(words, min(IN_EACH_PLACE, len(hostile.WORDS)))


@pytest.fixture
def world(cast: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> World:
    """What surrounds a page is left away: nothing that is sent reaches it."""
    settings.ACCORD_DEMO = True
    without_frames(monkeypatch)
    return build_world(cast)


@pytest.fixture
def link(world: World) -> OpenRound:
    """Somebody's link, with a draft that is complete but for the sending."""
    with world.cast.in_scope():
        opened = next_round(world.cast, title="Round of March")
        opened.begin(opened.token("member"))
    return opened


def inside(world: World) -> Iterator[tuple[Client, str]]:
    """Return each address of the partnership, and a visitor whom it lets in."""
    visitors = {holder: visitor(world.cast, holder) for holder in {door.holder for door in INSIDE.values()}}
    return ((visitors[door.holder], world.address(name)) for name, door in INSIDE.items())


def outside(world: World) -> Iterator[tuple[Client, str]]:
    """Return each address that belongs to no partnership."""
    with world.cast.in_scope():
        letter = outbox.envelopes(limit=1, skip=0, to="")[0].id
    takes = dict(addresses())
    for name in sorted(OUTSIDE | DEMO):
        parts = {part: 1 if part == "factor_id" else letter for part in takes[name]}
        yield visitor(world.cast, "member") if name in OWN else Client(), reverse(name, kwargs=parts)


def by_link(opened: OpenRound) -> Iterator[tuple[Client, str]]:
    """Return each address under a personal link."""
    takes, token = dict(addresses()), opened.token("member")
    for name in sorted(BY_LINK):
        parts: dict[str, object] = {part: token if part == "token" else 1 for part in takes[name]}
        yield Client(), reverse(name, kwargs=parts)


def everywhere(world: World, opened: OpenRound) -> list[tuple[Client, str]]:
    return [*inside(world), *outside(world), *by_link(opened)]


def parameters() -> list[str]:
    """Return the name of every parameter that any page reads from its address."""
    rooms = Path(accord.__file__).parent
    modules = [path for path in rooms.rglob("*.py") if "tests" not in path.parts]
    return sorted({"".join(found) for path in modules for found in READS.findall(path.read_text())})


def variants(form: FormOnPage, kinds: Kinds) -> Iterator[tuple[str, dict[str, list[Any]]]]:
    """Return what a hostile visitor makes of a form: a name for it, and what is sent."""
    given: dict[str, list[Any]] = {**form.fields, **{name: [] for name in form.files}}
    given.pop("csrfmiddlewaretoken", None)  # read by Django, before any page of ours
    for kind, words in kinds():
        yield f"{kind} everywhere", {name: [words] for name in given}
    for name, values in given.items():
        for kind, words in kinds():
            yield f"{kind} in {name}", given | {name: [words]}
        yield f"no {name}", {other: sent for other, sent in given.items() if other != name}
        yield f"{name} twice and as a list", given | {name: [*values, "x", *values], f"{name}[]": ["x"]}
    yield "a thousand fields", {f"field{number}": ["x"] for number in range(1_001)}


def file_variants(form: FormOnPage) -> Iterator[tuple[str, dict[str, list[Any]]]]:
    """Return what comes as a file: in fields for files something broken, in all others a file."""
    given: dict[str, list[Any]] = {**form.fields}
    for name in form.files:
        for kind, content in hostile.FILES.items():
            yield f"{kind} in {name}", given | {name: [hostile.file(content)]}
        yield f"a bad name in {name}", given | {name: [hostile.file(b"A,B\n1,2\n", BAD_NAME)]}
    yield "files everywhere", {name: [hostile.file(b"x")] for name in form.names}
    for name in list(form.fields)[:1]:
        yield f"two files in {name}", given | {name: [hostile.file(b"x"), hostile.file(b"y", BAD_NAME)]}


def forms_of(doors: list[tuple[Client, str]]) -> list[tuple[Client, FormOnPage]]:
    """Return every form that these pages show, each once."""
    found: dict[tuple[str, frozenset[str]], tuple[Client, FormOnPage]] = {}
    for client, address in doors:
        for form in forms_on(client.get(address, {"next": "/"}), address):
            if form.method.lower() == "post":
                found.setdefault((form.action, frozenset(form.names)), (client, form))
    return list(found.values())


def assert_unharmed(attack: Attack, *, at_least: int) -> None:
    assert attack.sent >= at_least, f"only {attack.sent} were sent"
    assert not attack.found, f"{len(attack.found)} of {attack.sent}:\n" + "\n".join(attack.found)


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_comes_with_a_form_is_met_calmly(
    world: World, link: OpenRound, kinds: Kinds, part: int
) -> None:
    attack = Attack()
    for client, form in forms_of(everywhere(world, link))[part::PARTS]:
        for what, fields in variants(form, kinds):
            sent = partial(posted, client, form.action, fields, as_parts=bool(form.files))
            attack.send(f"{form.action}, {what}", client, sent)
        for what, fields in file_variants(form):
            sent = partial(posted, client, form.action, fields, as_parts=True)
            attack.send(f"{form.action}, {what}", client, sent)
    assert_unharmed(attack, at_least=100)


def test_whatever_is_asked_for_is_met_calmly(world: World, link: OpenRound, kinds: Kinds) -> None:
    attack, read = Attack(), parameters()
    for client, address in everywhere(world, link):
        asking = [form for form in forms_on(client.get(address), address) if form.method.lower() == "get"]
        names = [*read, *(name for form in asking for name in form.names)]
        for kind, words in kinds():
            wanted = asked(address, dict.fromkeys(names, words))
            attack.send(f"{address}, {kind}", client, partial(client.get, wanted))
    assert_unharmed(attack, at_least=120)


def test_every_part_of_an_address_may_be_anything(world: World, link: OpenRound, kinds: Kinds) -> None:
    attack = Attack()
    for client, address in everywhere(world, link):
        parts, taken = address.strip("/").split("/"), {*map(str, resolve(address).kwargs.values())}
        for place in (place for place, part in enumerate(parts) if part in taken):
            for kind, words in kinds():
                path = "/".join([*parts[:place], quote(words, safe=""), *parts[place + 1 :]])
                for send in (client.get, client.post):
                    attack.send(f"{address}, {kind} as part {place}", client, partial(send, f"/{path}/"))
    assert_unharmed(attack, at_least=300)
