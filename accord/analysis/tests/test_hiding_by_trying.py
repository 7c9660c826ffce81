"""What is hidden beside what must be: against trying every pattern of a small table, the cheapest first."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import linprog

from accord.analysis.disclosure.suppression import Protections, Shield, hide
from accord.analysis.tests.test_suppression import with_margins

Numbers = NDArray[np.float64]
TOTAL = -1


class Table:
    """Two rows by three columns with their sums; one or two cells, or every one, must be free to move."""

    def __init__(self, seed: int, *, every: bool = False) -> None:
        random = np.random.default_rng(seed)
        inner = random.integers(1, 9, (2, 3))
        self.member, self.counts = with_margins(inner), inner.ravel()
        self.secret = random.choice(6, size=6 if every else 1 + seed % 2, replace=False).tolist()
        self.weights: Numbers = random.integers(1, 30, len(self.member)).astype(float)
        self.needs = random.integers(1, 4, 2 * len(self.secret)).astype(float)
        rows = self.member[self.secret].astype(float)
        self.goals = np.vstack([rows, -rows])
        self.kept = [len(self.member) + TOTAL]

    def shield(self) -> Shield:
        low, high = -self.counts.astype(float), np.full(self.counts.size, np.inf)
        return Shield(
            self.member,
            [Protections(goals=sparse.csr_array(self.goals), need=self.needs, low=low, high=high)],
        )

    def is_safe(self, hidden: Iterable[int]) -> bool:
        """Whether every secret sum can move as far as it must, while all that is published stays."""
        return not self.broken([place for place in range(len(self.member)) if place not in set(hidden)])

    def broken(self, published: list[int]) -> list[int]:
        """Which of the movements that must be possible are not."""
        stays = self.member[published].astype(float)
        box = [(-count, None) for count in self.counts.tolist()]
        broken = []
        for number, (goal, need) in enumerate(zip(self.goals, self.needs, strict=True)):
            found = linprog(-goal, A_eq=stays, b_eq=np.zeros(len(published)), bounds=box)
            if found.status == 0 and -(found.fun or 0.0) < need - 1e-6:
                broken.append(number)
        return broken

    def cost(self, hidden: Iterable[int]) -> float:
        return float(self.weights[list(hidden)].sum())

    def least_cost(self) -> float:
        """The cost of the cheapest safe pattern."""
        loose = [place for place in range(len(self.member)) if place not in {*self.secret, *self.kept}]
        every = chain.from_iterable(combinations(loose, size) for size in range(len(loose) + 1))
        patterns = sorted(([*self.secret, *more] for more in every), key=self.cost)
        return next(self.cost(pattern) for pattern in patterns if self.is_safe(pattern))


@pytest.mark.parametrize("seed", [0, 2, 3, 4, 5, 6])
def test_it_is_safe_and_nothing_cheaper_is(seed: int) -> None:
    table = Table(seed)
    hidden = hide(table.shield(), weights=table.weights, hidden=table.secret, kept=table.kept)
    assert hidden >= set(table.secret)
    assert hidden.isdisjoint(table.kept)
    assert table.is_safe(hidden)
    assert table.cost(hidden) == table.least_cost()


@pytest.mark.parametrize("seed", range(12))
def test_each_that_cannot_move_far_enough_is_named_whatever_was_asked_before(seed: int) -> None:
    """One movement can be enough for several, but only while it leaves all that is published as it is."""
    table = Table(seed, every=True)
    shield, random = table.shield(), np.random.default_rng(seed)
    for _pattern in range(5):
        published = [*np.flatnonzero(random.random(len(table.member)) < 0.3).tolist(), *table.kept]
        assert len(shield.breaches(published)) == len(table.broken(published))


def test_what_moves_together_by_chance_says_nothing_of_who_cannot_move() -> None:
    """The first of one pair and the first of another rise together, while a fifth stays where it is.

    In each pair one can rise where the other falls; each is asked for both ways, so that all questions
    together ask for nothing but the fifth.
    """
    member = np.array([[1, 1, 0, 0, 0], [0, 0, 1, 1, 0], [0, 0, 0, 0, 1]], dtype=bool)
    goals = np.array([[1.0, 0, 1, 0, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0], [0, 0, 1, 0, 0]])
    needs = np.array([4.0, 1, 2, 2])
    back = -goals[[0, 2, 3]]
    protection = Protections(
        goals=sparse.csr_array(np.vstack([goals, back])),
        need=np.concatenate([needs, needs[[0, 2, 3]]]),
        low=np.full(5, -3.0),
        high=np.full(5, 3.0),
    )
    assert len(Shield(member, [protection]).breaches(range(3))) == 1


def test_a_movement_that_cannot_be_protects_nobody() -> None:
    """It was found for another table: here it would take more people from a cell than are there."""
    member = with_margins(np.array([[20, 10], [8, 22]]))
    counts = np.array([20, 10, 8, 22])
    goal = np.array([[0.0, 0, 0, 1]])
    found_elsewhere = np.array([[100.0], [-100], [-100], [100]])
    protection = Protections(
        goals=sparse.csr_array(goal),
        need=np.array([50.0]),
        low=-counts.astype(float),
        high=np.full(4, np.inf),
    )
    assert Shield(member, [protection], found_elsewhere).breaches(range(4, 9))
    there = replace(protection, low=np.full(4, -100.0))
    assert not Shield(member, [there], found_elsewhere).breaches(range(4, 9))
