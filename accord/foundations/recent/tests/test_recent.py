"""Keeping what was made lately: made once, at most so many, and no failure is kept."""

import pytest

from accord.foundations.recent import Recent


def test_it_works() -> None:
    recent, made = Recent[str, list[int]](2), [[1], [2]]
    first = recent.get("one", made.pop)
    assert recent.get("one", made.pop) is first
    assert made == [[1]]


def test_what_was_not_asked_for_longest_goes_first() -> None:
    recent = Recent[str, object](2)
    one, two = (recent.get(name, object) for name in ("one", "two"))
    assert recent.get("one", object) is one
    recent.get("three", object)
    assert recent.get("one", object) is one
    assert recent.get("two", object) is not two


def test_what_could_not_be_made_is_not_kept() -> None:
    recent = Recent[str, int](2)
    with pytest.raises(ZeroDivisionError):
        recent.get("one", lambda: 1 // 0)
    assert recent.get("one", lambda: 1) == 1
