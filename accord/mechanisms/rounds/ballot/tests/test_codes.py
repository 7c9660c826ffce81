"""Codes on cards: one per card, typed as people type, and no slip of the finger goes unnoticed."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from accord.mechanisms.rounds.ballot import codes
from accord.mechanisms.rounds.ballot.codes import ALPHABET, LENGTH

a_code = st.tuples(st.binary(min_size=32, max_size=32), st.uuids()).map(lambda made: codes.code_for(*made))
a_place = st.integers(0, LENGTH - 1)


@given(st.binary(min_size=32, max_size=32), st.uuids(), st.uuids())
def test_it_works(token_key: bytes, card: UUID, other: UUID) -> None:
    code = codes.code_for(token_key, card)
    assert len(code) == LENGTH
    assert codes.is_code(code)
    assert code == codes.code_for(token_key, card)
    assert (code == codes.code_for(token_key, other)) is (card == other)


@given(a_code)
def test_it_is_taken_however_it_is_typed(code: str) -> None:
    for typed in (codes.in_parts(code), f" {code.upper()} ", "-".join((code[:4], code[4:8], code[8:]))):
        assert codes.is_code(typed)
        assert codes.normalised(typed) == code


@given(a_code, a_place, st.sampled_from(ALPHABET))
def test_one_wrong_letter_is_noticed(code: str, place: int, letter: str) -> None:
    typed = code[:place] + letter + code[place + 1 :]
    assert codes.is_code(typed) is (typed == code)


@given(a_code, st.integers(0, LENGTH - 2))
def test_two_letters_that_changed_places_are_noticed(code: str, place: int) -> None:
    typed = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if place == LENGTH - 2:
        return  # the check symbol itself with its neighbour: not every such slip shows
    assert codes.is_code(typed) is (typed == code)


@pytest.mark.parametrize("typed", ["", "k7mq", "a" * 26, "k7mq 2fxd 9w3l", "Straße 12"])
def test_what_is_no_code_is_told_apart(typed: str) -> None:
    assert not codes.is_code(typed)


def test_what_is_stored_cannot_be_tried_out_without_the_key_of_the_site(settings: Settings) -> None:
    code = codes.code_for(b"k" * 32, UUID(int=1))
    stored = codes.hash_of(code)
    settings.ACCORD_SITE_KEY = b"another site's key, of 32 bytes.."
    assert codes.hash_of(code) != stored
