"""A close that is refused: said once in everybody's log, the box as it was, nothing published."""

import logging
from uuid import UUID

import pytest
from django.db import OperationalError

from accord.foundations.jobs.each import SomeFailed
from accord.foundations.store import Away
from accord.mechanisms.rounds.ballot import close, jobs, selectors
from accord.mechanisms.rounds.ballot.models import BoxItem, Invitation, Receipt
from accord.mechanisms.rounds.ballot.refusal import CountsDiffer, NotComputed, Unreadable
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from accord.mechanisms.rounds.comments import selectors as comments
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.keys.keystore import KeyMissing
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from tests.cast import Cast

pytestmark = pytest.mark.slow

REFUSED = "“Round of January” could not be closed, and nothing of it was published: {}."


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    return open_round(cast, council=6)


def in_the_box(opened: OpenRound) -> set[UUID]:
    with opened.cast.in_scope():
        return set(BoxItem.objects.values_list("id", flat=True))


def assert_refused(opened: OpenRound, reason: str) -> None:
    """It is open with its box, nothing of it is published, and the log says why, once."""
    assert opened.fresh().state == RoundState.OPEN
    assert [line for line in opened.log() if "could not be closed" in line] == [REFUSED.format(reason)]
    with opened.cast.in_scope():
        assert publishing.results(opened.cast.actor("member")) == []
        assert Receipt.objects.count() == comments.waiting(opened.round.id) == 0
        assert BoxItem.objects.count() > 0
        assert selectors.destruction(opened.round.id) is None


@pytest.mark.parametrize("how", ["one too few", "one too many", "one not marked"])
def test_where_counts_differ_it_is_refused_said_once_and_left_as_it_was(opened: OpenRound, how: str) -> None:
    opened.answer_by(12)
    with opened.cast.in_scope():
        item, asked = BoxItem.objects.all()[0], Invitation.objects.filter(responded=True)[0]
        if how == "one too few":
            item.delete()
        elif how == "one too many":
            BoxItem.objects.create(
                partnership_id=item.partnership_id, round_id=item.round_id, ciphertext=item.ciphertext
            )
        else:
            Invitation.objects.filter(id=asked.id).update(responded=False)
    box = in_the_box(opened)
    for _ in range(2):
        with pytest.raises(CountsDiffer):
            opened.close()
    assert in_the_box(opened) == box
    assert_refused(opened, "its box does not hold one set of answers for each person who responded")
    keystore.keys_read(opened.round.id)


def test_what_cannot_be_read_is_refused_and_said(opened: OpenRound) -> None:
    opened.answer_by(12)
    with opened.cast.in_scope():
        item = BoxItem.objects.all()[0]
        whole = bytes(item.ciphertext)
        BoxItem.objects.filter(id=item.id).update(ciphertext=whole[:-1] + b"x")
    with pytest.raises(Unreadable):
        opened.close()
    assert_refused(opened, "something in its box cannot be read")
    with opened.cast.in_scope():
        BoxItem.objects.filter(id=item.id).update(ciphertext=whole)
    opened.close()
    assert opened.fresh().state == RoundState.CLOSED


def test_without_its_keys_it_is_refused_and_said(opened: OpenRound) -> None:
    opened.answer_by(12)
    keystore.keys_destroyed(opened.round.id)
    with pytest.raises(KeyMissing):
        opened.close()
    assert_refused(opened, "its keys are missing")


def test_an_error_while_computing_quotes_nothing(
    opened: OpenRound, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    opened.answer_by(12, comment="canary")

    def broken(*_anything: object, answered: object, **_more: object) -> None:
        raise ValueError("canary", answered)

    monkeypatch.setattr(close, "round_published", broken)
    with pytest.raises(NotComputed) as refusal:
        opened.close()
    assert str(refusal.value) == "ValueError"
    assert refusal.value.__suppress_context__
    with opened.after_its_time(), caplog.at_level(logging.DEBUG), pytest.raises(SomeFailed):
        jobs.rounds_close()
    assert "canary" not in caplog.text
    assert_refused(opened, "its result could not be computed")


def test_a_store_that_is_away_is_no_refusal(opened: OpenRound, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody did anything wrong: nothing stands in the log, and the next sweep closes it."""
    opened.answer_by(12, comment="canary")

    def away(*_anything: object, **_more: object) -> None:
        raise OperationalError("canary")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(close, "round_published", away)
        with pytest.raises(Away) as found:
            opened.close()
    assert str(found.value) == ""
    assert not any("could not be closed" in line for line in opened.log())
    opened.close()
    assert opened.fresh().state == RoundState.CLOSED
