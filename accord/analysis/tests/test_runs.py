"""Runs, beside the limits that were published, every short series there is, and chance itself."""

from itertools import product
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from accord.analysis.errors import TooFewPoints
from accord.analysis.runs import crossings_by_chance, longest_by_chance, runs

# Anhøj & Olesen 2014, as tabled for n useful values: the longest run that chance allows.
PUBLISHED = {10: 6, 11: 6, 12: 7, 16: 7, 22: 7, 23: 8, 24: 8, 45: 8, 46: 9, 60: 9, 90: 9, 91: 10, 100: 10}


@pytest.mark.parametrize(("useful", "longest"), PUBLISHED.items())
def test_the_longest_run_is_that_of_the_published_table(useful: int, longest: int) -> None:
    assert longest_by_chance(useful) == longest


@pytest.mark.parametrize("useful", [10, 13, 20, 24, 60, 100])
def test_the_fewest_crossings_are_the_five_percent_quantile(useful: int) -> None:
    assert crossings_by_chance(useful) == binom.ppf(0.05, useful - 1, 0.5)


def test_thirteen_points_as_published() -> None:
    """Wentzel-Larsen & Anhøj 2019: with 13 values a signal is fewer than three crossings."""
    assert crossings_by_chance(13) == 3


def test_a_shift_is_seen_where_it_is() -> None:
    values = np.array([1, 3, 2, 1, 3, 2, 1, 2, 3, 7, 9, 8, 7, 9, 8, 9, 7, 8], dtype=float)
    found = runs(values)
    assert (found.median, found.useful) == (5.0, 18)
    assert (found.longest, found.first, found.last, found.above) == (9, 9, 17, True)
    assert (found.crossings, found.stays, found.shifted, found.ends_above) == (1, True, True, True)


def test_what_goes_up_and_down_has_not_shifted() -> None:
    found = runs(np.array([1, 4, 2, 3, 1, 4, 4, 1, 3, 2, 2, 4], dtype=float))
    assert not found.shifted


def test_missing_values_and_those_on_the_median_end_no_run() -> None:
    values = np.array([1, 1, np.nan, 1, 1, 1, 5, 5, 9, 9, 9, np.nan, 9, 9], dtype=float)
    found = runs(values)
    assert (found.median, found.useful, found.longest, found.crossings) == (5.0, 10, 5, 1)
    assert (found.first, found.last) == (8, 13)


@pytest.mark.parametrize("values", [[], [np.nan] * 30, [5.0] * 30, [1.0, 2.0] * 4])
def test_too_few_useful_values_say_nothing(values: list[float]) -> None:
    with pytest.raises(TooFewPoints):
        runs(np.array(values))


@pytest.mark.parametrize("half", [5, 6, 7])
def test_every_short_series(half: int) -> None:
    """Count rows and crossings of every series with as many above as below, another way."""
    signs = 0
    for sides in product((0.0, 1.0), repeat=2 * half):
        if sum(sides) != half:
            continue
        text = "".join("+" if side else "-" for side in sides)
        found = runs(np.array(sides))
        longest = max(n for n in range(half + 1) if "+" * n in text or "-" * n in text)
        assert found.longest == longest
        assert found.crossings == text.count("+-") + text.count("-+")
        signs += found.shifted
    assert signs / comb(2 * half, half) < 0.1


@pytest.mark.parametrize("length", [12, 24, 60])
def test_chance_alone_seldom_gives_a_sign(length: int) -> None:
    series = np.random.default_rng(20261125).normal(size=(1333, length))
    assert sum(runs(values).shifted for values in series) / len(series) < 0.1


@given(st.lists(st.integers(-5, 5), min_size=12, max_size=40))
def test_upside_down_it_says_the_same(values: list[int]) -> None:
    """Turned over, a series has the same runs on the other side."""
    numbers = np.array(values, dtype=float)
    try:
        found = runs(numbers)
    except TooFewPoints:
        return
    turned = runs(-numbers)
    assert (found.longest, found.crossings, found.shifted) == (
        turned.longest,
        turned.crossings,
        turned.shifted,
    )
    assert (found.first, found.last, found.above) == (turned.first, turned.last, not turned.above)
