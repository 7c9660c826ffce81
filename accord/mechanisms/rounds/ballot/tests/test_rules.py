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

SEAL = 48  # bytes that sealing adds: a public key and a check
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


@given(st.binary(max_size=9000))
def test_padding_goes_in_steps_of_4_kib_and_comes_off_again(content: bytes) -> None:
    filled = sealing.padded(content)
    assert len(filled) % 4096 == 0
    assert 0 < len(filled) - len(content) <= 4096
    assert sealing.unpadded(filled) == content


@given(answers)
def test_a_sealed_ballot_opens_with_its_own_key_only(given_answers: Answers) -> None:
    ballot = Ballot(given_answers, organisation=str(uuid4()), tier="everyone", receipt="a b c d")
    right, wrong = PrivateKey.generate(), PrivateKey.generate()
    ciphertext = sealing.ballot_sealed(ballot, bytes(right.public_key))
    assert (len(ciphertext) - SEAL) % 4096 == 0
    opened = payload.ballot_from_bytes(sealing.unpadded(SealedBox(right).decrypt(ciphertext)))
    assert opened == ballot
    with pytest.raises(CryptoError):
        SealedBox(wrong).decrypt(ciphertext)


@given(answers)
def test_a_draft_opens_with_its_token_and_is_empty_for_any_other(given_answers: Answers) -> None:
    ciphertext = sealing.draft_sealed(given_answers, "right")
    assert sealing.draft_opened(ciphertext, "right") == given_answers
    assert sealing.draft_opened(ciphertext, "wrong") == Answers()


def test_ordinary_answers_all_have_one_length() -> None:
    key = bytes(PrivateKey.generate().public_key)
    items = [f"behaviour:{uuid4()}" for _ in range(48)]
    lengths = {
        len(
            sealing.ballot_sealed(
                Ballot(
                    Answers(dict.fromkeys(items[:count], 5), comment), str(uuid4()), "director", "a b c d"
                ),
                key,
            )
        )
        for count in (0, 14, 48)
        for comment in ("", "Something short.")
    }
    assert len(lengths) == 1


def test_answers_are_never_written_out_by_accident() -> None:
    secret = Answers({"core:values": 1}, "canary")
    assert "canary" not in repr(Ballot(secret, "", "", "four small plain words"))
    assert "canary" not in f"{secret!r} {secret}"
    assert "words" not in repr(Ballot(secret, "", "", "four small plain words"))


@given(st.integers(0, 5000))
def test_participation_goes_in_steps_of_five_and_never_too_high(responded: int) -> None:
    shown = rounded_down(responded)
    assert shown % 5 == 0
    assert 0 <= responded - shown < 5
