"""Counting answers: one pass, and it adds up."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from accord.analysis.errors import MalformedAnswers
from accord.analysis.moments import NOT_APPLICABLE, count_answers, of_counts

Values = NDArray[Any]

PEOPLE, ITEMS, GROUPS = 30, 4, 3
ANSWERS = arrays.arrays(np.int8, (PEOPLE, ITEMS), elements=st.integers(0, 5))
INDEX = arrays.arrays(np.int64, (PEOPLE,), elements=st.integers(-1, GROUPS - 1))


def test_it_works() -> None:
    answers = np.array([[1, 5], [3, 0], [3, 2]], dtype=np.int8)
    moments = count_answers(answers, np.array([0, 0, 1]), n_groups=2, options=5)
    assert moments.counts[0].tolist() == [[1, 0, 1, 0, 0], [0, 0, 0, 0, 1]]
    assert moments.n.tolist() == [[2, 1], [1, 1]]
    assert moments.total.tolist() == [[4, 5], [3, 2]]
    assert moments.squares.tolist() == [[10, 25], [9, 4]]


@given(ANSWERS, INDEX)
def test_the_moments_are_those_of_the_answers(answers: Values, index: Values) -> None:
    moments = count_answers(answers, index, n_groups=GROUPS, options=5)
    for group in range(GROUPS):
        of_group = answers[index == group].astype(int)
        assert moments.n[group].tolist() == (of_group > 0).sum(axis=0).tolist()
        assert moments.total[group].tolist() == of_group.sum(axis=0).tolist()
        assert moments.squares[group].tolist() == (of_group**2).sum(axis=0).tolist()


@given(ANSWERS, INDEX, st.integers(0, PEOPLE))
def test_parts_add_up_to_the_whole(answers: Values, index: Values, cut: int) -> None:
    first, second = (
        count_answers(answers[part], index[part], n_groups=GROUPS, options=5)
        for part in (slice(cut), slice(cut, None))
    )
    whole = count_answers(answers, index, n_groups=GROUPS, options=5)
    assert ((first + second).counts == whole.counts).all()


def test_missing_and_not_applicable_are_counted_apart() -> None:
    answers = np.array([[0, NOT_APPLICABLE], [3, NOT_APPLICABLE], [0, 2]], dtype=np.int8)
    moments = count_answers(answers, np.zeros(3, dtype=np.int64), n_groups=1, options=5)
    assert moments.missing.tolist() == [[2, 0]]
    assert moments.not_applicable.tolist() == [[0, 2]]
    assert moments.n.tolist() == [[1, 1]]


def test_nobody_answered() -> None:
    empty = count_answers(np.zeros((0, 2), dtype=np.int8), np.zeros(0, dtype=np.int64), n_groups=2, options=5)
    assert empty.counts.shape == (2, 2, 5)
    assert not empty.n.any()


@pytest.mark.parametrize(
    ("answers", "groups", "found"),
    [
        (np.array([[6]], dtype=np.int8), np.array([0]), "outside -1 to 5"),
        (np.array([[-2]], dtype=np.int8), np.array([0]), "outside -1 to 5"),
        (np.array([1], dtype=np.int8), np.array([0]), "1 axes"),
        (np.array([[1.5]]), np.array([0]), "float64"),
        (np.array([[1]], dtype=np.int8), np.array([2]), "outside -1 to 1"),
        (np.array([[1]], dtype=np.int8), np.array([0, 1]), "for 1 people"),
    ],
)
def test_malformed_arrays_are_refused(
    answers: Values,
    groups: Values,
    found: str,
) -> None:
    with pytest.raises(MalformedAnswers, match=found):
        count_answers(answers, groups, n_groups=2, options=5)


def test_moments_of_different_questionnaires_do_not_add_up() -> None:
    with pytest.raises(MalformedAnswers, match="do not add up"):
        of_counts(np.zeros((1, 2, 5), dtype=np.int64)) + of_counts(np.zeros((1, 3, 5), dtype=np.int64))
