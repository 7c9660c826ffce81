"""Mixing at a site: pairs across of all pairs, and the most that could be."""

from itertools import product

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.errors import MalformedAnswers, TooFewPeople
from accord.analysis.presence import Mixing, mixing_at

DAYS = st.integers(1, 3)
PEOPLE = st.integers(0, 4)


@st.composite
def attendances(draw: st.DrawFn) -> tuple[list[list[int]], list[int]]:
    organisations = draw(st.integers(1, 3))
    row = st.lists(PEOPLE, min_size=organisations, max_size=organisations)
    days = draw(st.lists(row, min_size=1, max_size=3))
    if all(sum(day) < 2 for day in days):
        days[0][0] = 2
    return days, draw(row)


def mixing(days: list[list[int]], sizes: list[int]) -> Mixing:
    return mixing_at(np.array(days, dtype=np.int64), np.array(sizes, dtype=np.int64))


def test_it_works() -> None:
    found = mixing([[3, 1], [0, 2]], [22, 34])
    assert (found.across, found.pairs, found.people) == (3, 7, 6)
    assert found.value == pytest.approx(3 / 7)
    assert found.most == pytest.approx((4 + 1) / 7)


@given(attendances())
def test_pairs_are_those_of_a_clique_for_each_day(case: tuple[list[list[int]], list[int]]) -> None:
    days, sizes = case
    graph = nx.Graph()
    for number, day in enumerate(days):
        people = [(number, place, each) for place, count in enumerate(day) for each in range(count)]
        graph.add_nodes_from((person, {"organisation": person[1]}) for person in people)
        graph.add_edges_from((a, b) for a in people for b in people if a < b)
    matrix = nx.attribute_mixing_matrix(graph, "organisation", normalized=False)
    found = mixing(days, sizes)
    assert found.pairs == matrix.sum() / 2
    assert found.across == (matrix.sum() - np.trace(matrix)) / 2


@given(attendances())
def test_the_most_possible_is_the_best_of_every_attendance(case: tuple[list[list[int]], list[int]]) -> None:
    days, sizes = case
    best = 0
    for day in days:
        caps = [max(pair) for pair in zip(day, sizes, strict=True)]
        could = product(*(range(cap + 1) for cap in caps))
        total = sum(day)
        best += max((total**2 - sum(n * n for n in each)) // 2 for each in could if sum(each) == total)
    found = mixing(days, sizes)
    assert found.most == pytest.approx(best / found.pairs)
    assert 0 <= found.value <= found.most <= 1


def test_where_no_two_met_there_is_no_figure() -> None:
    with pytest.raises(TooFewPeople):
        mixing([[1, 0], [0, 1]], [5, 5])


@pytest.mark.parametrize(("days", "sizes"), [([[1, -1]], [5, 5]), ([[1, 2]], [5]), ([[1, 2]], [5, -5])])
def test_counts_that_cannot_be_are_refused(days: list[list[int]], sizes: list[int]) -> None:
    with pytest.raises(MalformedAnswers):
        mixing(days, sizes)
