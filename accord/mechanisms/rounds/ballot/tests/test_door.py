"""A personal link opens its own round for its own person, and nothing else."""

import pytest
from django.test import Client
from django.urls import reverse

from accord.foundations import scope
from accord.mechanisms.rounds.ballot import door, drafts, submit, tokens
from accord.mechanisms.rounds.ballot.door import NotOpen, Standing
from accord.mechanisms.rounds.ballot.models import BoxItem, Draft, Invitation
from accord.mechanisms.rounds.ballot.payload import Answers
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, next_round, open_round
from tests.cast import Cast
from tests.visits import visitor

pytestmark = pytest.mark.slow


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    return open_round(cast)


def test_it_works(opened: OpenRound) -> None:
    token = opened.token("member")
    assert door.visit(token).standing is Standing.OPEN
    assert door.visit(f" {token.upper()} ").standing is Standing.OPEN
    found = door.visit(token).open_invitation
    assert isinstance(found, Invitation)
    assert found.person == opened.cast.member


def test_of_two_rounds_a_link_answers_its_own(opened: OpenRound) -> None:
    other = next_round(opened.cast, title="Another round")
    opened.answer(opened.token("member"))
    with opened.cast.in_scope():
        assert set(BoxItem.objects.values_list("round_id", flat=True)) == {opened.round.id}
        assert not Invitation.objects.filter(round=other.round, responded=True).exists()
    assert door.visit(other.token("member")).standing is Standing.OPEN
    assert drafts.draft_read(door.visit(other.token("member"))) == Answers()


def test_a_link_of_a_round_that_has_closed_opens_no_later_one(cast: Cast) -> None:
    old = open_round(cast)
    with old.after_its_time():
        old.close()
        next_round(cast)
        assert door.visit(old.token("member")).standing is Standing.CLOSED
        with pytest.raises(NotOpen):
            submit.answers_submit(door.visit(old.token("member")))


def test_in_the_scope_of_another_partnership_nothing_is_found(opened: OpenRound) -> None:
    opened.begin(opened.token("member"))
    opened.answer(opened.token("director"))
    with scope.partnership(opened.cast.other_partnership.id):
        for model in (Invitation, BoxItem, Draft):
            assert not model.objects.exists()


def test_guessing_takes_the_path_of_knowing(opened: OpenRound) -> None:
    """One look-up by hash, then the same page: neither the database nor the pages tell near from far."""
    token = opened.token("member")
    near = token[:-1] + ("a" if token[-1] != "a" else "b")
    for guess in (near, token[:-1], token + "a", tokens.token_hash(token), tokens.draft_place(token)):
        assert door.visit(guess).standing is Standing.UNKNOWN
    pages = {
        Client().get(reverse("ballot:start", args=[guess])).content.replace(guess.encode(), b"")
        for guess in (near, "a" * 26, "zzzz")
    }
    assert len(pages) == 1


@pytest.mark.parametrize("guess", ["\0", "a\0b", "\u0131" * 26, "%00", "x" * 5000, "a b", "' or 1=1 --"])
def test_whatever_is_typed_is_met_calmly(opened: OpenRound, guess: str) -> None:
    assert door.visit(guess).standing is Standing.UNKNOWN
    assert Client().get(reverse("ballot:start", args=[guess])).status_code == 404


def test_nobody_needs_to_be_signed_in_and_being_it_changes_nothing(opened: OpenRound) -> None:
    start = reverse("ballot:start", args=[opened.token("member")])
    assert Client().get(start).content == visitor(opened.cast, "director").get(start).content
