"""Ties across boundaries: edges, and networkx as oracle."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.errors import MalformedAnswers, NoTies, TooFewGroups, TooFewRespondents
from accord.analysis.network import (
    Network,
    block_density,
    cross_boundary,
    cross_boundary_by_group,
    density,
    either,
    mixing,
    network,
    reciprocity,
    tie_means,
)

NAMES = ("council", "kestrel", "school")


@st.composite
def networks(draw: st.DrawFn) -> Network:
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    people = draw(st.integers(4, 15))
    ties = random.random((people, people)) < draw(st.sampled_from([0.1, 0.3, 0.8]))
    np.fill_diagonal(ties, val=False)
    ties[0, 1] = True
    groups = random.integers(0, 3, people)
    groups[:2] = (0, 1)
    return network(ties, groups, NAMES)


def pair(ties: list[tuple[int, int]], groups: list[int], *, silent: tuple[int, ...] = ()) -> Network:
    matrix = np.zeros((len(groups), len(groups)), dtype=bool)
    for sender, receiver in ties:
        matrix[sender, receiver] = True
    answered = np.array([place not in silent for place in range(len(groups))])
    return Network(matrix, np.array(groups), NAMES, answered)


@given(networks())
@settings(max_examples=40)
def test_density_and_reciprocity_are_those_of_networkx(found: Network) -> None:
    graph = nx.from_numpy_array(found.ties.astype(int), create_using=nx.DiGraph)
    assert density(found) == pytest.approx(nx.density(graph))
    assert reciprocity(found) == pytest.approx(nx.reciprocity(graph))
    labels = dict(enumerate(found.groups.tolist()))
    nx.set_node_attributes(graph, labels, "group")
    expected = nx.attribute_mixing_matrix(graph, "group", mapping={0: 0, 1: 1, 2: 2}, normalized=False)
    counts = mixing(found, found.ties)
    assert counts[: len(expected), : len(expected)].tolist() == expected.astype(int).tolist()


@given(networks())
@settings(max_examples=20)
def test_the_index_counts_ties(found: Network) -> None:
    index = cross_boundary(found, seed=1, draws=19)
    assert index.external + index.internal == found.ties.sum()
    assert index.value == pytest.approx((index.external - index.internal) / found.ties.sum())
    assert -1 <= index.value <= 1
    assert 0 < index.p_value <= 1


def test_expected_is_the_index_of_all_possible_ties() -> None:
    found = pair([(0, 1)], [0, 0, 1, 1])
    everyone = network(~np.eye(4, dtype=bool), found.groups, NAMES)
    assert cross_boundary(found, seed=1, draws=9).expected == cross_boundary(everyone, seed=1, draws=9).value


def test_people_who_keep_to_their_own_are_seen() -> None:
    ties = [(a, b) for a in range(8) for b in range(8) if a != b and a // 4 == b // 4]
    index = cross_boundary(pair(ties, [0] * 4 + [1] * 4), seed=1)
    assert index.value == -1
    assert index.expected == pytest.approx(1 / 7)
    assert index.p_value < 0.1
    assert index == cross_boundary(pair(ties, [0] * 4 + [1] * 4), seed=1)


def test_who_did_not_answer_named_nobody_known() -> None:
    """Of three people two answered: four ties could have been named, and two were."""
    found = pair([(0, 1), (0, 2)], [0, 1, 1], silent=(2,))
    assert density(found) == 0.5
    assert reciprocity(found) == 0
    assert density(either(found)) == pytest.approx(4 / 6)


def test_undefined_is_said() -> None:
    nothing = pair([], [0, 1])
    with pytest.raises(NoTies, match="nobody is tied"):
        cross_boundary(nothing, seed=1)
    with pytest.raises(NoTies, match="names anybody"):
        reciprocity(nothing)
    with pytest.raises(TooFewGroups, match="no boundary"):
        cross_boundary(pair([(0, 1)], [0, 0]), seed=1)
    with pytest.raises(TooFewRespondents, match="could have named"):
        density(pair([], [0]))
    assert cross_boundary_by_group(pair([(0, 1)], [0, 0])) == (-1, None, None)


def test_blocks_and_weights() -> None:
    found = pair([(0, 1), (1, 0), (0, 2)], [0, 0, 1])
    assert block_density(found)[:2, :2].ravel().tolist() == pytest.approx([1, 0.5, 0, np.nan], nan_ok=True)
    weights = np.array([[0, 4, 2], [1, 0, 9], [9, 9, 0]], dtype=float)
    assert tie_means(found, weights)[:2, :2].ravel().tolist() == pytest.approx(
        [2.5, 2, np.nan, np.nan], nan_ok=True
    )


@pytest.mark.parametrize(
    ("ties", "groups", "silent", "found"),
    [
        ([(0, 0)], [0, 1], (), "tied to themselves"),
        ([(0, 1)], [0, 3], (), "outside 0 to 2"),
        ([(0, 1)], [0, 1], (0,), "did not answer names ties"),
    ],
)
def test_malformed_networks_are_refused(
    ties: list[tuple[int, int]], groups: list[int], silent: tuple[int, ...], found: str
) -> None:
    with pytest.raises(MalformedAnswers, match=found):
        pair(ties, groups, silent=silent)
    with pytest.raises(MalformedAnswers, match="do not fit 3 people"):
        network(np.zeros((2, 2), dtype=bool), np.zeros(3, dtype=np.int64), NAMES)
