"""The value rule: bands and distributions, by listing everything that looks alike when published."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise
from math import ceil

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.disclosure.value import (
    Range,
    above_middle,
    bands,
    distribution_stands,
    is_plain,
    own_widths,
    share_band,
    wide_bands,
    width,
)

Distribution = tuple[int, ...]


def distributions(people: int, options: int) -> Iterator[Distribution]:
    """Every way in which so many people can answer."""
    for bars in combinations(range(people + options - 1), options - 1):
        edges = (-1, *bars, people + options - 1)
        yield tuple(high - low - 1 for low, high in pairwise(edges))


@pytest.mark.parametrize(
    ("n", "low", "high"), [(5, 2.4, 3.6), (6, 2.17, 3.83), (10, 1.7, 4.3), (30, 1.23, 4.77)]
)
def test_it_works(n: int, low: float, high: float) -> None:
    """Plain between 1 + 6/n and 5 - 6/n: five answers from 2.4, the first above 2.2."""
    plain = [total / n for total in range(n, 5 * n + 1) if is_plain(total, n, 5)]
    assert (round(plain[0], 2), round(plain[-1], 2)) == (low, high)


def test_without_an_insider_two_points_are_enough() -> None:
    """Reports to leaders, whose raters never read them: between 1 + 2/n and 5 - 2/n."""
    assert [total for total in range(3, 16) if is_plain(total, 3, 5, insider=False)] == list(range(6, 13))


def test_seven_answers_have_four_bands() -> None:
    assert [tuple(band) for band in bands(7, 5).sums] == [(7, 13), (14, 21), (22, 28), (29, 35)]
    assert [tuple(band) for band in bands(7, 5).means] == [(1.0, 1.86), (1.85, 3.0), (3.0, 4.15), (4.14, 5.0)]


@given(st.integers(5, 60), st.integers(2, 10))
def test_whatever_is_told_of_a_sum_keeps_half_the_scale_for_an_insider(n: int, options: int) -> None:
    """By the plain sum where it is told, else by all sums that the same band would have told."""
    fixed = bands(n, options)
    for total in range(n, options * n + 1):
        band = fixed.place(total)
        assert fixed.sums[band].low <= total <= fixed.sums[band].high
        assert fixed.means[band].low <= total / n <= fixed.means[band].high
        told = Range(total, total) if is_plain(total, n, options) else fixed.sums[band]
        assert own_widths(told, n, options) >= width(options)


@given(st.integers(5, 40), st.integers(2, 7), st.data())
def test_the_width_of_an_insider_is_that_of_all_answers_that_fit(
    n: int, options: int, data: st.DataObject
) -> None:
    """One colleague may have given what leaves the others between 1 and the end of the scale."""
    total = data.draw(st.integers(n, options * n))
    found = []
    for own in range(1, options + 1):
        others = [x for x in range(1, options + 1) if n - 2 <= total - own - x <= options * (n - 2)]
        found += [others[-1] - others[0]] if others else []
    assert own_widths(Range(total, total), n, options) == min(found)


@pytest.mark.parametrize(
    ("favourable", "n", "band"),
    [
        (10, 10, (0.8, 1)),
        (8, 10, (0.8, 1)),
        (7, 10, None),
        (2, 10, (0, 0.2)),
        (3, 10, None),
        (18, 20, (0.9, 1)),
    ],
)
def test_a_share_at_an_end_is_a_band(favourable: int, n: int, band: tuple[float, float] | None) -> None:
    assert share_band(favourable, n) == band


def test_a_distribution_of_two_neighbouring_answers_does_not_stand() -> None:
    assert not distribution_stands(np.array([0, 0, 0, 10, 10]))
    assert not distribution_stands(np.array([0, 0, 20, 0, 0]))
    assert not distribution_stands(np.array([0, 2, 8, 10, 0]))
    assert distribution_stands(np.array([0, 3, 8, 9, 0]))
    assert not distribution_stands(np.array([4, 8, 8, 0, 0])), "nobody favourable is a share at an end"


def told(counts: Distribution) -> tuple[object, ...]:
    """What a single cell tells of a distribution: all of it, or the sum (or its band) and the band of its
    share.
    """
    n, options = sum(counts), len(counts)
    total = sum(answer * people for answer, people in enumerate(counts, start=1))
    plain = is_plain(total, n, options)
    if plain and distribution_stands(np.array(counts)):
        return counts
    favourable = int(np.array(counts)[above_middle(options)].sum())
    if plain:
        return ("mean", total, share_band(favourable, n))
    return ("band", bands(n, options).place(total))


@pytest.mark.parametrize("n", [10, 11, 12, 13])
def test_a_cell_tells_no_insider_any_answer_within_two_points(n: int) -> None:
    """All distributions that look alike when published: whatever the insider answered, two points remain.

    It fails if distributions stand wherever there are ten answers, and if a plain share stands without its
    distribution: three 3s, six 4s and a 5 tell the one who said 5 that nobody else did.
    """
    alike: dict[tuple[object, ...], list[Distribution]] = defaultdict(list)
    for counts in distributions(n, 5):
        alike[told(counts)].append(counts)
    for cell, worlds in alike.items():
        for own in range(5):
            others = [np.array(world) - (np.arange(5) == own) for world in worlds if world[own]]
            if others:
                possible = np.flatnonzero((np.array(others) > 0).any(axis=0))
                assert possible[-1] - possible[0] >= ceil(width(5)), (cell, own + 1)


@pytest.mark.parametrize(("options", "apart"), [(2, 0.5), (3, 1.0), (4, 1.5), (5, 2.0), (10, 4.5)])
def test_half_of_the_scale_is_what_it_says(options: int, apart: float) -> None:
    assert width(options) == apart


def test_without_an_insider_one_answer_is_never_told_and_of_two_the_middle() -> None:
    assert not any(is_plain(total, 1, 10, insider=False) for total in range(1, 11))
    assert bands(1, 5, insider=False).sums == (Range(1, 5),)
    assert [total for total in range(2, 11) if is_plain(total, 2, 5, insider=False)] == [5, 6, 7]


@pytest.mark.parametrize(
    ("n", "options", "sums"),
    [
        (2, 5, [(2, 10)]),
        (3, 4, [(3, 12)]),
        (3, 5, [(3, 9), (10, 15)]),
        (5, 5, [(5, 11), (12, 18), (19, 25)]),
    ],
)
def test_few_answers_have_few_bands_and_the_fewest_one(
    n: int, options: int, sums: list[tuple[int, int]]
) -> None:
    """Where the ends leave no room between them, everything is one band: nothing is told."""
    assert [tuple(band) for band in bands(n, options).sums] == sums
    assert (bands(n, options).means[0].low, bands(n, options).means[-1].high) == (1, options)


def test_bands_as_wide_as_is_asked_for() -> None:
    three, two = wide_bands(10, 5, 13)
    assert [tuple(band) for band in two.sums] == [(10, 30), (31, 50)]
    assert [tuple(band) for band in two.means] == [(1, 3), (3, 5)]
    assert [tuple(band) for band in three.sums] == [(10, 23), (24, 36), (37, 50)]
    assert [tuple(band) for band in three.means] == [(1, 2.34), (2.33, 3.67), (3.66, 5)]
    assert wide_bands(10, 5, 20) == (two,)
    assert wide_bands(10, 5, 21) == (), "there is no room for two"


def test_favourable_is_above_the_middle_and_a_low_share_mirrors_a_high_one() -> None:
    assert above_middle(4).tolist() == [False, False, True, True]
    assert above_middle(5).tolist() == [False, False, False, True, True]
    assert (share_band(14, 14), share_band(0, 14)) == ((0.85, 1), (0, 0.15))


def test_whoever_answered_alone_has_nobody_to_know_of_and_of_two_each_knows_the_other() -> None:
    assert own_widths(Range(3, 3), 1, 5) == float("inf")
    assert own_widths(Range(6, 6), 2, 5) == 0
    assert own_widths(Range(99, 99), 5, 5) == 0, "a sum that cannot be hides nobody"
