"""Tokens, receipts, padding and sealing, without a database."""

import re
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox

from accord.mechanisms.rounds.ballot import payload, sealing, tokens
from accord.mechanisms.rounds.ballot.participation import rounded_down
from accord.mechanisms.rounds.ballot.payload import Answers, Ballot
from accord.mechanisms.rounds.ballot.words import WORDS
from accord.partnership.rules import Tier

SEAL = 48  # bytes that sealing adds: a public key and a check
SECRET_BOX = 40  # what encrypting a draft adds: a nonce and a check
ITEMS = [f"behaviour:{uuid4()}" for _ in range(48)]
LENGTH = 16_384
KEY = bytes(PrivateKey.generate().public_key)
keys = st.binary(min_size=32, max_size=32)
answers = st.builds(
    Answers,
    given=st.dictionaries(st.text(max_size=60), st.integers(0, 5), max_size=60),
    comment=st.text(max_size=2000),
)


@given(keys, st.uuids())
def test_a_token_is_130_bits_in_26_characters_and_always_the_same(key: bytes, invitation: UUID) -> None:
    token = tokens.token_for(key, invitation)
    assert re.fullmatch(r"[a-z2-7]{26}", token)
    assert token == tokens.token_for(key, invitation) == tokens.normalised(f" {token.upper()} ")


@given(keys, keys, st.uuids(), st.uuids())
def test_another_key_or_invitation_has_another_token(
    key: bytes, other_key: bytes, invitation: UUID, other: UUID
) -> None:
    token = tokens.token_for(key, invitation)
    assert (key == other_key) == (token == tokens.token_for(other_key, invitation))
    assert (invitation == other) == (token == tokens.token_for(key, other))


@given(keys, st.uuids())
def test_what_follows_from_a_token_never_shows_it(key: bytes, invitation: UUID) -> None:
    token = tokens.token_for(key, invitation)
    derived = [tokens.token_hash(token), tokens.draft_place(token), tokens.draft_key(token).hex()]
    assert len(set(derived)) == 3
    assert not any(token in found for found in derived)


@given(keys, st.lists(st.uuids(), unique=True, min_size=2, max_size=30))
def test_no_two_people_of_a_round_share_anything_but_perhaps_a_receipt(
    key: bytes, invitations: list[UUID]
) -> None:
    """What is stored for one person is never stored for another, not even as something else."""
    made = [tokens.token_for(key, invitation) for invitation in invitations]
    stored = [tokens.token_hash(token) for token in made] + [tokens.draft_place(token) for token in made]
    keys_of_drafts = {tokens.draft_key(token).hex() for token in made}
    assert len(set(made)) == len(keys_of_drafts) == len(invitations)
    assert len(set(stored)) == 2 * len(invitations)
    assert keys_of_drafts.isdisjoint(stored)


def test_receipts_of_the_largest_round_rarely_meet() -> None:
    """Of 10,000 receipts about 0.01 pairs are the same: 32 bits each."""
    made = {tokens.receipt(tokens.token_for(b"k" * 32, UUID(int=number))) for number in range(10_000)}
    assert len(made) >= 9_999


@given(keys, st.uuids())
def test_a_receipt_is_four_plain_words(key: bytes, invitation: UUID) -> None:
    token = tokens.token_for(key, invitation)
    words = tokens.receipt(token).split()
    assert len(words) == 4
    assert set(words) <= set(WORDS)
    assert tokens.receipt(token) == tokens.receipt(token)


def test_the_words_can_be_told_apart() -> None:
    assert len(set(WORDS)) == len({word[:4] for word in WORDS}) == 256
    assert all(re.fullmatch(r"[a-z]{3,10}", word) for word in WORDS)


def test_a_thousand_receipts_use_all_of_the_list() -> None:
    seen = {
        word for _ in range(1000) for word in tokens.receipt(tokens.token_for(b"k" * 32, uuid4())).split()
    }
    assert len(seen) > 250


