"""Every address, tried by everybody in every role: in gets who holds its right, and nobody else.

Whatever is answered has the headers of every answer, and each page its help.
"""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoDbBlocker

from accord.foundations import clock
from accord.foundations.access import Role
from accord.web import pdf
from tests.door import HOLDERS
from tests.doors import BY_LINK, DEMO, INSIDE, OUTSIDE, addresses
from tests.standing import standing_cast
from tests.trying import (
    BOTH,
    doors_on,
    faults,
    has_help,
    is_page,
    let_in,
    not_there,
    refused,
    shut_out,
    signs_in,
    tried,
    without_frames,
    wrong,
)
from tests.visits import visitor
from tests.world import World, build_world

# Those who look in at every address in each run of the tests; the other roles do in the long ones.
OFTEN = {Role.MEMBER, Role.FACILITATOR}
# Whoever is engaged takes nothing along but the own day in a calendar, and what is kept about oneself.
TAKEN_BY_A_FACILITATOR = {"talks:calendar", "privacy:copy-json", "privacy:copy-workbook"}

# What a room reads from a wall: nobody has a question there, and its letters are large.
WALLS = {"first_hour:wall", "talks:screen", "ways:screen"}


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """One world for all of these tests: each undoes what it changes."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build_world(standing_cast())
        transaction.set_rollback(True)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave away what surrounds a page, and PDFs: they cost much, and have tests of their own."""
    without_frames(monkeypatch)
    monkeypatch.setattr(pdf, "pdf", lambda page, colour, sheet=None, kept=True: b"%PDF")


def test_every_address_takes_a_position() -> None:
    inside = {name for name, taken in addresses() if "partnership_id" in taken}
    outside = {name for name, taken in addresses() if "partnership_id" not in taken}
    assert inside == INSIDE.keys()
    assert outside == BY_LINK | OUTSIDE | DEMO


def test_each_takes_the_things_that_the_table_gives() -> None:
    taken = {name: parts - {"partnership_id"} for name, parts in addresses() if name in INSIDE}
    assert taken == {name: door.takes.keys() for name, door in INSIDE.items()}


def test_somebody_stands_for_every_role() -> None:
    assert HOLDERS.keys() == set(Role)


@pytest.mark.slow
def test_who_stands_for_a_role_holds_it(world: World, db: None) -> None:
    for role, name in HOLDERS.items():
        assert role in world.cast.actor(name).roles


@pytest.mark.slow
def test_anonymous_visitors_are_asked_to_sign_in(world: World, db: None) -> None:
    client = Client()
    found = [each for name in INSIDE for each in wrong(client, world.address(name), signs_in)]
    assert not found, "\n".join(found)


@pytest.mark.slow
def test_strangers_find_nothing(world: World, db: None) -> None:
    client = visitor(world.cast, "stranger")
    found = [each for name in INSIDE for each in wrong(client, world.address(name), not_there)]
    assert not found, "\n".join(found)


@pytest.mark.slow
@pytest.mark.parametrize("method", BOTH)
def test_a_door_is_open_to_whoever_holds_its_right_and_to_nobody_else(
    world: World, db: None, bare: None, method: str
) -> None:
    """Each address is looked at, and sent a form, by one who holds its right and by one who does not."""
    clients = {name: visitor(world.cast, name) for name in HOLDERS.values()}
    opened = {name: world.opened_to(name) for name in HOLDERS.values()}
    found = []
    for name, door in INSIDE.items():
        for _method, answer in tried(clients[door.holder], world.address(name), (method,)):
            found += [f"{method} {name}: {fault}" for fault in faults(answer, world.address(name), let_in)]
            found += _led(name, answer, opened[door.holder])
        held = next((each for each in clients if name not in opened[each]), None)
        if held:
            found += wrong(clients[held], world.address(name), refused, (method,))
    assert not found, "\n".join(found)


