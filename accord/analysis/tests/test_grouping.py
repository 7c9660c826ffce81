"""ICC and variance components at their edges, against pingouin, statsmodels and exact cases."""

import numpy as np
import pytest
from hypothesis import given, settings
from scipy import stats
from statsmodels.regression.mixed_linear_model import MixedLM

from accord.analysis import grouping
from accord.analysis.errors import NoVariance, TooFewAnswers, TooFewGroups
from accord.analysis.estimate import Caution
from accord.analysis.moments import Sums
from accord.analysis.table import value_sums
from accord.analysis.tests.worlds import Values, grouped, sums
from accord.analysis.variance_components import (
    deviance,
    group_means,
    icc_interval,
    shrink,
    variance_components,
)


def of(world: Values) -> Sums:
    values, index, groups = world
    return value_sums(values, index, n_groups=groups)


@given(grouped())
@settings(max_examples=40)
def test_the_ratio_of_mean_squares_is_that_of_scipy(world: Values) -> None:
    values, index, groups = world
    found = grouping.one_way(of(world))
    expected = stats.f_oneway(*(values[index == group] for group in range(groups)))
    assert found.f == pytest.approx(float(expected.statistic))
    assert found.icc2.value == pytest.approx(max(0.0, 1 - 1 / found.f))


@given(grouped(balanced=True))
@settings(max_examples=40)
def test_in_groups_of_one_size_reml_is_anova(world: Values) -> None:
    found, components = grouping.one_way(of(world)), variance_components(group_means(of(world)))
    assert components.icc == pytest.approx(found.icc1.value, abs=1e-7)
    assert found.icc1_interval is not None
    low, high = found.icc1_interval
    assert low <= found.icc1.raw <= high


@given(grouped())
@settings(max_examples=40)
def test_no_other_ratio_is_more_likely(world: Values) -> None:
    groups = group_means(of(world))
    best = variance_components(groups).ratio
    for ratio in (0.0, *np.geomspace(1e-4, 100, 60)):
        assert deviance(groups, best) <= deviance(groups, float(ratio)) + 1e-8


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_components_are_those_of_statsmodels(seed: int) -> None:
    random = np.random.default_rng(seed)
    index = np.repeat(np.arange(12), random.integers(3, 9, 12))
    values = 0.8 * random.normal(size=12)[index] + random.normal(size=len(index))
    found = variance_components(group_means(value_sums(values, index, n_groups=12)))
    expected = MixedLM(values, np.ones((len(values), 1)), index).fit(reml=True, method="bfgs")
    assert found.sigma2 == pytest.approx(float(expected.scale), rel=1e-3)
    assert found.tau2 == pytest.approx(float(expected.cov_re[0, 0]), rel=1e-2)


def test_the_interval_of_equal_groups_holds_the_truth() -> None:
    random = np.random.default_rng(1)
    index = np.repeat(np.arange(20), 6)
    held = 0
    for _ in range(200):
        values = 0.5 * random.normal(size=20)[index] + random.normal(size=120)
        interval = grouping.one_way(value_sums(values, index, n_groups=20)).icc1_interval
        assert interval is not None
        held += interval[0] <= 0.2 <= interval[1]
    assert 180 <= held <= 199


@pytest.mark.parametrize("icc", [0.0, 0.1, 0.4])
def test_the_interval_of_unequal_groups_holds_the_truth(icc: float) -> None:
    random = np.random.default_rng(2)
    held = 0
    for _ in range(150):
        index = np.repeat(np.arange(18), random.integers(2, 15, 18))
        values = (icc / (1 - icc)) ** 0.5 * random.normal(size=18)[index] + random.normal(size=len(index))
        low, high = icc_interval(group_means(value_sums(values, index, n_groups=18)))
        held += low <= icc <= high
    assert held >= 137


def test_groups_that_differ_less_than_chance_have_zero_and_keep_the_raw_value() -> None:
    found = grouping.one_way(sums([1, 5, 3], [1, 5, 3], [5, 1, 3]))
    assert (found.icc1.value, found.icc2.value) == (0, 0)
    assert found.icc1.raw < 0
    assert found.icc1.cautions == (Caution.TRUNCATED,)
    assert variance_components(group_means(sums([1, 5, 3], [1, 5, 3], [5, 1, 3]))).tau2 == 0


def test_unequal_groups_have_no_exact_interval() -> None:
    found = grouping.one_way(sums([1, 2, 3], [4, 5]))
    assert found.icc1_interval is None
    assert Caution.UNBALANCED in found.icc1.cautions


@pytest.mark.parametrize(
    ("groups", "error", "message"),
    [
        ([], TooFewGroups, "0 groups answered"),
        ([[1, 2, 3]], TooFewGroups, "1 groups answered"),
        ([[1, 2, 3], []], TooFewGroups, "1 groups answered"),
        ([[1], [2], [3]], TooFewAnswers, "each of 3 groups has one answer"),
        ([[2, 2], [4, 4]], NoVariance, "nobody differs from the others in the same group"),
        ([[2, 2], [2, 2]], NoVariance, "nobody differs from the others in the same group"),
    ],
)
def test_what_cannot_be_estimated_is_said(
    groups: list[list[float]], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        grouping.one_way(sums(*groups))
    with pytest.raises(error, match=message):
        variance_components(group_means(sums(*groups)))


def test_larger_groups_have_more_reliable_means() -> None:
    found = sums([1, 2], [4, 5, 4, 5, 3], [])
    reliability = grouping.group_reliability(found, variance_components(group_means(found)))
    assert reliability[0] < reliability[1] < 1
    assert np.isnan(reliability[2])
    assert grouping.design_effect(0.1, 11) == pytest.approx(2)


def test_a_group_is_drawn_towards_all_the_more_the_smaller_it_is() -> None:
    groups = group_means(sums([1, 2], [5, 6, 5, 6, 5, 6, 5, 6], [3, 4, 2, 3]))
    found = shrink(groups, variance_components(groups))
    assert found.weight[0] < found.weight[2] < found.weight[1] < 1
    assert found.deviation[0] < 0 < found.deviation[1]