@given(st.binary(max_size=9000), st.integers(0, 20_000))
def test_padding_goes_in_steps_of_4_kib_and_comes_off_again(content: bytes, room: int) -> None:
    room = max(room, len(content))
    filled = sealing.padded(content, room)
    assert len(filled) % 4096 == 0
    assert 0 < len(filled) - room <= 4096
    assert sealing.unpadded(filled) == content


def test_what_does_not_fit_is_refused_and_not_sealed_at_a_length_of_its_own() -> None:
    with pytest.raises(sealing.TooLong):
        sealing.padded(b"x" * 4096, 100)


@given(st.binary(min_size=1, max_size=100), st.binary(min_size=1, max_size=100))
def test_content_that_ends_like_padding_keeps_its_end(content: bytes, tail: bytes) -> None:
    odd = content + b"\x80" + bytes(len(tail))
    assert sealing.unpadded(sealing.padded(odd, len(odd))) == odd


@given(answers)
def test_a_sealed_ballot_opens_with_its_own_key_only(given_answers: Answers) -> None:
    room = payload.room_for(given_answers.given)
    ballot = Ballot(given_answers, organisation=str(uuid4()), tier="everyone", receipt="a b c d")
    right, wrong = PrivateKey.generate(), PrivateKey.generate()
    ciphertext = sealing.ballot_sealed(ballot, bytes(right.public_key), room=room)
    assert (len(ciphertext) - SEAL) % 4096 == 0
    opened = payload.ballot_from_bytes(sealing.unpadded(SealedBox(right).decrypt(ciphertext)))
    assert opened == ballot
    with pytest.raises(CryptoError):
        SealedBox(wrong).decrypt(ciphertext)


@given(answers)
def test_a_draft_opens_with_its_token_and_is_empty_for_any_other(given_answers: Answers) -> None:
    room = payload.room_for(given_answers.given)
    ciphertext = sealing.draft_sealed(given_answers, "right", room=room)
    assert sealing.draft_opened(ciphertext, "right") == given_answers
    assert sealing.draft_opened(ciphertext, "wrong") == Answers()


@given(
    st.integers(0, 48),
    st.text(max_size=2000) | st.sampled_from(["", "\x01" * 2000, '"' * 2000, "\U0001f9f1" * 2000]),
    st.sampled_from(Tier),
    st.sampled_from(["", str(uuid4())]),
    st.booleans(),
)
def test_within_a_round_every_ballot_and_every_draft_has_one_length(
    answered: int, comment: str, tier: Tier, team: str, by_team: bool
) -> None:
    """Else a backup from the middle of a round would tell who wrote the one long comment."""
    answers = Answers(dict.fromkeys(ITEMS[:answered], 5), comment)
    ballot = Ballot(answers, str(uuid4()), tokens.receipt(comment), tier, team if by_team else "")
    room = payload.room_for(ITEMS, by_team=by_team)
    assert len(sealing.ballot_sealed(ballot, KEY, room=room)) == SEAL + LENGTH
    assert len(sealing.draft_sealed(answers, "token", room=room)) == SECRET_BOX + LENGTH


def test_a_questionnaire_of_48_statements_takes_four_steps() -> None:
    assert LENGTH == 4 * 4096 > payload.room_for(ITEMS, by_team=True) > payload.room_for(ITEMS)


def test_answers_are_never_written_out_by_accident() -> None:
    secret = Answers({"core:values": 1}, "canary")
    assert "canary" not in repr(Ballot(secret, "", "four small plain words"))
    assert "canary" not in f"{secret!r} {secret}"
    assert "words" not in repr(Ballot(secret, "", "four small plain words"))


@given(st.integers(0, 5000))
def test_participation_goes_in_steps_of_five_and_never_too_high(responded: int) -> None:
    shown = rounded_down(responded)
    assert shown % 5 == 0
    assert 0 <= responded - shown < 5
