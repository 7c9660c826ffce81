"""Answers as a table: scales, missing answers, scale scores, and moments that add up over any parts."""

from functools import reduce
from itertools import pairwise
from operator import add

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.cross import Cases
from accord.analysis.errors import MalformedAnswers, NoCategories, TooFewRespondents
from accord.analysis.measured import Measured, measure
from accord.analysis.moments import Counts, Sums
from accord.analysis.table import (
    AnswerTable,
    Scale,
    answer_table,
    item_moments,
    scale_scores,
    value_sums,
)

NONE = float("nan")
FIVE = Scale(1, 5)
ALL = np.zeros(4, dtype=np.int64)


def table(rows: list[list[float]], scale: Scale = FIVE) -> AnswerTable:
    values = np.array(rows, dtype=float)
    return answer_table([f"A{place}" for place in range(values.shape[1])], values, scale)


@st.composite
def worlds(draw: st.DrawFn, *, whole: bool) -> tuple[AnswerTable, Counts]:
    """Answers of up to forty people in three groups, some missing, some not applicable."""
    people, items = draw(st.integers(0, 40)), draw(st.integers(1, 5))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    values = random.integers(0, 11, (people, items)).astype(float)
    if not whole:
        values = np.round(values * random.random((people, items)), 3)
    given = random.random((people, items))
    values[given < 0.3] = np.nan
    found = AnswerTable(
        tuple(f"A{place}" for place in range(items)), values, Scale(0, 10), np.asarray(given < 0.1)
    )
    return found, random.integers(-1, 3, people)


def in_parts(found: AnswerTable, groups: Counts, cuts: list[int], seed: int) -> Measured:
    """The same people shuffled, measured in parts."""
    order = np.random.default_rng(seed).permutation(found.people)
    bounds = [0, *sorted(min(cut, found.people) for cut in cuts), found.people]
    parts = [order[start:end] for start, end in pairwise(bounds)]
    return reduce(add, (measure(found.of(part), groups[part], n_groups=3) for part in parts))


def test_it_works() -> None:
    found = item_moments(table([[1, 5], [3, NONE], [3, 2], [5, 2]]), ALL, n_groups=1)
    assert found.counts.tolist() == [[[1, 0, 2, 0, 1], [0, 2, 0, 0, 1]]]
    assert found.total.tolist() == [[12, 9]]
    assert found.missing.tolist() == [[0, 1]]


@given(worlds(whole=True), st.lists(st.integers(0, 40), max_size=4), st.integers(0, 99))
def test_counts_add_up_over_any_parts(world: tuple[AnswerTable, Counts], cuts: list[int], seed: int) -> None:
    whole, parts = measure(*world, n_groups=3), in_parts(*world, cuts, seed)
    for name in ("n", "total", "squares", "missing", "not_applicable", "counts"):
        first, second = getattr(whole.items, name), getattr(parts.items, name)
        assert first.dtype == np.int64
        assert np.array_equal(first, second)
    for name in ("people", "n", "total", "products", "complete_n", "complete_total", "complete_products"):
        assert np.array_equal(getattr(whole.cross, name), getattr(parts.cross, name))
    assert np.array_equal(whole.scores.n, parts.scores.n)


@given(worlds(whole=False), st.lists(st.integers(0, 40), max_size=4), st.integers(0, 99))
def test_sums_add_up_over_any_parts(world: tuple[AnswerTable, Counts], cuts: list[int], seed: int) -> None:
    whole, parts = measure(*world, n_groups=3), in_parts(*world, cuts, seed)
    assert np.array_equal(whole.items.n, parts.items.n)
    pairs = [
        (whole.items.total, parts.items.total),
        (whole.items.squares, parts.items.squares),
        (whole.cross.products, parts.cross.products),
        (whole.cross.complete_products, parts.cross.complete_products),
        (whole.scores.squares, parts.scores.squares),
    ]
    for first, second in pairs:
        assert np.allclose(first, second, rtol=1e-12, atol=1e-12)


@given(worlds(whole=False))
def test_means_and_variances_are_those_of_numpy(world: tuple[AnswerTable, Counts]) -> None:
    found, groups = world
    sums = value_sums(found.values[:, 0], groups, n_groups=3)
    for group in range(3):
        values = found.values[groups == group, 0]
        values = values[~np.isnan(values)]
        assert sums.n[group] == len(values)
        assert len(values) < 1 or sums.mean[group] == pytest.approx(values.mean(), abs=1e-9)
        assert len(values) < 2 or sums.variance[group] == pytest.approx(values.var(ddof=1), abs=1e-9)
    assert sums.n[sums.n < 1].size == np.isnan(sums.mean).sum()
    assert sums.n[sums.n < 2].size == np.isnan(sums.variance).sum()


