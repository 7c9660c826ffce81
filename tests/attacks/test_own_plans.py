"""What somebody writes in a plan of his or her own is read by that person and the line manager, and stands
nowhere else: on no page, for no office, in no log, export or copy of another.
"""

import re
from collections.abc import Set
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest

from accord.foundations import scope
from accord.foundations.audit.models import Entry, Name
from accord.mechanisms.plans import services as plans
from accord.mechanisms.plans.rules import Outcome
from accord.mechanisms.plans.tests.world import own
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.doors import INSIDE
from tests.visits import visitor
from tests.world import World, build_world

pytestmark = pytest.mark.slow

CANARY = re.compile(rb"canary-(now|wanted|seen|why|done)")
OFFICES = ("steward", "administrator")
OTHERS = ("director", "manager", "council_signatory", "kestrel_signatory", "kestrel_member")
NEAR = {"plans:plan", "privacy:mine", "privacy:copy-json", "privacy:copy-workbook"}
# Made by a program of its own, which takes a second each, from what the pages beside them show.
AS_PDF = frozenset({"publishing:pdf", "values:pack", "values:poster"})


@pytest.fixture
def world(cast: Cast) -> World:
    """A world in which Mia Marsh has two lines of her own, each looked at, and one of them reached."""
    built = build_world(cast)
    with cast.in_scope():
        actor = cast.actor("member")
        for place in range(2):
            line = own(cast, now="canary-now", wanted="canary-wanted", place=place)
            later = partnership.today() + timedelta(days=30)
            plans.check_note(line=line, seen="canary-seen", next_check=later, actor=actor)
        plans.line_report(line=line, outcome=Outcome.REACHED, words="canary-done", actor=actor)
    return built


def where_told(world: World, name: str, doors: Set[str]) -> set[str]:
    """Return at which of these addresses a member of the cast reads of the own plan."""
    client = visitor(world.cast, name)
    return {door for door in doors if told(client.get(world.address(door)).content)}


def told(content: bytes) -> bool:
    """Say whether a page says a word of the own plan, or a workbook within."""
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as file:
            content = b"".join(file.read(name) for name in file.namelist())
    return CANARY.search(content) is not None


@pytest.mark.parametrize("name", [*OFFICES, *(pytest.param(name, marks=pytest.mark.long) for name in OTHERS)])
def test_nobody_else_reads_a_word_of_it_on_any_page(world: World, name: str) -> None:
    assert where_told(world, name, INSIDE.keys() - AS_PDF) == set()


def test_that_person_reads_it_in_the_plan_and_in_the_own_copy(world: World) -> None:
    assert where_told(world, "member", NEAR) == NEAR


def test_the_line_manager_reads_the_plan_and_no_copy(world: World) -> None:
    cast = world.cast
    with cast.in_scope():
        place = partnership.assignments_in_post().get(person=cast.member, main=True)
        place.manager = cast.manager
        place.save(update_fields=["manager"])
    assert where_told(world, "manager", NEAR) == {"plans:plan"}


def test_no_word_of_it_stands_in_the_log_or_beside_it(world: World) -> None:
    with scope.off():
        logged = " ".join(str(facts) for facts in Entry.objects.values_list("facts", flat=True))
        named = " ".join(Name.objects.values_list("text", flat=True))
        kinds = set(Entry.objects.values_list("kind", flat=True))
    assert not CANARY.findall((logged + named).encode())
    assert not {kind for kind in kinds if kind.startswith(("plans.", "undertakings.")) and "made" not in kind}
