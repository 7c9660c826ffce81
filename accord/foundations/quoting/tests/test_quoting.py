"""Marks within marks become single, and what does not pair is left alone."""

import pytest

from accord.foundations.quoting import nested


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Report on it: “A “perhaps” list”", "Report on it: “A ‘perhaps’ list”"),
        ("“One” and “two”", "“One” and “two”"),
        ("“a “b “c” d” e”", "“a ‘b “c” d’ e”"),
        ("no mark, and don’t", "no mark, and don’t"),
    ],
)
def test_marks_within_marks_are_single(written: str, read: str) -> None:
    assert nested(written) == read


@pytest.mark.parametrize("written", ["“open", "shut”", "”both ways“", "“a “b”"])
def test_what_does_not_pair_stays_as_it_is(written: str) -> None:
    assert nested(written) == written
