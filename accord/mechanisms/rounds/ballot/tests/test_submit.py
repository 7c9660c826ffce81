"""Sending answers: both or neither, once, with the same receipt each time."""

import pytest
from nacl.public import PrivateKey, SealedBox

from accord.foundations.audit import selectors as audit
from accord.mechanisms.rounds.ballot import door, drafts, submit, tokens
from accord.mechanisms.rounds.ballot.door import NotOpen, Standing
from accord.mechanisms.rounds.ballot.models import BoxItem, Draft, Invitation
from accord.mechanisms.rounds.ballot.payload import Answers
from accord.mechanisms.rounds.ballot.submit import Incomplete
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.questionnaires import services as rounds
from tests.cast import Cast


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    return open_round(cast)


def counts(opened: OpenRound) -> tuple[int, int, int]:
    """Return (responded, in the box, drafts)."""
    with opened.cast.in_scope():
        responded = Invitation.objects.filter(responded=True).count()
        return responded, BoxItem.objects.count(), Draft.objects.count()


def test_it_works(opened: OpenRound) -> None:
    token = opened.token("member")
    assert opened.answer(token) == tokens.receipt(token)
    assert counts(opened) == (1, 1, 0)
    assert door.visit(token).standing is Standing.ANSWERED


def test_sent_again_the_same_receipt_comes_back(opened: OpenRound) -> None:
    token = opened.token("member")
    receipt = opened.answer(token)
    assert submit.answers_submit(door.visit(token)) == receipt
    assert counts(opened) == (1, 1, 0)


def test_two_tabs_with_the_same_old_page_send_once(opened: OpenRound) -> None:
    token = opened.token("member")
    opened.begin(token)
    first, second = door.visit(token), door.visit(token)
    assert submit.answers_submit(first) == submit.answers_submit(second)
    assert counts(opened) == (1, 1, 0)


def test_without_a_complete_draft_nothing_is_spent(opened: OpenRound) -> None:
    token = opened.token("member")
    with pytest.raises(Incomplete):
        submit.answers_submit(door.visit(token))
    drafts.draft_save(door.visit(token), given=dict.fromkeys(opened.item_keys[1:], 3))
    with pytest.raises(Incomplete):
        submit.answers_submit(door.visit(token))
    assert counts(opened) == (0, 0, 1)
    drafts.draft_save(door.visit(token), given={opened.item_keys[0]: 0})
    submit.answers_submit(door.visit(token))
    assert counts(opened) == (1, 1, 0)


@pytest.mark.parametrize("token", ["", "a" * 26, "unknown", "../../etc", "é" * 26])
def test_an_unknown_token_opens_nothing(opened: OpenRound, token: str) -> None:
    assert door.visit(token).standing is Standing.UNKNOWN
    with pytest.raises(NotOpen):
        submit.answers_submit(door.visit(token))
    with pytest.raises(NotOpen):
        drafts.draft_save(door.visit(token), given={"core:values": 1})
    assert counts(opened) == (0, 0, 0)


def test_after_the_deadline_nothing_is_taken_even_before_the_sweep(opened: OpenRound) -> None:
    token = opened.token("member")
    opened.begin(token)
    visit = door.visit(token)
    with opened.after_its_time():
        assert door.visit(token).standing is Standing.CLOSED
        with pytest.raises(NotOpen):
            submit.answers_submit(visit)
        with pytest.raises(NotOpen):
            drafts.draft_save(visit, given={})
    assert counts(opened) == (0, 0, 1)


def test_a_close_between_page_and_button_is_noticed(opened: OpenRound) -> None:
    token = opened.token("member")
    opened.begin(token)
    visit = door.visit(token)
    with opened.cast.in_scope():
        rounds.round_mark_closed(round=opened.round, actor=opened.cast.system)
    with pytest.raises(NotOpen):
        submit.answers_submit(visit)
    assert counts(opened)[:2] == (0, 0)


def test_the_box_holds_nothing_that_the_database_could_read(opened: OpenRound) -> None:
    token = opened.token("member")
    opened.answer(token, comment="canary in a cage")
    with opened.cast.in_scope():
        row = BoxItem.objects.get()
    ciphertext = bytes(row.ciphertext)
    for secret in (b"canary", token.encode(), str(opened.cast.council.id).encode(), b"core:values"):
        assert secret not in ciphertext
    private = PrivateKey(keystore.keys_read(opened.round.id).private_key)
    assert b"canary in a cage" in SealedBox(private).decrypt(ciphertext)


def test_no_line_in_the_log_says_that_somebody_answered(opened: OpenRound) -> None:
    with opened.cast.in_scope():
        before = audit.length(opened.cast.actor("member"))
    opened.begin(opened.token("member"))
    opened.answer(opened.token("member"))
    with opened.cast.in_scope():
        assert audit.length(opened.cast.actor("member")) == before


def test_sending_is_lean(opened: OpenRound, django_assert_max_num_queries: object) -> None:
    token = opened.token("member")
    opened.begin(token)
    visit = door.visit(token)
    with django_assert_max_num_queries(11):  # type: ignore[operator]
        submit.answers_submit(visit)


def test_a_draft_grows_section_by_section_and_belongs_to_its_link(opened: OpenRound) -> None:
    token, other = opened.token("member"), opened.token("director")
    first, second = opened.item_keys[:2]
    drafts.draft_save(door.visit(token), given={first: 2})
    drafts.draft_save(door.visit(token), given={second: 0}, comment="Begun")
    drafts.draft_save(door.visit(token), given={first: 5})
    assert drafts.draft_read(door.visit(token)) == Answers({first: 5, second: 0}, "Begun")
    assert drafts.draft_read(door.visit(other)) == Answers()
    assert counts(opened) == (0, 0, 1)


def test_after_sending_no_draft_can_come_back(opened: OpenRound) -> None:
    token = opened.token("member")
    opened.begin(token)
    late = door.visit(token)
    submit.answers_submit(late)
    with pytest.raises(NotOpen) as refusal:
        drafts.draft_save(late, given={"core:values": 1})
    assert refusal.value.standing is Standing.ANSWERED
    assert counts(opened) == (1, 1, 0)
