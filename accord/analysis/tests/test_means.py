"""Means, spreads and gaps, against SciPy as the outside source."""

from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from accord.analysis.errors import MalformedAnswers, TooFewAnswers
from accord.analysis.estimate import quantile
from accord.analysis.gaps import excludes_zero, mean_gap
from accord.analysis.means import Sample, mean_interval
from accord.analysis.spread import Spread, pooled_spread, random_spread

ENDLESS = 10**12
"""So many invited that the finite-population factor is 1: SciPy knows no such factor."""

RAW = st.lists(st.integers(1, 5), min_size=10, max_size=60)
COUNCIL, CONTRACTOR = [4, 5, 3, 4, 4, 2, 5, 4, 3, 4, 5, 4], [2, 3, 3, 1, 4, 2, 3, 3, 2, 5, 3]


def counts_of(*groups: list[int]) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    return np.array([np.bincount(group, minlength=6)[1:] for group in groups], dtype=np.int64)


def sample(raw: list[int], *, invited: int = ENDLESS, spread: Spread | None = None) -> Sample:
    return Sample(
        n=len(raw),
        invited=invited,
        mean=float(np.mean(raw)),
        spread=spread or pooled_spread(counts_of(raw)),
    )


def test_it_works() -> None:
    """Scale so long that nothing is clamped: scipy.stats.t.interval."""
    found = mean_interval(sample(COUNCIL), options=100)
    error = np.std(COUNCIL, ddof=1) / np.sqrt(len(COUNCIL))
    expected = stats.t.interval(0.95, len(COUNCIL) - 1, loc=np.mean(COUNCIL), scale=error)
    assert (found.low, found.high) == pytest.approx(expected, abs=1e-9)
    assert found.value == pytest.approx(47 / 12)
    assert found.n == 12


def test_everybody_answered_is_no_estimate() -> None:
    found = mean_interval(sample(COUNCIL, invited=12), options=5)
    assert found.low == found.value == found.high


def test_half_of_those_invited_shorten_the_interval_by_the_root_of_a_half() -> None:
    endless, half = (mean_interval(sample(COUNCIL, invited=n), options=100) for n in (ENDLESS, 24))
    assert (half.high - half.low) / (endless.high - endless.low) == pytest.approx(0.5**0.5)


@given(RAW, st.integers(0, 500))
def test_the_interval_stays_on_the_scale(raw: list[int], missing: int) -> None:
    found = mean_interval(sample(raw, invited=len(raw) + missing), options=5)
    assert 1 <= found.low <= found.value <= found.high <= 5


@given(st.lists(RAW, min_size=1, max_size=4))
def test_the_pooled_spread_is_the_mean_square_within(groups: list[list[int]]) -> None:
    found = pooled_spread(counts_of(*groups))
    within = sum(float(np.var(group, ddof=1)) * (len(group) - 1) for group in groups)
    df = sum(len(group) - 1 for group in groups)
    assert found.df == df
    assert found.variance == pytest.approx(within / df, abs=1e-12)


def test_one_answer_has_no_spread() -> None:
    with pytest.raises(TooFewAnswers, match="1 answers in 1 groups"):
        pooled_spread(counts_of([3], []))


def test_random_answers_on_five_options_have_variance_two() -> None:
    """James, Demaree & Wolf 1984: (A^2 - 1) / 12."""
    assert random_spread(5) == Spread(2.0, inf)
    assert quantile(inf, 0.95) == pytest.approx(1.959964, abs=1e-6)


def test_more_answers_than_invitations_are_refused() -> None:
    with pytest.raises(MalformedAnswers, match="12 answers came from 11"):
        sample(COUNCIL, invited=11)
    with pytest.raises(TooFewAnswers):
        Sample(n=0, invited=5, mean=3.0, spread=random_spread(5))


@pytest.mark.parametrize("pooled", [True, False])
def test_the_gap_is_that_of_scipy(pooled: bool) -> None:
    """scipy.stats.ttest_ind: Student's with one pooled spread, Welch's with two."""
    spread = pooled_spread(counts_of(COUNCIL, CONTRACTOR)) if pooled else None
    found = mean_gap(sample(COUNCIL, spread=spread), sample(CONTRACTOR, spread=spread), options=100)
    expected = stats.ttest_ind(COUNCIL, CONTRACTOR, equal_var=pooled).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high), abs=1e-9)
    assert excludes_zero(found)
    assert found.method.startswith("pooled" if pooled else "Welch")


@given(RAW, RAW, st.integers(0, 50))
def test_a_gap_turns_its_sign_with_its_sides(first: list[int], second: list[int], missing: int) -> None:
    one, other = (sample(raw, invited=len(raw) + missing) for raw in (first, second))
    there, back = mean_gap(one, other, options=5), mean_gap(other, one, options=5)
    assert (there.value, there.low, there.high) == pytest.approx((-back.value, -back.high, -back.low))
    assert -4 <= there.low <= there.value <= there.high <= 4
    assert excludes_zero(there) == excludes_zero(back)


def test_two_groups_in_which_everybody_agrees() -> None:
    found = mean_gap(sample([4] * 10, invited=20), sample([3] * 10, invited=20), options=5)
    assert (found.value, found.low, found.high) == (1.0, 1.0, 1.0)
