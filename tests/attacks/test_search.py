"""Each role finds by search only what the table of doors lets it open; some things nobody finds."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from accord.foundations import registry
from accord.foundations.access import Role
from accord.foundations.addresses import address
from accord.mechanisms.rounds.publishing.selectors import has_result
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.talks.models import RaisedPoint
from accord.steps.objectives.models import Wording
from accord.steps.values.models import Comment, Dilemma
from tests.door import HOLDERS
from tests.doors import INSIDE
from tests.standing import standing_cast
from tests.trying import let_in, without_frames, wrong
from tests.visits import visitor
from tests.world import World, build_world

pytestmark = pytest.mark.slow
OFTEN = {Role.MEMBER, Role.STEWARD, Role.FACILITATOR, Role.PROGRAMME_OFFICER}


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """One world for all of these tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build_world(standing_cast())
        transaction.set_rollback(True)


def found_by(world: World, name: str) -> list[tuple[str, registry.Findable]]:
    """Return all that a member of the cast could find, each with the right of its shelf."""
    with world.cast.in_scope():
        return [
            (shelf.right, thing)
            for shelf, things in registry.shelves_for(world.cast.actor(name))
            for thing in things
        ]


def test_each_kind_asks_for_the_right_of_the_door_to_which_it_leads(world: World, db: None) -> None:
    for name in ("steward", "member"):
        for right, thing in found_by(world, name):
            assert INSIDE[thing.page].right == right, thing.page


@pytest.mark.parametrize(
    "role", [role if role in OFTEN else pytest.param(role, marks=pytest.mark.long) for role in Role]
)
def test_whatever_a_role_finds_it_can_open(
    world: World, db: None, monkeypatch: pytest.MonkeyPatch, role: Role
) -> None:
    without_frames(monkeypatch)
    client, opened = visitor(world.cast, HOLDERS[role]), world.opened_to(HOLDERS[role])
    things = found_by(world, HOLDERS[role])
    with world.cast.in_scope():
        addresses = {address(thing.page, **thing.parts) for _right, thing in things}
    assert {thing.page for _right, thing in things} <= opened
    found = [each for address in addresses for each in wrong(client, address, let_in, ("get",))]
    assert not found, "\n".join(found)


def test_the_page_finds_no_more_than_that(world: World, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A programme officer, to whom nothing is released, finds help and nothing else."""
    assert {thing.page for _right, thing in found_by(world, "programme_officer")} == {
        "help:pages",
        "help:words",
    }


def test_what_nobody_searches_is_found_by_nobody(world: World, db: None) -> None:
    """Objectives, comments, what is being written, what has no name: for no role, not even its writer."""
    with world.cast.in_scope():
        never = {
            *Wording.objects.values_list("sentence", flat=True),
            *Comment.objects.values_list("words", flat=True),
            *(each.title for each in Round.objects.filter(state=RoundState.DRAFT) if not has_result(each.id)),
            *Dilemma.objects.exclude(state="ready").values_list("title", flat=True),
            *RaisedPoint.objects.filter(passed_on=False).values_list("sentence", flat=True),
        } - {""}
    assert never
    for name in HOLDERS.values():
        for _right, thing in found_by(world, name):
            said = f"{thing.title} {thing.words}"
            assert not [each for each in never if each in said], thing.page


def test_nothing_of_another_partnership_is_found(world: World, db: None) -> None:
    cast = world.cast
    theirs = {str(cast.stranger.id), str(cast.other_partnership.id)}
    for name in HOLDERS.values():
        for _right, thing in found_by(world, name):
            assert not theirs & {str(part) for part in thing.parts.values() if isinstance(part, UUID)}
            assert "Stranger" not in thing.title
