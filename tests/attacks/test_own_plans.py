"""What somebody writes in a plan of his or her own is read by that person and the line manager, and stands
nowhere else: on no page, for no office, in no log, export or copy of another.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from accord.foundations import scope
from accord.foundations.audit.models import Entry, Name
from accord.foundations.brake import MADE
from accord.mechanisms.plans import services as plans
from accord.mechanisms.plans.rules import Outcome
from accord.mechanisms.plans.tests.world import own
from accord.partnership import selectors as partnership
from accord.web import pdf
from tests.attacks.canaries import told_in
from tests.door import HOLDERS
from tests.doors import INSIDE
from tests.standing import standing_cast
from tests.trying import without_frames
from tests.visits import visitor
from tests.world import World, build_world

pytestmark = pytest.mark.long

CANARY = re.compile(rb"canary-(now|wanted|seen|why|done)")
OWN = {"plans:plan", "plans:line", "plans:write", "plans:check", "plans:report"}
COPY = {"privacy:mine", "privacy:copy-json", "privacy:copy-workbook"}
OFTEN = {"administrator", "manager", "steward"}  # the others are tried in the long runs
OTHERS = sorted({*HOLDERS.values(), "kestrel_member", "kestrel_signatory"} - {"member"})


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """One world for all of these tests, in which Mia Marsh has written in her own plan."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield written(build_world(standing_cast()))
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave away what surrounds a page, and read what goes on paper."""
    without_frames(monkeypatch)
    monkeypatch.setattr(pdf, "pdf", lambda page, colour, sheet=None, kept=True: page.encode())


def written(world: World) -> World:
    """Let the plain member look at two lines of her own, and reach one of them."""
    cast = world.cast
    with cast.in_scope():
        actor, later = cast.actor("member"), partnership.today() + timedelta(days=30)
        lines = [own(cast, now="canary-now", wanted="canary-wanted", place=place) for place in range(2)]
        for line in lines:
            plans.check_note(line=line, seen="canary-seen", next_check=later, actor=actor)
        plans.line_report(line=lines[0], outcome=Outcome.REACHED, words="canary-done", actor=actor)
    return replace(world, things={**world.things, "line": lines[1].id})


def where_told(world: World, name: str) -> set[str]:
    """Return the addresses at which a member of the cast reads of the own plan."""
    client = visitor(world.cast, name)
    found = set()
    for door in INSIDE:
        MADE.release()  # each as if nobody had asked for a file before
        if told_in(client.get(world.address(door)).content, CANARY):
            found.add(door)
    return found


@pytest.mark.parametrize(
    "name", [name if name in OFTEN else pytest.param(name, marks=pytest.mark.long) for name in OTHERS]
)
def test_nobody_else_reads_a_word_of_it_on_any_page(world: World, db: None, name: str) -> None:
    assert where_told(world, name) == set()


def test_that_person_reads_it_in_the_plan_on_paper_and_in_the_own_copy(world: World, db: None) -> None:
    assert where_told(world, "member") == {*OWN, *COPY, "plans:paper", "plans:give"}


def test_the_line_manager_reads_the_plan_and_no_copy(world: World, db: None) -> None:
    cast = world.cast
    with cast.in_scope():
        place = partnership.assignments_in_post().get(person=cast.member, main=True)
        place.manager = cast.manager
        place.save(update_fields=["manager"])
    assert where_told(world, "manager") == {"plans:plan", "plans:line", "plans:paper"}


def test_no_word_of_it_stands_in_the_log_or_beside_it(world: World, db: None) -> None:
    with scope.off():
        logged = " ".join(str(facts) for facts in Entry.objects.values_list("facts", flat=True))
        named = " ".join(Name.objects.values_list("text", flat=True))
        kinds = set(Entry.objects.values_list("kind", flat=True))
    assert not CANARY.findall((logged + named).encode())
    ours = {kind for kind in kinds if kind.startswith(("plans.", "undertakings."))}
    assert not {kind for kind in ours if not kind.endswith(("made", "given"))}
