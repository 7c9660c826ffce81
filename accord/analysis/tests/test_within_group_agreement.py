"""Within-group agreement at its edges, and against exact enumeration."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis import within_group_agreement as agreement
from accord.analysis.errors import TooFewAnswers
from accord.analysis.estimate import Caution
from accord.analysis.tests.worlds import sums

NONE = float("nan")


def test_it_works() -> None:
    """Cohesion's platoon "1044B 2ND", COH01: answers 3, 4, 3 have a third of variance: 1 - 1/6."""
    (found,) = agreement.rwg(sums([3, 4, 3]), null=2.0)
    assert found is not None
    assert found.value == pytest.approx(5 / 6)
    assert found.n == 3


def test_nobody_and_one_person_do_not_agree_with_anybody() -> None:
    assert agreement.rwg(sums([], [3]), null=2.0) == (None, None)
    with pytest.raises(TooFewAnswers, match="no item has the two answers"):
        agreement.rwg_j(sums([], [3]), null=2.0, people=1)
    with pytest.raises(TooFewAnswers, match="no item has the two answers"):
        agreement.average_deviation(np.array([[3.0, NONE]]))
    with pytest.raises(TooFewAnswers, match="1 people cannot agree"):
        agreement.chance(people=1, items=3, options=5, seed=1)


def test_a_group_that_answered_alike_agrees_perfectly() -> None:
    found = agreement.rwg_j(sums([4, 4, 4], [2, 2, 2]), null=2.0, people=3)
    assert (found.rwg_j.value, found.r_star.value) == (1, 1)
    assert agreement.average_deviation(np.full((3, 2), 4.0)).value == 0


def test_a_split_group_is_zero_and_keeps_its_raw_value() -> None:
    """1, 1, 5, 5 have variance 16/3: more than answers at random."""
    (item,) = agreement.rwg(sums([1, 1, 5, 5]), null=2.0)
    assert item is not None
    assert (item.value, item.cautions) == (0, (Caution.SPLIT,))
    assert item.raw == pytest.approx(1 - 16 / 6)
    scale = agreement.rwg_j(sums([1, 1, 5, 5], [1, 1, 5, 5]), null=2.0, people=4)
    assert scale.rwg_j.value == 0
    assert scale.rwg_j.raw == scale.r_star.value == pytest.approx(1 - 16 / 6)


def test_one_item_is_its_own_scale() -> None:
    (item,) = agreement.rwg(sums([3, 4, 3]), null=2.0)
    scale = agreement.rwg_j(sums([3, 4, 3]), null=2.0, people=3)
    assert item is not None
    assert scale.rwg_j.value == pytest.approx(item.value)


def test_items_that_one_person_answered_do_not_count() -> None:
    found = agreement.rwg_j(sums([3, 4, 3], [5]), null=2.0, people=3)
    assert found.items == 1
    assert found.rwg_j.value == pytest.approx(5 / 6)


def test_more_items_make_rwg_j_larger_but_not_r_star() -> None:
    few, many = (agreement.rwg_j(sums(*[[2.0, 3, 4, 3]] * items), null=2.0, people=4) for items in (2, 8))
    assert many.rwg_j.value > few.rwg_j.value
    assert many.r_star.value == few.r_star.value


def test_two_options_have_a_quarter() -> None:
    assert agreement.uniform_variance(2) == 0.25
    (found,) = agreement.rwg(sums([1, 1, 1, 2]), null=agreement.uniform_variance(2))
    assert found is not None
    assert (found.value, found.raw) == (0, 0)


def test_other_ideas_of_no_agreement() -> None:
    """LeBreton & Senter 2008, table 2: a slight skew of five options has variance 1.34."""
    assert agreement.null_variance(agreement.SLIGHT_SKEW_OF_FIVE) == pytest.approx(1.34)
    assert agreement.null_variance((0.2,) * 5) == pytest.approx(agreement.uniform_variance(5))
    assert agreement.average_deviation_limit(5) == pytest.approx(5 / 6)


@given(st.lists(st.integers(1, 5), min_size=2, max_size=12))
def test_agreement_stays_between_0_and_1_and_falls_with_spread(answers: list[int]) -> None:
    (item,) = agreement.rwg(sums(list(map(float, answers))), null=2.0)
    assert item is not None
    assert 0 <= item.value <= 1
    assert item.raw == pytest.approx(1 - np.var(answers, ddof=1) / 2)


def test_the_median_is_never_further_away_than_the_mean() -> None:
    answers = np.array([[1.0], [2.0], [2.0], [5.0]])
    median = agreement.average_deviation(answers, centre=agreement.Centre.MEDIAN)
    assert median.value == 1
    assert median.value <= agreement.average_deviation(answers).value


def test_chance_is_that_of_every_possible_group() -> None:
    """Three people, one item, five options: 125 groups, of which the 95% point is exact."""
    variances = [float(np.var(group, ddof=1)) for group in product(range(1, 6), repeat=3)]
    exact = np.quantile([max(0.0, 1 - variance / 2) for variance in variances], 0.95)
    found = agreement.chance(people=3, items=1, options=5, seed=1, draws=20_000)
    assert found.rwg_j == pytest.approx(exact, abs=1e-9)


def test_chance_repeats_for_a_seed_and_shrinks_with_people() -> None:
    first, second = (agreement.chance(people=5, items=8, options=5, seed=7) for _ in range(2))
    assert first == second
    assert agreement.chance(people=50, items=8, options=5, seed=7).rwg_j < first.rwg_j
    assert agreement.chance(people=50, items=8, options=5, seed=7).average_deviation > first.average_deviation
