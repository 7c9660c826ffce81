"""Switches: whoever answers otherwise, everything told still comes out."""

from itertools import product

import numpy as np
import scipy
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.disclosure.switches import Switches

OPTIONS = 3


@given(
    st.lists(st.lists(st.integers(0, 2), min_size=OPTIONS, max_size=OPTIONS), min_size=1, max_size=5),
    st.integers(0, 2),
    st.data(),
)
@settings(max_examples=40)
def test_what_a_walk_comes_to_agrees_with_all_that_is_told(
    crowd: list[list[int]], slack: int, data: st.DataObject
) -> None:
    """Of some groups each answer is told, of some the sum, of one a range; of each atom how many it has."""
    counts = np.array(crowd)
    whom = st.lists(st.booleans(), min_size=len(crowd), max_size=len(crowd))
    groups = np.array([data.draw(whom) for _group in range(3)], dtype=float)
    scale = np.arange(1.0, OPTIONS + 1)[None]
    rows = scipy.sparse.csr_array(
        np.vstack(
            [
                np.kron(groups[:1], np.eye(OPTIONS)),
                np.kron(groups[1:], scale),
                np.kron(np.eye(len(crowd)), np.ones((1, OPTIONS))),
            ]
        )
    )
    sums = rows @ counts.ravel()
    limits = np.stack([sums, sums], axis=1).astype(float)
    limits[OPTIONS] += [-slack, slack]
    start = counts.reshape(1, -1).astype(np.int16)
    found = [*Switches(rows, limits, OPTIONS).walk(start, np.random.default_rng(0))]
    for crowds in found:
        then = rows @ crowds.T
        assert (crowds >= 0).all()
        assert (then >= limits[:, [0]]).all()
        assert (then <= limits[:, [1]]).all()


def test_a_walk_comes_to_every_world_of_a_table_whose_margins_are_told() -> None:
    """Two organisations by two tiers, of each how many gave each of two answers: ten people, three worlds."""
    counts = np.array([[2, 2], [1, 1], [1, 1], [1, 1]])
    member = np.array([[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]], dtype=float)
    rows = scipy.sparse.csr_array(
        np.vstack([np.kron(member, np.eye(2)), np.kron(np.eye(4), np.ones((1, 2)))])
    )
    sums = (rows @ counts.ravel()).astype(float)
    switches = Switches(rows, np.stack([sums, sums], axis=1), 2)
    found = np.concatenate([*switches.walk(counts.reshape(1, -1).astype(np.int16), np.random.default_rng(0))])
    assert {tuple(crowd) for crowd in found.tolist()} == {
        (2 + by, 2 - by, 1 - by, 1 + by, 1 - by, 1 + by, 1 + by, 1 - by) for by in (-1, 0, 1)
    }


def test_a_walk_comes_to_every_world_within_a_range() -> None:
    """Of three people who gave a 1, a 2 and a 3 it is told that they gave 5 to 8 together."""
    rows = scipy.sparse.csr_array(np.vstack([np.arange(1.0, 4.0), np.ones(3)]))
    switches = Switches(rows, np.array([[5.0, 8.0], [3.0, 3.0]]), 3)
    found = [*switches.walk(np.array([[1, 1, 1]], dtype=np.int16), np.random.default_rng(0))]
    assert {tuple(crowd) for crowd in np.concatenate(found).tolist()} == {
        counts
        for counts in product(range(4), repeat=3)
        if sum(counts) == 3 and 5 <= counts[0] + 2 * counts[1] + 3 * counts[2] <= 8
    }


def test_where_nobody_can_answer_otherwise_there_is_no_walk() -> None:
    """One person, of whom the answer is told."""
    rows = scipy.sparse.csr_array(np.eye(2))
    switches = Switches(rows, np.array([[1.0, 1.0], [0.0, 0.0]]), 2)
    assert not [*switches.walk(np.array([[1, 0]], dtype=np.int16), np.random.default_rng(0))]
