"""What stands in somebody's objective, its evidence, notes and assessment, is read by that person, the line
manager and that manager's own manager, and stands nowhere else: on no page, for no office, in no log, export,
search or copy of another.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from accord.foundations import scope
from accord.foundations.audit.models import Entry, Name
from accord.foundations.brake import MADE
from accord.foundations.outbox.models import Envelope
from accord.partnership import selectors as partnership
from accord.steps.objectives import assessing, evidence, selectors
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.notes import services as notes
from accord.steps.objectives.notes import tokens
from accord.steps.objectives.rules import Kind
from accord.steps.objectives.tests.world import agree, written
from accord.web import pdf
from tests.attacks.canaries import told_in
from tests.door import HOLDERS
from tests.doors import INSIDE
from tests.standing import standing_cast
from tests.trying import without_frames
from tests.visits import visitor
from tests.world import World, build_world

pytestmark = pytest.mark.long

CANARY = re.compile(rb"canary-(sentence|told|seen|private|note|account|words|next)")
OFTEN = {"administrator", "steward"}  # the others are tried in the long runs
# Of the plain member's objective; harbour's signatory agrees to it, as the member has no line manager.
OTHERS = sorted({*HOLDERS.values(), "kestrel_member", "kestrel_signatory", "report"} - {"member"})


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """One world for all of these tests, in which every part of an objective holds a word."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield filled(build_world(standing_cast()))
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave away what surrounds a page, and read what goes on paper."""
    without_frames(monkeypatch)
    monkeypatch.setattr(pdf, "pdf", lambda page, colour, sheet=None, kept=True: page.encode())


def filled(world: World) -> World:
    cast = world.cast
    with cast.in_scope():
        member, manager = cast.actor("member"), cast.actor("harbour_signatory")
        objective = agree(
            cast, written(cast, sentence="canary-sentence", told="canary-told"), "harbour_signatory"
        )
        for words, is_shared in (("canary-seen", True), ("canary-private", False)):
            evidence.seen_note(
                objective=objective,
                words=words,
                happened_on=partnership.today(),
                is_shared=is_shared,
                actor=member,
            )
        note = notes.note_ask(objective=objective, colleague_id=cast.kestrel_member.id, actor=member)
        notes.note_write(note=note, words="canary-note")
        assessing.account_write(objective=objective, words="canary-account", actor=member)
        assessing.assessment_write(
            objective=objective,
            kind=Kind.YEAR_END,
            words="canary-words",
            next_step="canary-next",
            actor=manager,
        )
    return replace(world, things={**world.things, "note_token": tokens.token_for(note.id)})


def where_told(world: World, name: str) -> dict[str, set[bytes]]:
    """Return the addresses at which a member of the cast reads of it, with what."""
    client, found = visitor(world.cast, name), {}
    for door in INSIDE:
        MADE.release()  # each as if nobody had asked for a file before
        if words := told_in(client.get(world.address(door)).content, CANARY):
            found[door] = words
    return found


@pytest.mark.parametrize(
    "name", [name if name in OFTEN else pytest.param(name, marks=pytest.mark.long) for name in OTHERS]
)
def test_nobody_else_reads_a_word_of_it_on_any_page(world: World, db: None, name: str) -> None:
    found = where_told(world, name)
    if name == "kestrel_member":  # reads in the own copy what he or she wrote
        assert {word for words in found.values() for word in words} <= {b"note"}
        assert found.keys() <= {"privacy:mine", "privacy:copy-json", "privacy:copy-workbook"}
        return
    assert found == {}


def test_who_agrees_reads_all_but_what_is_private(world: World, db: None) -> None:
    found = where_told(world, "harbour_signatory")
    assert {word for words in found.values() for word in words} == {
        b"sentence", b"told", b"seen", b"note", b"account", b"words", b"next"
    }  # fmt: skip
    assert all(door.startswith("objectives:") for door in found)


def test_that_person_reads_it_all_and_shares_only_what_is_shared(world: World, db: None) -> None:
    found = where_told(world, "member")
    assert found["objectives:objective"] >= {b"sentence", b"private", b"note", b"words"}
    for door in ("objectives:paper", "objectives:document", "objectives:record"):
        assert b"seen" in found[door]
        assert b"private" not in found[door]


def test_the_colleague_sees_that_one_objective_and_nothing_else(world: World, db: None) -> None:
    cast = world.cast
    with cast.in_scope():
        year = goals.year_in_force()
        assert year is not None
        ((_place, objective),) = [each for each in selectors.own(cast.actor("member"), year) if each[0].main]
        assert objective is not None
        note = notes.note_ask(
            objective=objective, colleague_id=cast.kestrel_signatory.id, actor=cast.actor("member")
        )
    page = Client().get(reverse("contributing:note", args=[tokens.token_for(note.id)]))
    assert told_in(page.content, CANARY) == {b"sentence", b"told"}
    done = Client().get(reverse("contributing:note", args=[str(world.things["note_token"])]))
    assert told_in(done.content, CANARY) == set()


def test_no_word_of_it_stands_in_the_log_or_in_letters(world: World, db: None) -> None:
    with scope.off():
        logged = " ".join(str(facts) for facts in Entry.objects.values_list("facts", flat=True))
        named = " ".join(Name.objects.values_list("text", flat=True))
        kinds = set(Entry.objects.values_list("kind", flat=True))
        letters = " ".join(map(str, Envelope.objects.values()))
    assert not CANARY.findall((logged + named + letters).encode())
    assert {kind for kind in kinds if kind.startswith("objectives.")} <= {"objectives.appraisal_set"}
