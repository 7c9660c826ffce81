"""Figures of every group at once are those of each group alone."""

from math import isnan

import numpy as np
import pytest
import scipy.stats
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.every_group import agreement, gaps_to_others, mean_intervals
from accord.analysis.gaps import gap
from accord.analysis.kernel.tally import Layout, empty_tally
from accord.analysis.kernel.twin import Twin
from accord.analysis.means import Sample, t_interval
from accord.analysis.moments import Sums
from accord.analysis.spread import Spread
from accord.analysis.within_group_agreement import rwg_j, uniform_variance


def sums_of(groups: list[list[int]]) -> Sums:
    columns = [(len(group), sum(group), sum(value**2 for value in group)) for group in groups]
    return Sums(*np.array(columns, dtype=np.int64).reshape(-1, 3).T)


def sample(sums: Sums, place: int, pooled: Spread | None = None) -> Sample:
    spread = pooled or Spread(float(sums.variance[place]), int(sums.n[place]) - 1)
    return Sample(n=int(sums.n[place]), invited=None, mean=float(sums.mean[place]), spread=spread)


Groups = st.lists(st.lists(st.integers(1, 5), max_size=30), min_size=2, max_size=8)


@given(Groups)
@settings(max_examples=60, deadline=None)
def test_means_are_those_of_each_group(groups: list[list[int]]) -> None:
    sums = sums_of(groups)
    found = mean_intervals(sums)
    for place, group in enumerate(groups):
        if len(group) > 1:
            alone = t_interval(sample(sums, place))
            assert found.value[place] == alone.value
            assert (found.low[place], found.high[place]) == pytest.approx((alone.low, alone.high), abs=1e-12)
        else:
            assert isnan(found.low[place])


@given(Groups)
@settings(max_examples=60, deadline=None)
def test_gaps_are_those_of_each_group_and_the_others(groups: list[list[int]]) -> None:
    sums = sums_of(groups)
    found = gaps_to_others(sums)
    df = sum(max(len(group) - 1, 0) for group in groups)
    for place, group in enumerate(groups):
        rest = [value for other, values in enumerate(groups) for value in values if other != place]
        if not group or not rest:
            assert isnan(found.value[place])
            continue
        if not df:
            continue
        pooled = Spread(float(sums.within.sum()) / df, df) if min(len(group), len(rest)) < 10 else None
        alone = gap(sample(sums, place, pooled), sample(sums_of([rest]), 0, pooled))
        assert found.value[place] == pytest.approx(alone.value, abs=1e-12)
        assert (found.low[place], found.high[place]) == pytest.approx((alone.low, alone.high), abs=1e-9)


def test_welch_of_scipy() -> None:
    random = np.random.default_rng(2)
    first, rest = random.integers(1, 6, 17).tolist(), random.integers(2, 6, 400).tolist()
    found = gaps_to_others(sums_of([first, rest]))
    welch = scipy.stats.ttest_ind(first, rest, equal_var=False).confidence_interval()
    assert (found.low[0], found.high[0]) == pytest.approx((welch.low, welch.high), abs=1e-10)


def test_many_items_at_once_are_each_item() -> None:
    random = np.random.default_rng(3)
    layout, groups = Layout(5, 1, (4,)), np.sort(random.integers(0, 6, 90)).astype(np.int32)
    tally = empty_tally(layout, np.bincount(groups), counted=True)
    Twin().add(random.integers(0, 6, (4, 90)).astype(np.int8), groups, tally)
    for statistic in (mean_intervals, gaps_to_others):
        together = statistic(tally.item(slice(None)))
        for item in range(4):
            alone = statistic(tally.item(item))
            np.testing.assert_allclose(together.low[:, item], alone.low, rtol=1e-13)
    found = agreement(Twin().spreads(tally), null=uniform_variance(5))
    for group in range(6):
        alike = rwg_j(tally.moments().group(group), null=uniform_variance(5), people=15)
        assert found.rwg_j[0, group] == pytest.approx(alike.rwg_j.value, abs=1e-12)
        assert found.r_star[0, group] == pytest.approx(alike.r_star.value, abs=1e-12)
