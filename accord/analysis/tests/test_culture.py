"""Profiles, and whose ways a joint organisation has."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from accord.analysis.culture import aitchison_distance, drift, imposition, parent_weights, profile_distance
from accord.analysis.errors import MalformedAnswers, NoVariance
from accord.analysis.moments import Numbers

PROFILE = st.lists(st.floats(1, 100), min_size=4, max_size=4).map(np.array)
CLAN, MARKET = np.array([4.5, 3.0, 2.0, 2.5]), np.array([2.0, 3.0, 4.5, 3.5])


def people(profile: Numbers, n: int, seed: int) -> Numbers:
    return np.asarray(profile + 0.6 * np.random.default_rng(seed).normal(size=(n, len(profile))))


@given(PROFILE, PROFILE)
def test_distance_is_level_scatter_and_shape(first: Numbers, second: Numbers) -> None:
    """Cronbach & Gleser: D^2 = k (elevation^2) + (k - 1)(scatter^2 + 2 s1 s2 (1 - r))."""
    found = profile_distance(first, second)
    if found.shape is not None:
        product = float(first.std(ddof=1) * second.std(ddof=1))
        shape = found.scatter**2 + 2 * product * (1 - found.shape)
        assert found.euclidean**2 == pytest.approx(4 * found.elevation**2 + 3 * shape, rel=1e-6, abs=1e-6)
        assert found.rank_shape == pytest.approx(stats.spearmanr(first, second).statistic, abs=1e-9)


def test_a_flat_profile_has_no_shape() -> None:
    found = profile_distance(np.full(4, 3.0), CLAN)
    assert (found.shape, found.rank_shape) == (None, None)
    assert profile_distance(np.zeros(2), np.zeros(2)).cosine is None
    assert profile_distance(np.full(4, 3.0), np.full(4, 3.0)).double_entry is None


def test_the_same_profile_is_no_distance_away() -> None:
    found = profile_distance(CLAN, CLAN)
    assert (found.euclidean, found.elevation) == (0, 0)
    assert found.shape == pytest.approx(1)
    assert found.double_entry == pytest.approx(1)


def test_parts_of_a_whole_are_compared_by_their_ratios() -> None:
    first, second = np.array([40.0, 30, 20, 10]), np.array([10.0, 20, 30, 40])
    assert aitchison_distance(first, second) == pytest.approx(aitchison_distance(first / 100, second / 100))
    assert aitchison_distance(first, first * 2) == pytest.approx(0)
    with pytest.raises(MalformedAnswers, match="above 0"):
        aitchison_distance(first, np.array([0.0, 20, 40, 40]))


def test_the_larger_partners_ways_beyond_its_headcount() -> None:
    """Half of the people each, and the joint organisation stands where the second parent stands."""
    found = imposition(people(CLAN, 60, 1), people(MARKET, 60, 2), people(MARKET, 80, 3), seed=1, draws=400)
    assert found.position == pytest.approx(1, abs=0.1)
    assert found.expected == 0.5
    assert found.imposition > 0.8
    assert found.low < found.position < found.high
    assert found.residual < 0.2


def test_a_third_culture_lies_off_the_line() -> None:
    third = np.array([3.25, 6.0, 3.25, 3.0])
    found = imposition(people(CLAN, 60, 1), people(MARKET, 60, 2), people(third, 80, 3), seed=1, draws=400)
    assert found.residual > 0.5
    assert abs(found.imposition) < 0.2


def test_parents_who_do_not_differ_have_no_line_between_them() -> None:
    """In nineteen of twenty worlds, as a bound of 95% promises."""
    with pytest.raises(NoVariance, match="do not clearly differ"):
        imposition(*(people(CLAN, 20, seed) for seed in range(3)), seed=1, draws=150)
    assert sum(differ_not(seed) for seed in range(60)) >= 52


def differ_not(seed: int) -> bool:
    """Whether three samples of one culture are refused as parents and child."""
    try:
        imposition(*(people(CLAN, 20, 3 * seed + place) for place in range(3)), seed=1, draws=150)
    except NoVariance:
        return True
    return False


def test_a_drift_from_one_parent_to_the_other() -> None:
    parents = people(CLAN, 60, 1), people(MARKET, 60, 2)
    moved = drift(*parents, people(CLAN, 80, 3), people((CLAN + MARKET) / 2, 80, 4), seed=1, draws=400)
    still = drift(*parents, people(CLAN, 80, 3), people(CLAN, 80, 5), seed=1, draws=400)
    assert moved.value == pytest.approx(0.5, abs=0.1)
    assert moved.low > 0
    assert still.low < 0 < still.high


@given(st.lists(st.floats(0.01, 1), min_size=3, max_size=3), st.integers(0, 999))
def test_a_mixture_of_parents_is_found_again(raw: list[float], seed: int) -> None:
    weights = np.array(raw) / sum(raw)
    parents = np.random.default_rng(seed).uniform(1, 5, (3, 6))
    assert parent_weights(parents, weights @ parents) == pytest.approx(weights, abs=1e-3)


def test_malformed_profiles_are_refused() -> None:
    with pytest.raises(MalformedAnswers, match="laid side by side"):
        profile_distance(CLAN, CLAN[:3])
    with pytest.raises(MalformedAnswers, match="empty place"):
        profile_distance(CLAN, np.array([1, 2, np.nan, 4]))
    with pytest.raises(MalformedAnswers, match="different dimensions"):
        imposition(people(CLAN, 5, 1), people(CLAN[:3], 5, 1), people(CLAN, 5, 1), seed=1)
    with pytest.raises(MalformedAnswers, match="two people"):
        imposition(people(CLAN, 1, 1), people(MARKET, 5, 1), people(CLAN, 5, 1), seed=1)
    with pytest.raises(MalformedAnswers, match="share their dimensions"):
        parent_weights(np.ones((2, 3)), np.ones(4))