def test_people_who_answered_alike_have_no_variance_whatever_the_fraction() -> None:
    third = np.full(7, 5 / 3)
    assert value_sums(third, np.zeros(7, dtype=np.int64), n_groups=1).variance.tolist() == [0]


def test_ten_million_people_have_room() -> None:
    """Half of them answer 1000, half 1001: n times the squares is more than an integer of 64 bits holds."""
    n, half = 10**7, 5 * 10**6
    sums = Sums(*(np.array([part]) for part in (n, half * 2001, half * (1000**2 + 1001**2))))
    assert sums.variance[0] == pytest.approx(0.25 * n / (n - 1), rel=1e-9)


def test_values_that_are_not_whole_have_no_categories() -> None:
    found = item_moments(table([[1.5], [3], [2], [2]]), ALL, n_groups=1)
    assert found.total.tolist() == [[8.5]]
    with pytest.raises(NoCategories, match="not whole numbers"):
        assert found.counts


def test_a_part_without_categories_takes_them_from_the_whole() -> None:
    first, second = (item_moments(table([[x]]), ALL[:1], n_groups=1) for x in (2.0, 2.5))
    assert (first + second).per_answer is None
    assert (first + second).total.tolist() == [[4.5]]


@pytest.mark.parametrize(
    ("answers", "score"),
    [
        ([2, 4, NONE, NONE], 3),
        ([2, NONE, NONE, NONE], NONE),
        ([1, 2, NONE, NONE, NONE], NONE),
        ([1, 2, 3, NONE, NONE], 2),
        ([2, 4, NONE], 3),
        ([2, NONE], NONE),
        ([2, 4], 3),
        ([4], 4),
        ([NONE], NONE),
    ],
)
def test_a_score_needs_half_of_the_items_and_at_least_two(answers: list[float], score: float) -> None:
    assert scale_scores(table([answers])).tolist() == pytest.approx([score], nan_ok=True)


def test_items_are_turned_round() -> None:
    turned = table([[1, 2], [NONE, 4]], Scale(1, 6)).reversed(["A0"])
    assert turned.values.ravel().tolist() == pytest.approx([6, 2, NONE, 4], nan_ok=True)
    with pytest.raises(MalformedAnswers, match="no item is called A9"):
        turned.reversed(["A9"])


def test_complete_and_pairwise_covariances() -> None:
    rows: list[list[float]] = [[1.0, 2, 3], [2, 4, 1], [3, NONE, 5], [5, 3, 2]]
    cross = measure(table(rows), ALL, n_groups=1).cross
    complete = np.cov(np.array(rows)[[0, 1, 3]], rowvar=False)
    assert cross.covariance().matrix == pytest.approx(complete)
    assert cross.covariance().n == 3
    paired = cross.covariance(Cases.PAIRWISE)
    assert paired.matrix[0, 2] == pytest.approx(np.cov(np.array(rows)[:, [0, 2]], rowvar=False)[0, 1])
    assert paired.n == 4


def test_nobody_and_one_person_have_no_covariance() -> None:
    for people in (0, 1):
        answers = answer_table(["a", "b"], np.ones((people, 2)), FIVE)
        found = measure(answers, ALL[:people], n_groups=1)
        with pytest.raises(TooFewRespondents, match=f"{people} people answered"):
            found.cross.covariance()


def test_nobody_answered_anything() -> None:
    found = measure(table([[NONE, NONE]] * 4), ALL, n_groups=1)
    assert found.items.missing.tolist() == [[4, 4]]
    assert not found.items.n.any()
    assert np.isnan(found.scores.mean).all()
    for cases in Cases:
        with pytest.raises(TooFewRespondents, match="0 people answered"):
            found.cross.covariance(cases)


@pytest.mark.parametrize(
    ("build", "found"),
    [
        (lambda: table([[6.0]]), "A0: an answer lies outside 1 to 5"),
        (lambda: answer_table(["a"], np.zeros((1, 2)), FIVE), "there are 1 items"),
        (lambda: answer_table(["a", "a"], np.ones((1, 2)), FIVE), "share a name"),
        (lambda: Scale(5, 1), "from 5 to 1"),
        (lambda: AnswerTable(("a",), np.ones((1, 1)), FIVE, np.ones((1, 1), bool)), "where none applies"),
        (lambda: AnswerTable(("a",), np.ones((1, 1)), FIVE, np.ones((2, 1), bool)), "marks have the shape"),
    ],
)
def test_malformed_tables_are_refused(build: object, found: str) -> None:
    assert callable(build)
    with pytest.raises(MalformedAnswers, match=found):
        build()
