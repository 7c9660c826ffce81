"""The recovery key: opened by its private half alone, and never mistaken for another word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from accord.mechanisms.rounds.keys import recovery


def test_it_works() -> None:
    made = recovery.pair_made()
    sealed = recovery.sealed(b"keys", recovery.public_half(made.public))
    private = recovery.private_half(f"Keep this in the safe.\n\n{made.private}\n")
    assert recovery.opened(sealed, private) == b"keys"
    assert b"keys" not in sealed
    assert made.private not in repr(made)


def test_another_key_opens_nothing() -> None:
    sealed = recovery.sealed(b"keys", recovery.public_half(recovery.pair_made().public))
    with pytest.raises(recovery.Unopened):
        recovery.opened(sealed, recovery.private_half(recovery.pair_made().private))
    with pytest.raises(recovery.Unopened):
        recovery.opened(b"too short", recovery.private_half(recovery.pair_made().private))


def test_one_half_is_not_taken_for_the_other() -> None:
    made = recovery.pair_made()
    for half, text in ((recovery.public_half, made.private), (recovery.private_half, made.public)):
        with pytest.raises(recovery.NotARecoveryKey):
            half(text)


@settings(max_examples=40)
@given(place=some.integers(0, 72), digit=some.sampled_from("0123456789abcdef"))
def test_a_slip_of_the_pen_is_noticed(place: int, digit: str) -> None:
    word = recovery.pair_made().public
    start = len(recovery.PUBLIC) + 1
    spot = start + place
    mistyped = word[:spot] + digit + word[spot + 1 :]
    if mistyped == word:
        recovery.public_half(mistyped)
    else:
        with pytest.raises(recovery.NotARecoveryKey):
            recovery.public_half(mistyped)
