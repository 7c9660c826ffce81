"""Checks in words: they ask about what nobody could tell, and what is for us alone, and are quiet else."""

import pytest

from accord.steps.objectives.examples import BEGINNINGS, GOOD, WEAK
from accord.steps.objectives.hints import hints

ELSEWHERE = ("Kestrel Build", "Kestrel")


@pytest.mark.parametrize("example", [each for found in BEGINNINGS.values() for each in found])
def test_our_own_beginnings_are_asked_nothing(example: object) -> None:
    assert hints(str(example.sentence), str(example.told), elsewhere=ELSEWHERE) == []  # type: ignore[attr-defined]


def test_good_examples_are_asked_nothing_and_weak_ones_something() -> None:
    assert [hints(str(each.sentence), "Each time", elsewhere=ELSEWHERE) for each in GOOD] == [[], []]
    assert all(hints(str(each.sentence), "Each time", elsewhere=ELSEWHERE) for each in WEAK)


@pytest.mark.parametrize(
    ("sentence", "told", "asked"),
    [
        ("The team shares its drawings with the school.", "Each week", "who does what"),
        ("I ensure good communication with partners.", "Each week", "names no act"),
        ("I close the books by the third.", "Each month", "nobody outside"),
        ("I ring Kestrel when a date slips.", "It feels better", "How would anybody tell?"),
    ],
)
def test_it_asks(sentence: str, told: str, asked: str) -> None:
    (found,) = hints(sentence, told, elsewhere=ELSEWHERE)
    assert asked in found
