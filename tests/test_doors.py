"""Every address, tried by everybody: nobody without the right gets in, nobody with it is shut out."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accord.foundations import clock
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.doors import BY_LINK, DEMO, INSIDE, OUTSIDE, addresses
from tests.visits import visitor
from tests.world import World, build_world

Allowed = Callable[[HttpResponse], bool]


@pytest.fixture
def world(cast: Cast) -> World:
    return build_world(cast)


def signs_in(answer: HttpResponse) -> bool:
    return answer.status_code == 302 and answer.headers["Location"].startswith(f"{reverse('signin:enter')}?")


def not_there(answer: HttpResponse) -> bool:
    return answer.status_code == 404


def refused(answer: HttpResponse) -> bool:
    return answer.status_code == 403


def let_in(answer: HttpResponse) -> bool:
    return answer.status_code in {200, 302} and not signs_in(answer)


def tried(client: Client, address: str) -> Iterator[tuple[str, HttpResponse]]:
    """Look at an address, then send an empty form there; what that changes is undone."""
    for method in ("get", "post"):
        with transaction.atomic():
            yield method, getattr(client, method)(address)
            transaction.set_rollback(True)


def wrong(client: Client, address: str, allowed: Allowed) -> list[str]:
    return [
        f"{method} {address}: {answer.status_code}"
        for method, answer in tried(client, address)
        if not allowed(answer)
    ]


def test_every_address_takes_a_position() -> None:
    inside = {name for name, taken in addresses() if "partnership_id" in taken}
    outside = {name for name, taken in addresses() if "partnership_id" not in taken}
    assert inside == INSIDE.keys()
    assert outside == BY_LINK | OUTSIDE | DEMO


def test_each_takes_the_things_that_the_table_gives() -> None:
    taken = {name: parts - {"partnership_id"} for name, parts in addresses() if name in INSIDE}
    assert taken == {name: door.takes.keys() for name, door in INSIDE.items()}


@pytest.mark.slow
def test_anonymous_visitors_are_asked_to_sign_in(world: World) -> None:
    client = Client()
    found = [each for name in INSIDE for each in wrong(client, world.address(name), signs_in)]
    assert not found, "\n".join(found)


@pytest.mark.slow
def test_strangers_find_nothing(world: World) -> None:
    client = visitor(world.cast, "stranger")
    found = [each for name in INSIDE for each in wrong(client, world.address(name), not_there)]
    assert not found, "\n".join(found)


@pytest.mark.slow
def test_insiders_without_the_right_are_refused(world: World) -> None:
    closed = {name: door for name, door in INSIDE.items() if door.closed_to}
    found = [
        each
        for name, door in closed.items()
        for each in wrong(visitor(world.cast, door.closed_to), world.address(name), refused)
    ]
    assert not found, "\n".join(found)


@pytest.mark.slow
def test_insiders_with_the_right_are_let_in(world: World) -> None:
    found = [
        each
        for name, door in INSIDE.items()
        for each in wrong(visitor(world.cast, door.holder), world.address(name), let_in)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["/", "/nowhere/", f"/a/{'a' * 26}/"])
def test_no_page_names_its_address_to_anybody(db: None, path: str) -> None:
    assert Client().get(path).headers["Referrer-Policy"] == "strict-origin"


def test_a_facilitator_reads_up_to_the_last_day_and_not_after(cast: Cast) -> None:
    with cast.in_scope():
        last_day = partnership.today()
    cast.add_facilitator(until=last_day)
    client = visitor(cast, "facilitator")
    address = reverse("overview:dashboard", kwargs={"partnership_id": cast.partnership.id})
    assert client.get(address).status_code == 200
    with clock.at(clock.now() + timedelta(days=1)):
        assert client.get(address).status_code == 404


@pytest.mark.slow
@pytest.mark.parametrize("theirs", [True, False], ids=["of another partnership", "of nobody"])
def test_what_is_not_of_this_partnership_is_not_there(world: World, *, theirs: bool) -> None:
    """The stranger holds every office elsewhere, and may there do what the table asks for."""
    cast = world.cast
    things = world.things if theirs else {name: _other(thing) for name, thing in world.things.items()}
    elsewhere = World(cast, things)
    visitors = {
        name: visitor(cast, "stranger" if theirs else door.holder)
        for name, door in INSIDE.items()
        if any(isinstance(world.things[thing], UUID) for thing in door.takes.values())
    }
    found = [
        each
        for name, client in visitors.items()
        for each in wrong(
            client,
            elsewhere.address(name, partnership_id=cast.other_partnership.id if theirs else None),
            not_there,
        )
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", sorted(DEMO))
def test_the_doors_of_the_demo_are_walled_up_elsewhere(cast: Cast, settings: Settings, name: str) -> None:
    settings.ACCORD_DEMO = False
    takes = dict(addresses())[name]
    address = reverse(name, kwargs=dict.fromkeys(takes, uuid4()))
    client = visitor(cast, "steward")
    assert all(answer.status_code in {404, 405} for _, answer in tried(client, address))


@pytest.mark.parametrize("name", sorted(BY_LINK))
def test_an_unknown_link_is_the_same_for_everybody(cast: Cast, name: str) -> None:
    takes = dict(addresses())[name]
    address = reverse(name, kwargs={part: "a" * 26 if part == "token" else 1 for part in takes})
    answers = [
        {method: (answer.status_code, answer.content) for method, answer in tried(client, address)}
        for client in (Client(), visitor(cast, "steward"), visitor(cast, "stranger"))
    ]
    assert answers[0] == answers[1] == answers[2]
    assert answers[0]["get"][0] in {302, 404}


def _other(thing: UUID | str) -> UUID | str:
    return uuid4() if isinstance(thing, UUID) else thing
