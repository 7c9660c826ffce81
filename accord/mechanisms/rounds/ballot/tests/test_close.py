"""Closing: counted, published, emptied, its keys destroyed; once, by the clock, for good."""

import sqlite3
from contextlib import closing

import pytest
from django.conf import settings

from accord.analysis.published import Shown
from accord.foundations import clock
from accord.foundations.errors import Denied
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.ballot import close, destruction, door, jobs, selectors, submit, tokens
from accord.mechanisms.rounds.ballot.door import NotOpen, Standing
from accord.mechanisms.rounds.ballot.models import BoxItem, Draft, Receipt
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from accord.mechanisms.rounds.comments import selectors as comments
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.keys.keystore import KeyMissing
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from tests.cast import Cast

pytestmark = pytest.mark.slow

# On SQLite keys are destroyed outside of any transaction only, and so not within that of a test.
destroying = pytest.mark.django_db(transaction=True)


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    return open_round(cast, council=6, kestrel=10)  # 12, 12 and 1


def results(opened: OpenRound) -> int:
    with opened.cast.in_scope():
        return len(publishing.results(opened.cast.actor("member")))


@destroying
def test_it_works(opened: OpenRound) -> None:
    answered = opened.answer_by(20, value=4, comment="Meet more often")
    left = list(opened.tokens.values())[20]
    opened.begin(left)
    opened.close()
    assert opened.fresh().state == RoundState.CLOSED
    with opened.cast.in_scope():
        published = publishing.result_for(opened.cast.actor("member"), opened.round.id)
        assert {(group.name, group.invited) for group in published.groups if group.cut == "organisation"} == {
            ("Northmoor Council", 12),
            ("Kestrel Build", 12),
            ("Harbour Capital", 1),
        }
        means = {cell.mean for cell in published.cells.values() if isinstance(cell, Shown)}
        assert means == {4.0}
        assert BoxItem.objects.count() == Draft.objects.count() == 0
        assert comments.waiting(opened.round.id) == 20
        assert Receipt.objects.count() == 20
        assert all(selectors.receipt_counted(opened.round.id, tokens.receipt(token)) for token in answered)
        assert not selectors.receipt_counted(opened.round.id, tokens.receipt(left))
        assert selectors.destruction(opened.round.id) is not None
    with pytest.raises(KeyMissing):
        keystore.keys_read(opened.round.id)
    assert opened.log()[:3] == [
        "The keys of “Round of January” were destroyed: its box can never be opened again.",
        "“Round of January” closed: its box was opened, counted and emptied.",
        "The result of “Round of January” was published.",
    ]


def test_not_before_its_time_and_by_nobody(opened: OpenRound) -> None:
    opened.answer_by(12)
    with opened.cast.in_scope():
        close.round_close(opened.round.id, actor=opened.cast.system)
        with opened.after_its_time(), pytest.raises(Denied):
            close.round_close(opened.round.id, actor=opened.cast.actor("steward"))
    assert opened.fresh().state == RoundState.OPEN
    with opened.cast.in_scope():
        assert BoxItem.objects.count() == 12


@destroying
def test_closed_again_nothing_more_happens(opened: OpenRound) -> None:
    opened.answer_by(12)
    opened.close()
    said = opened.log()
    opened.close()
    with opened.after_its_time():
        jobs.rounds_close()
        jobs.keys_destroy()
    assert opened.log() == said
    assert results(opened) == 1


@pytest.mark.parametrize(("answers", "minimum", "kept"), [(9, 5, 0), (10, 5, 10), (11, 12, 0)])
def test_comments_of_fewer_than_ten_are_not_even_kept(
    cast: Cast, answers: int, minimum: int, kept: int
) -> None:
    opened = open_round(cast, council=6, minimum=minimum)
    opened.answer_by(answers, comment="Meet more often")
    opened.close()
    with cast.in_scope():
        assert comments.waiting(opened.round.id) == kept


def test_receipts_are_sorted(opened: OpenRound) -> None:
    """As they stand in the table, too: the order of insertion can be read from a database."""
    for token in opened.tokens.values():
        opened.answer(token)
    opened.close()
    with opened.cast.in_scope():
        stored = list(Receipt.objects.order_by().values_list("words", flat=True))
        assert stored == sorted(stored)
        assert len(stored) == 25


@destroying
@pytest.mark.sqlite
def test_while_somebody_reads_the_journal_the_keys_stay(
    opened: OpenRound, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It cannot be emptied before, and what it holds must stay sealed: a later sweep finishes the close."""
    monkeypatch.setattr(destruction, "TRIES", 2)
    opened.answer_by(12)
    with closing(sqlite3.connect(settings.DATABASES["default"]["NAME"])) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM ballot_boxitem").fetchone()
        opened.close()
        assert opened.fresh().state == RoundState.CLOSED
        keystore.keys_read(opened.round.id)
        with opened.cast.in_scope():
            assert selectors.destruction(opened.round.id) is None
    jobs.keys_destroy()
    with opened.cast.in_scope():
        assert selectors.destruction(opened.round.id) is not None
    with pytest.raises(KeyMissing):
        keystore.keys_read(opened.round.id)


def test_a_clock_stepped_back_reopens_nothing(opened: OpenRound) -> None:
    opened.answer_by(12)
    late = list(opened.tokens.values())[12]
    opened.close()
    with clock.at(opened.round.opens_at):
        jobs.rounds_open()
        jobs.rounds_close()
        assert door.visit(late).standing is Standing.CLOSED
        with pytest.raises(NotOpen):
            submit.answers_submit(door.visit(late))
    assert opened.fresh().state == RoundState.CLOSED
    assert results(opened) == 1


@destroying
def test_with_nobody_having_answered_it_closes_all_the_same(opened: OpenRound) -> None:
    opened.close()
    assert results(opened) == 1
    with opened.cast.in_scope():
        assert selectors.destruction(opened.round.id) is not None


def invited_by_letter(opened: OpenRound) -> int:
    with opened.cast.in_scope():
        return sum(found.kind.startswith("ballot.") for found in outbox.envelopes(limit=100))


def test_the_letters_go_since_reminders_tell_when_somebody_had_answered(opened: OpenRound) -> None:
    assert invited_by_letter(opened) == 25
    opened.close()
    assert invited_by_letter(opened) == 0


@pytest.mark.parametrize(("harbour_asked", "listed"), [(False, 24), (True, 0)])
def test_receipts_are_listed_only_where_the_result_says_how_many_answered(
    cast: Cast, harbour_asked: bool, listed: int
) -> None:
    """Else whoever counts them would know how many of the one small organisation answered."""
    asked = [cast.council.id, cast.kestrel.id, *([cast.harbour.id] if harbour_asked else [])]
    opened = open_round(cast, council=6, kestrel=10, cuts=["organisation"], organisations=asked)
    opened.answer_by(25)
    opened.close()
    with cast.in_scope():
        assert len(selectors.receipts(cast.actor("member"), opened.round.id)) == listed
        assert Receipt.objects.count() == (25 if harbour_asked else 24)
