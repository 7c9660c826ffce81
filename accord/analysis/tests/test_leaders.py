"""All leaders together: no leader works out another's report from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.cells import Banded, Cell, Reason, Shown, Suppressed
from accord.analysis.disclosure.leaders import LeadersBefore, counts_as, leaders_together, sums_told
from accord.analysis.disclosure.movers import Moved
from accord.analysis.disclosure.value import Range

MEANS = st.lists(st.floats(1, 5), min_size=5, max_size=9)


def test_it_works() -> None:
    assert leaders_together([3.2, 3.4, 3.1, 3.6, 3.7, 3.3], options=5) == Shown(
        n=6, mean=3.4, low=3.0, high=3.8
    )


def test_four_leaders_are_too_few() -> None:
    assert leaders_together([3.2, 3.4, 3.1, 3.6], options=5) == Suppressed(Reason.TOO_FEW)


@pytest.mark.parametrize(("mean", "is_plain"), [(2.1, False), (2.2, True), (3.8, True), (3.9, False)])
def test_five_leaders_stand_plainly_as_far_as_five_answers_do(mean: float, is_plain: bool) -> None:
    """From 1 + 6/5 to 5 - 6/5; nearer to an end a range says on which side they are."""
    found = leaders_together([mean] * 5, options=5)
    assert isinstance(found, Shown) == is_plain
    assert isinstance(found, Banded) != is_plain


def test_leaders_on_the_very_end_of_the_scale_lie_in_the_range_at_that_end() -> None:
    lowest, highest = (leaders_together([end] * 5, options=5) for end in (1.0, 5.0))
    assert isinstance(lowest, Banded)
    assert isinstance(highest, Banded)
    assert (lowest.low, lowest.high) == (1.0, 2.2)
    assert (highest.low, highest.high) == (3.8, 5.0)


def test_a_figure_to_a_tenth_leaves_half_a_tenth_to_each_side_for_every_leader() -> None:
    assert sums_told(Shown(n=6, mean=3.4, low=3.0, high=3.8)) == pytest.approx(Range(20.1, 20.7))
    assert sums_told(Banded(low=1.5, high=2.5, n=6)) == Range(9.0, 15.0)


@pytest.mark.parametrize(
    ("cell", "counted"),
    [
        (Shown(n=5, mean=4.2, low=4.0, high=4.4), 4.2),
        (Banded(low=3.1, high=3.5, n=12), 3.3),
        (Banded(low=4.7, high=5.0, n=20), 4.7),
        (Banded(low=1.0, high=1.3, n=20), 1.3),
        (Shown(n=4, mean=3.0, low=2.0, high=4.0), None),
        (Banded(low=1.0, high=5.0, n=6), None),
        (Suppressed(Reason.TOO_FEW), None),
        (None, None),
    ],
)
def test_a_range_counts_with_its_middle(cell: Cell | None, counted: float | None) -> None:
    """Else leaders whom everybody sees high up would count nowhere, and the figure would lie too low."""
    assert counts_as(cell, 5) == pytest.approx(counted)


@given(MEANS, st.integers(0, 8))
def test_no_leader_knows_another_within_half_the_scale(means: list[float], reader: int) -> None:
    """Who knows the own mean exactly, and adds up, still finds every other one two points apart."""
    found, own, n = (
        leaders_together(means, options=5),
        means[reader % len(means)],
        len(means),
    )
    assert isinstance(found, Shown | Banded)
    edges = (found.mean - 0.05, found.mean + 0.05) if isinstance(found, Shown) else (found.low, found.high)
    low, high = (n * edge - own for edge in edges)
    most, least = min(5.0, high - (n - 2)), max(1.0, low - 5 * (n - 2))
    assert most - least >= 2 - 1e-9


def test_a_range_too_may_not_tell_what_a_leader_who_left_had() -> None:
    """Six made 20.1 at least and 20.7 at most; five in a range of 19 to 25 leave the sixth 1 to 1.7."""
    then = leaders_together([3.4] * 6, options=5)
    before = LeadersBefore(cell=then, moved=Moved(left=1))
    assert isinstance(leaders_together([4.4] * 5, options=5), Banded)
    assert leaders_together([4.4] * 5, options=5, before=before) == Suppressed(Reason.CHANGED)


@pytest.mark.parametrize("left", [True, False])
def test_a_leader_who_left_is_not_the_difference_of_two_years(left: bool) -> None:
    then = leaders_together([3.0, 3.0, 3.0, 3.0, 3.0, 3.0], options=5)
    moved = Moved(left=1) if left else Moved()
    now = leaders_together([3.0] * 5, options=5, before=LeadersBefore(cell=then, moved=moved))
    assert isinstance(now, Shown) is not left
