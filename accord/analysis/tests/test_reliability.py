"""Alpha, its items, and omega: their edges, and the same numbers as other software."""

import numpy as np
import pandas as pd
import pingouin
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis import omega, reliability
from accord.analysis.cross import Cases, Covariance
from accord.analysis.errors import ImproperSolution, NoVariance, TooFewItems, TooFewRespondents
from accord.analysis.estimate import Caution
from accord.analysis.measured import measure
from accord.analysis.moments import Numbers
from accord.analysis.table import Scale, answer_table


def covariance(values: Numbers | list[list[float]], cases: Cases = Cases.COMPLETE) -> Covariance:
    found = np.array(values, dtype=float)
    names = [f"A{place}" for place in range(found.shape[1])]
    table = answer_table(names, found, Scale(1, 5))
    return measure(table, np.zeros(len(found), dtype=np.int64), n_groups=1).cross.covariance(cases)


@st.composite
def scales(draw: st.DrawFn) -> Numbers:
    """People who answer three to six items alike, more or less, with some answers missing."""
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    people, items = draw(st.integers(15, 60)), draw(st.integers(3, 6))
    leaning = random.normal(size=(people, 1))
    found = np.clip(np.rint(3 + leaning + random.normal(size=(people, items))), 1, 5)
    found[random.random(found.shape) < draw(st.sampled_from([0.0, 0.1]))] = np.nan
    return np.asarray(found)


@given(scales(), st.sampled_from(Cases))
@settings(max_examples=30)
def test_alpha_is_that_of_pingouin(values: Numbers, cases: Cases) -> None:
    names = {Cases.COMPLETE: "listwise", Cases.PAIRWISE: "pairwise"}
    found = reliability.cronbach_alpha(covariance(values, cases))
    expected, _ = pingouin.cronbach_alpha(pd.DataFrame(values), nan_policy=names[cases])
    assert found.value == pytest.approx(expected, abs=1e-9)
    assert found.low <= found.value <= found.high


def test_the_interval_of_complete_answers_is_feldts() -> None:
    values = np.array([[1, 2, 2], [3, 3, 4], [5, 4, 5], [2, 3, 1], [4, 4, 4]], dtype=float)
    found = reliability.cronbach_alpha(covariance(values))
    _, interval = pingouin.cronbach_alpha(pd.DataFrame(values))
    assert (found.low, found.high) == pytest.approx(tuple(interval), abs=1e-3)


def test_alpha_of_items_that_are_all_alike_is_one_and_no_more() -> None:
    found = reliability.cronbach_alpha(covariance([[5, 3], [4, 2], [4, 2]]))
    assert (found.value, found.low, found.high) == (1.0, 1.0, 1.0)


def test_one_item_has_no_alpha_and_no_omega() -> None:
    for statistic in (reliability.cronbach_alpha, reliability.each_item, omega.omega_total):
        with pytest.raises(TooFewItems, match="the scale has 1"):
            statistic(covariance([[1], [2], [3]]))


def test_two_people_have_no_alpha() -> None:
    with pytest.raises(TooFewRespondents, match="2 people answered, 3 are needed"):
        reliability.cronbach_alpha(covariance([[1, 2], [2, 3]]))


def test_who_answered_alike_leaves_nothing_to_compare() -> None:
    with pytest.raises(NoVariance, match="everybody gave the same answers"):
        reliability.cronbach_alpha(covariance([[4, 4]] * 5))
    with pytest.raises(NoVariance, match="only one item varies"):
        reliability.cronbach_alpha(covariance([[1, 4], [2, 4], [5, 4]]))
    with pytest.raises(NoVariance, match="same sum"):
        reliability.cronbach_alpha(covariance([[1, 5], [2, 4], [5, 1]]))


