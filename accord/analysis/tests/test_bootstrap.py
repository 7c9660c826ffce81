"""Drawing again: the interval of SciPy on the same replicates, the same numbers on any number of threads."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import scipy.stats
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.bootstrap import Chances, bca, bootstrap_means, resampled_means
from accord.analysis.errors import MalformedAnswers, NoVariance, TooFewAnswers
from accord.analysis.moments import Numbers


def scores(people: int = 40, variables: int = 3, seed: int = 0) -> Numbers:
    return np.random.default_rng(seed).gamma(2.0, 0.7, (people, variables))


@pytest.mark.parametrize("people", [10, 37, 360])
@pytest.mark.parametrize("confidence", [0.9, 0.95])
def test_the_interval_is_that_of_scipy(people: int, confidence: float) -> None:
    values = scores(people)
    replicates = resampled_means(values, Chances(seed=4))
    for variable, found in enumerate(bootstrap_means(values, Chances(seed=4), confidence=confidence)):
        same: Any = SimpleNamespace(bootstrap_distribution=replicates[:, variable])
        theirs = scipy.stats.bootstrap(
            (values[:, variable],),
            np.mean,
            n_resamples=0,
            confidence_level=confidence,
            method="BCa",
            bootstrap_result=same,
        ).confidence_interval
        assert (found.low, found.high) == pytest.approx((theirs.low, theirs.high), abs=1e-12)
        assert found.value == values[:, variable].mean()


@settings(max_examples=15, deadline=None)
@given(
    seed=st.integers(0, 2**63), threads=st.integers(2, 6), replicates=st.integers(1, 230), gaps=st.booleans()
)
def test_threads_change_nothing(seed: int, threads: int, replicates: int, gaps: bool) -> None:
    values = scores(25)
    if gaps:
        values[::4, 1] = np.nan
    chances = Chances(seed, group=3, replicates=replicates)
    np.testing.assert_array_equal(
        resampled_means(values, chances), resampled_means(values, chances, threads=threads)
    )


def test_a_seed_and_a_place_give_their_own_draws() -> None:
    one, other_seed, other_place = (
        resampled_means(scores(), chances) for chances in (Chances(1), Chances(2), Chances(1, group=1))
    )
    assert not (one == other_seed).any()
    assert not (one == other_place).any()
    more = resampled_means(scores(), Chances(1, replicates=2000))
    np.testing.assert_array_equal(more[:1000], one)


def test_replicates_scatter_as_means_do() -> None:
    values = scores(200)
    spread = resampled_means(values, Chances(5, replicates=4000)).std(axis=0)
    np.testing.assert_allclose(spread, values.std(axis=0) / np.sqrt(200), rtol=0.05)


def test_who_gave_no_answer_is_drawn_and_counts_nothing() -> None:
    values = scores(60, 2)
    values[:20, 0] = np.nan
    found = bootstrap_means(values, Chances(1))
    assert found[0].value == np.nanmean(values[:, 0])
    assert found[0].n == 40
    assert found[0].low < found[0].value < found[0].high


def test_it_covers_the_mean() -> None:
    inside = 0
    for seed in range(300):
        found = bca(*(part[:, 0] for part in _drawn(seed)))
        inside += found.low <= 1.4 <= found.high
    assert 0.90 <= inside / 300 <= 0.98


def _drawn(seed: int) -> tuple[Numbers, Numbers]:
    values = scores(30, 1, seed)
    return values, resampled_means(values, Chances(seed, replicates=400))


def test_fewer_than_ten_are_refused() -> None:
    with pytest.raises(TooFewAnswers, match="9 answers"):
        bootstrap_means(scores(9), Chances(1))


def test_the_same_answer_of_all_is_refused() -> None:
    with pytest.raises(NoVariance):
        bootstrap_means(np.full((12, 1), 3.0), Chances(1))


def test_no_replicates_are_refused() -> None:
    with pytest.raises(MalformedAnswers):
        bootstrap_means(scores(), Chances(1, replicates=0))