@pytest.mark.slow
@pytest.mark.parametrize(
    "role", [role if role in OFTEN else pytest.param(role, marks=pytest.mark.long) for role in Role]
)
def test_each_role_looks_in_where_its_rights_say_and_nowhere_else(
    world: World, db: None, bare: None, role: Role
) -> None:
    """The facilitator, too: today is the last day of the engagement."""
    client, opened = visitor(world.cast, HOLDERS[role]), world.opened_to(HOLDERS[role])
    found = []
    for name in INSIDE:
        allowed, address = (let_in if name in opened else refused), world.address(name)
        for _method, answer in tried(client, address, ("get",)):
            found += [f"{address}: {fault}" for fault in faults(answer, address, allowed)]
            found += _led(name, answer, opened)
            if role is Role.FACILITATOR and _is_taken(answer) and name not in TAKEN_BY_A_FACILITATOR:
                found.append(f"a facilitator takes {name} away")
    assert not found, "\n".join(found)


def _led(name: str, answer: HttpResponse, opened: set[str]) -> Iterator[str]:
    """What is wrong with where a page leads its reader, and with what it says of itself."""
    shut = {door for door in doors_on(answer) if door not in opened and not INSIDE[door].about}
    yield from (f"{name} leads to {door}" for door in shut)
    if is_page(answer) and has_help(answer) is (name in WALLS):
        yield f"{name} does not say what it is, or is a wall that does"


def _is_taken(answer: HttpResponse) -> bool:
    return answer.headers.get("Content-Disposition", "").startswith("attachment")


@pytest.mark.slow
def test_every_door_opens_to_somebody_and_few_to_a_programme_officer(world: World, db: None) -> None:
    """An officer compares what partnerships have released and sends words down, and never more.

    What is open to everybody, whatever the role, is open to an officer too.
    """
    opened = {role: world.opened_to(held) for role, held in HOLDERS.items()}
    assert set().union(*opened.values()) == INSIDE.keys()
    own = {"releases:compare", "releases:compare-year", "releases:send"}
    assert opened[Role.PROGRAMME_OFFICER] - own == set.intersection(*opened.values())
    assert own <= opened[Role.PROGRAMME_OFFICER]


@pytest.mark.slow
def test_the_day_after_an_engagement_nothing_is_there_any_more(world: World, db: None) -> None:
    """Neither page nor file: for a session that goes on, or a new one. Nothing was run in between."""
    session = visitor(world.cast, "facilitator")
    assert session.get(world.address("publishing:result")).status_code == 200
    with clock.at(clock.now() + timedelta(days=1)):
        anew = visitor(world.cast, "facilitator")
        found = [
            each
            for name in INSIDE
            for client, allowed in ((session, shut_out), (anew, not_there))
            for each in wrong(client, world.address(name), allowed)
        ]
    assert not found, "\n".join(found)


@pytest.mark.slow
@pytest.mark.parametrize("theirs", [True, False], ids=["of another partnership", "of nobody"])
def test_what_is_not_of_this_partnership_is_not_there(
    world: World, db: None, bare: None, *, theirs: bool
) -> None:
    """The stranger holds every office elsewhere, and may there do what the table asks for."""
    cast = world.cast
    things = world.things if theirs else {name: _other(thing) for name, thing in world.things.items()}
    elsewhere = World(cast, things)
    partnership_id = cast.other_partnership.id if theirs else None
    doors = {
        name: "stranger" if theirs else door.holder
        for name, door in INSIDE.items()
        if any(isinstance(world.things[thing], UUID) for thing in door.takes.values())
    }
    clients = {name: visitor(cast, name) for name in set(doors.values())}
    found = [
        each
        for name, held in doors.items()
        for each in wrong(clients[held], elsewhere.address(name, partnership_id=partnership_id), not_there)
    ]
    assert not found, "\n".join(found)


def _other(thing: UUID | str) -> UUID | str:
    return uuid4() if isinstance(thing, UUID) else thing