def test_an_item_that_does_not_vary_is_left_out_and_said() -> None:
    rows: list[list[float]] = [[1, 2, 4], [3, 3, 4], [5, 4, 4], [2, 3, 4]]
    found = reliability.cronbach_alpha(covariance(rows))
    assert found.value == reliability.cronbach_alpha(covariance([row[:2] for row in rows])).value
    assert found.cautions == (Caution.CONSTANT_ITEM,)
    constant = reliability.each_item(covariance(rows))[2]
    assert constant.item_rest is None
    assert constant.alpha_if_dropped == found.value


def test_a_negative_alpha_stands_with_its_caution() -> None:
    found = reliability.cronbach_alpha(covariance([[1, 5], [2, 4], [5, 2], [4, 1], [3, 3]]))
    assert found.value < 0
    assert Caution.NEGATIVE in found.cautions


def test_of_two_items_neither_can_be_dropped() -> None:
    first, _ = reliability.each_item(covariance([[1, 2], [2, 4], [5, 4]]))
    assert first.alpha_if_dropped is None
    assert first.item_rest == pytest.approx(np.corrcoef([1, 2, 5], [2, 4, 4])[0, 1])


def test_yes_and_no_can_be_a_scale() -> None:
    """Two options: alpha is Kuder-Richardson 20 (with n - 1)."""
    rows: list[list[float]] = [[1, 1, 2], [2, 2, 2], [1, 2, 2], [1, 1, 1], [2, 2, 1]]
    shares = np.array(rows).mean(axis=0) - 1
    whole = np.var(np.array(rows).sum(axis=1))
    expected = 1.5 * (1 - (shares * (1 - shares)).sum() / whole)
    assert reliability.cronbach_alpha(covariance(rows)).value == pytest.approx(expected)


@given(st.lists(st.floats(0.3, 0.9), min_size=3, max_size=7))
def test_omega_finds_the_factor_that_made_the_covariances(loadings: list[float]) -> None:
    weights = np.array(loadings)
    matrix = np.outer(weights, weights) + np.diag(0.5 + weights)
    made = Covariance(tuple(map(str, loadings)), matrix, 500, Cases.COMPLETE)
    expected = weights.sum() ** 2 / matrix.sum()
    assert omega.omega_total(made).value == pytest.approx(expected, abs=1e-5)


def test_parallel_items_have_one_alpha_and_omega() -> None:
    made = Covariance(("a", "b", "c", "d"), np.full((4, 4), 0.5) + np.eye(4) * 0.5, 100, Cases.COMPLETE)
    expected = pytest.approx(0.8, abs=1e-6)
    assert omega.omega_total(made).value == expected
    assert omega.omega_standardised(made).value == expected
    assert reliability.cronbach_alpha(made).value == expected
    assert reliability.standardised_alpha(made).value == expected


def test_a_heywood_case_is_refused() -> None:
    """Correlations .9, .9 and .5 ask for a loading of 1.27."""
    matrix = np.array([[1, 0.9, 0.9], [0.9, 1, 0.5], [0.9, 0.5, 1]])
    for statistic in (omega.omega_total, omega.omega_standardised):
        with pytest.raises(ImproperSolution, match="negative variance"):
            statistic(Covariance(("a", "b", "c"), matrix, 100, Cases.COMPLETE))


def test_omega_needs_more_people_than_items_and_items_that_vary() -> None:
    with pytest.raises(TooFewRespondents, match="3 people answered 3 items"):
        omega.omega_total(covariance([[1, 2, 4], [2, 3, 3], [5, 4, 1]]))
    with pytest.raises(NoVariance, match="1 of 3 items"):
        omega.omega_total(covariance([[1, 2, 4], [2, 3, 4], [5, 4, 4], [3, 3, 4]]))
    with pytest.raises(ImproperSolution, match="exactly a sum"):
        omega.omega_total(Covariance(("a", "b", "c"), np.ones((3, 3)), 9, Cases.COMPLETE))


def test_more_raters_are_more_reliable() -> None:
    """Spearman-Brown: a single peer of .35 makes three of .62."""
    assert reliability.spearman_brown(0.35, 3) == pytest.approx(0.6176, abs=1e-4)
