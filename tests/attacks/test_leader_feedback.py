"""The report of a leader is for the leader alone, and tells nobody what one rater answered.

Whoever attacks it has every page, file, letter and line of the log that the own role opens, the database
without the site key, and, of the figures, all that the leader reads, over the years.
"""

import argparse
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
from django.apps import apps
from django.conf import settings
from django.db import transaction
from pytest_django import DjangoDbBlocker

from accord.foundations import clock, scope
from accord.foundations.brake import MADE
from accord.foundations.outbox.letters import writer_of
from accord.foundations.outbox.models import Envelope
from accord.gateways.command import audit_verify, check, retention
from accord.mechanisms.rounds.reports import selectors as reports
from accord.mechanisms.rounds.reports import services as sharing
from accord.partnership import selectors as partnership
from accord.steps.leadership.feedback.tests.doors import CANARY
from accord.web import pdf
from tests.door import HOLDERS
from tests.doors import INSIDE
from tests.standing import standing_cast
from tests.trying import without_frames
from tests.visits import visitor
from tests.world import World, build_world

pytestmark = pytest.mark.long

SECRET = re.compile(CANARY.encode())
OWN = {"feedback:report", "feedback:paper"}
COPY = {"privacy:mine", "privacy:copy-json", "privacy:copy-workbook"}
OFTEN = {"administrator", "steward", "trusted_person"}  # the others are tried in the long runs
OTHERS = sorted({*HOLDERS.values(), "kestrel_member", "kestrel_signatory"} - {"director"})


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """One world for all of these tests: the director's report was handed over, and nobody shares it now."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield taken_back(build_world(standing_cast()))
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave away what surrounds a page, and read what goes on paper."""
    without_frames(monkeypatch)
    monkeypatch.setattr(pdf, "pdf", lambda page, colour, sheet=None, kept=True: page.encode())


def taken_back(world: World) -> World:
    """Let the director take back what she shared."""
    cast = world.cast
    with cast.in_scope():
        review = world.subjects["review"]
        report = reports.report_or_none(review.round_id)  # type: ignore[attr-defined]
        assert report is not None
        share = report.shares.get()
        sharing.report_take_back(share=share, actor=cast.actor("director"))
        report = reports.report_or_none(report.round_id)
    return replace(world, subjects={**world.subjects, "report": report})


def where_told(world: World, name: str) -> set[str]:
    """Return the addresses at which a member of the cast reads of the report."""
    client, found = visitor(world.cast, name), set()
    for door in INSIDE:
        MADE.release()  # each as if nobody had asked for a file before
        if told(client.get(world.address(door)).content):
            found.add(door)
    return found


def told(content: bytes) -> bool:
    """Say whether a page says a word of the report, or a workbook within."""
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as book:
            return any(SECRET.search(book.read(part)) for part in book.namelist())
    return bool(SECRET.search(content))


def test_the_leader_reads_it_and_has_it_in_the_own_copy(world: World, db: None) -> None:
    """So that the other tests look for the right words in the right places."""
    assert where_told(world, "director") == OWN | COPY


@pytest.mark.parametrize(
    "name", [each if each in OFTEN else pytest.param(each, marks=pytest.mark.long) for each in OTHERS]
)
def test_nobody_else_finds_a_word_of_it(world: World, db: None, name: str) -> None:
    """On no page, in no file and no copy: neither who steers, keeps or signs, nor who guided
    the review, nor with whom it was shared."""
    assert where_told(world, name) == set()


def test_no_row_of_the_database_holds_a_word_of_it(world: World, db: None) -> None:
    """Whoever has the database or a backup, and not the site key, reads nothing."""
    with scope.off():
        for model in apps.get_models():
            for row in model._base_manager.all():
                for field in model._meta.concrete_fields:
                    value = getattr(row, field.attname)
                    content = bytes(value) if isinstance(value, bytes | memoryview) else repr(value).encode()
                    assert not SECRET.search(content), f"{model.__name__}.{field.name}"


def test_no_file_of_the_site_holds_a_word_of_it(world: World, db: None) -> None:
    for path in settings.ACCORD_VAR.rglob("*"):
        if path.is_file() and not path.name.startswith("accord.sqlite3"):
            assert not SECRET.search(path.read_bytes()), path.name


def test_no_letter_says_a_word_of_it(world: World, db: None) -> None:
    with world.cast.in_scope():
        kinds = set()
        for found in Envelope.objects.filter(kind__startswith="feedback."):
            letter = writer_of(found.kind)(found.about_id)
            kinds.add(found.kind)
            assert letter is None or not SECRET.search(f"{letter.subject} {letter.text}".encode())
    assert "feedback.handed_over" in kinds


@pytest.mark.parametrize("command", [audit_verify, check, retention])
def test_no_command_of_the_operator_says_a_word_of_it(
    world: World, db: None, capsys: pytest.CaptureFixture[str], command: object
) -> None:
    command.run(argparse.Namespace(do=False))  # type: ignore[attr-defined]
    said = capsys.readouterr()
    assert not SECRET.search((said.out + said.err).encode())


def test_who_guides_it_reads_nothing_on_the_day_after_the_office_ends(world: World, db: None) -> None:
    cast = world.cast
    with cast.in_scope():
        held = cast.trusted_person.appointments.get()
        held.until = partnership.today()
        held.save()
    with clock.at(clock.now() + timedelta(days=1)):
        client = visitor(cast, "trusted_person")
        assert client.get(world.address("feedback:report")).status_code == 404
        assert client.get(world.address("feedback:debrief")).status_code == 404
