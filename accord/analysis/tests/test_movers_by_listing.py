"""Who came or went stays hidden: against somebody who lists everything that those few can have answered."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.disclosure.movers import Moved, fitting, hides, is_refuted, matters
from accord.analysis.disclosure.value import Range

FEW = st.integers(0, 2)
Answers = tuple[int, ...]


def fits(now: Range, then: Range, moved: Moved, options: int) -> list[Answers]:
    """What those who left and those who joined can have answered, if all others answered as before."""
    scale = range(1, options + 1)
    return [
        given
        for given in product(scale, repeat=moved.left + moved.joined)
        if then.low - now.high <= sum(given[: moved.left]) - sum(given[moved.left :]) <= then.high - now.low
    ]


def widths(fitting_answers: list[Answers], movers: int, options: int) -> Iterator[int]:
    """How far apart the answers of each who moved lie, for a stranger and for each other who moved."""
    for person in range(movers):
        readers = [
            (None, 0),
            *product((each for each in range(movers) if each != person), range(1, options + 1)),
        ]
        for reader, own in readers:
            left = [given[person] for given in fitting_answers if reader is None or given[reader] == own]
            if left:
                yield max(left) - min(left)


@given(
    st.sampled_from([2, 3, 5]),
    FEW,
    FEW,
    st.integers(5, 20),
    st.integers(0, 6),
    st.integers(5, 20),
    st.integers(0, 6),
)
def test_they_are_hidden_where_every_answer_leaves_half_the_scale(
    options: int, left: int, joined: int, now: int, now_more: int, then: int, then_more: int
) -> None:
    if not left + joined:
        return
    moved, told, before = (
        Moved(joined=joined, left=left),
        Range(now, now + now_more),
        Range(then, then + then_more),
    )
    found = fits(told, before, moved, options)
    assert is_refuted(told, before, moved, options) == (not found)
    apart = list(widths(found, left + joined, options))
    assert hides(told, before, moved, options) == (min(apart, default=0) >= (options - 1) / 2)


@pytest.mark.parametrize(("left", "joined"), [(1, 0), (0, 1), (1, 1), (2, 0), (0, 2), (2, 1), (1, 2)])
def test_of_three_answers_every_range_is_tried(left: int, joined: int) -> None:
    moved, now = Moved(joined=joined, left=left), Range(20, 20)
    for low in range(-7, 8):
        for high in range(low, 8):
            then = Range(20 + low, 20 + high)
            found = fits(now, then, moved, 3)
            assert is_refuted(now, then, moved, 3) == (not found)
            assert hides(now, then, moved, 3) == (min(widths(found, left + joined, 3), default=0) >= 1)


def test_nobody_moved_of_whom_nothing_is_said() -> None:
    assert not matters(9, 9, Moved())
    assert matters(9, 9, Moved(joined=1)), "and nobody left"
    assert not list(fitting(Moved(), 0))


@given(st.integers(0, 4), st.integers(0, 4), st.integers(-5, 5))
def test_what_may_have_happened_is_every_way_in_which_the_numbers_come_out(
    joined: int, left: int, more: int
) -> None:
    """Of the roster some answered; and beside them one who stayed may have begun, or stopped, to answer."""
    expected = {
        Moved(joined=came + began, left=went + stopped)
        for came, went in product(range(joined + 1), range(left + 1))
        for began, stopped in ((0, 0), (1, 0), (0, 1))
        if came + went and came - went + began - stopped == more and came + went + began + stopped <= 4
    }
    found = list(fitting(Moved(joined=joined, left=left), more))
    assert set(found) == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("then", "now", "joined", "left", "matter"),
    [
        (9, 9, 1, 0, True),
        (9, 30, 0, 1, True),
        (30, 9, 2, 2, True),
        (9, 9, 0, 0, False),
        (9, 9, 3, 2, False),
        (10, 10, 1, 0, False),
        (0, 9, 1, 0, False),
        (9, 0, 0, 1, False),
        (1, 1, 1, 0, True),
    ],
)
def test_up_to_four_who_moved_matter_below_ten_answers(
    then: int, now: int, joined: int, left: int, matter: bool
) -> None:
    assert matters(then, now, Moved(joined=joined, left=left)) is matter
