"""Rounds brought back: everybody without an answer in the box gets the same letter, and time to answer."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.test import Client

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.mechanisms.rounds.ballot import copies, launch, letters, restoration
from accord.mechanisms.rounds.ballot.models import BoxItem, Draft, Invitation, Restoration
from accord.mechanisms.rounds.ballot.rules import Outcome
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, letters_waiting, open_round
from accord.mechanisms.rounds.keys import keystore, recovery
from accord.mechanisms.rounds.keys.keycopies import FoundCopies
from accord.mechanisms.rounds.keys.keystore import KeyMissing
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.tests.world import agreed, charter_in_force
from tests.cast import Cast

pytestmark = pytest.mark.slow


def bring_back(
    opened: OpenRound,
    outcome: Outcome = Outcome.GOES_ON,
    *,
    after: timedelta = timedelta(),
    found: FoundCopies | None = None,
) -> None:
    """Bring the round back from a backup of now, so much later."""
    backup = restoration.Backup(taken_at=clock.now(), failed_at=clock.now())
    with clock.at(clock.now() + after):
        restoration.rounds_bring_back(
            backup, outcomes={opened.round.id: outcome}, found=found or FoundCopies()
        )


def test_the_letter_says_why_and_carries_the_same_link(cast: Cast) -> None:
    opened = open_round(cast)
    opened.answer(opened.token("member"))
    bring_back(opened)
    with cast.in_scope():
        said = letters.asked_again(Invitation.objects.get(person=cast.director).id)
        assert letters.asked_again(Invitation.objects.get(person=cast.member).id) is None
        log = audit.lines(cast.actor("member"), limit=1)[0].sentence
    assert said is not None
    assert "Answers sent after that are lost" in said.text
    assert f"/a/{opened.token('director')}/" in said.text
    assert "everybody whose answers are not there is asked again" in log


def test_neither_log_nor_letter_counts_who_had_answered(cast: Cast) -> None:
    """How many answered is never told while a round is open; how many are asked again would tell it."""
    opened = open_round(cast)
    with cast.in_scope():
        before = len(audit.lines(cast.actor("member"), limit=99))
        bring_back(opened)
        entries = apps.get_model("audit", "Entry").objects.order_by("number")
        facts = [found.facts for found in entries[before:]]
    assert [set(found) for found in facts] == [{"taken", "closes"}]


@pytest.mark.parametrize(
    ("away", "gained"),
    [(1, 0), (13, 2), (20, 9)],
)
def test_there_are_three_days_at_least_to_answer_again(cast: Cast, away: int, gained: int) -> None:
    with clock.at(clock.now()):
        opened = open_round(cast)
        bring_back(opened, after=timedelta(days=away))
    found = opened.fresh().closes_at - opened.round.closes_at
    assert abs(found - timedelta(days=gained)) < timedelta(minutes=1)


def test_but_never_more_than_was_left(cast: Cast) -> None:
    opened = open_round(cast)
    with clock.at(opened.round.closes_at - timedelta(hours=5)):
        bring_back(opened, after=timedelta(days=2))
    assert abs(opened.fresh().closes_at - opened.round.closes_at - timedelta(days=2)) < timedelta(minutes=1)


def test_what_stays_shut_is_emptied_and_says_so_under_every_link(cast: Cast, client: Client) -> None:
    opened = open_round(cast)
    opened.answer(opened.token("member"))
    opened.begin(opened.token("director"))
    bring_back(opened, Outcome.WITHOUT_KEYS)
    with cast.in_scope():
        assert opened.fresh().state == RoundState.ENDED
        assert BoxItem.objects.count() == Draft.objects.count() == 0
        assert letters_waiting() == 0
        said = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
    assert any("there is no copy of its keys. Its box was emptied unopened." in found for found in said)
    for name in ("member", "director", "manager"):
        page = client.get(f"/a/{opened.token(name)}/")
        assert "This round was lost." in page.content.decode()
        assert "It takes no more answers." in page.content.decode()


@pytest.mark.parametrize("outcome", [Outcome.GOES_ON, Outcome.MAY_HAVE_CLOSED])
def test_copies_of_which_the_backup_knows_nothing_are_remembered(cast: Cast, outcome: Outcome) -> None:
    opened = open_round(cast)
    public = recovery.public_half(recovery.pair_made().public)
    found = FoundCopies(public, files={"one.keycopy": (opened.round.id, b"sealed")})
    bring_back(opened, outcome, found=found)
    with cast.in_scope():
        assert copies.copies_known(opened.round.id) == ["one.keycopy"]


def test_keys_that_do_not_fit_bring_nothing_back(cast: Cast) -> None:
    opened = open_round(cast)
    keystore.keys_destroyed(opened.round.id)
    with pytest.raises(KeyMissing):
        bring_back(opened)
    with cast.in_scope():
        assert not Restoration.objects.exists()


def test_whoever_was_asked_after_the_backup_is_told_too(cast: Cast) -> None:
    """The round had opened when the site failed, and has not in the backup: it opens anew."""
    with cast.in_scope():
        charter_in_force(cast)
        round = agreed(cast, opens_at=clock.now() + timedelta(hours=1))
        backup = restoration.Backup(taken_at=clock.now(), failed_at=clock.now() + timedelta(hours=2))
    restoration.rounds_bring_back(backup, outcomes={}, found=FoundCopies())
    with cast.in_scope(), clock.at(clock.now() + timedelta(hours=3)):
        launch.round_open(round.id, actor=cast.system)
        said = letters.invitation(Invitation.objects.get(person=cast.member).id)
    assert said is not None
    assert "please answer once more, with the link in this letter" in said.text
