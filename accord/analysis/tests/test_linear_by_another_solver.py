"""The one way to the solver, against SciPy's: the same largest values, and points that obey every bound."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import linprog

from accord.analysis.disclosure.linear import Around, System, matrix

Numbers = NDArray[np.float64]
SLACK = 1e-5


class Drawn:
    """Sums over random sets of atoms, held around a point that is known to fit."""

    def __init__(self, seed: int, atoms: int, sets: int) -> None:
        random = np.random.default_rng(seed)
        self.member = random.random((sets, atoms)) < 0.5
        self.low, self.high = np.ones(atoms), random.integers(2, 7, atoms).astype(float)
        self.point: Numbers = np.floor(random.uniform(self.low, self.high + 1))
        sums = self.member @ self.point
        self.least, self.most = sums - random.integers(0, 3, sets), sums + random.integers(0, 3, sets)
        self.goals = random.integers(-2, 3, (3, atoms)).astype(float)

    def largest(self, goal: Numbers) -> float:
        sets = self.member.astype(float)
        rows, bounds = np.vstack([sets, -sets]), np.concatenate([self.most, -self.least])
        box = list(zip(self.low.tolist(), self.high.tolist(), strict=True))
        return -float(linprog(-goal, A_ub=rows, b_ub=bounds, bounds=box).fun or 0.0)

    def obeys(self, point: Numbers) -> bool:
        sums = self.member @ point
        return bool(
            np.all((point >= self.low - SLACK) & (point <= self.high + SLACK))
            and np.all((sums >= self.least - SLACK) & (sums <= self.most + SLACK))
        )


@given(st.integers(0, 2**16), st.integers(1, 12), st.integers(1, 5))
@settings(max_examples=25)
def test_both_find_the_same_largest_values(seed: int, atoms: int, sets: int) -> None:
    drawn = Drawn(seed, atoms, sets)
    for system in (System(matrix(drawn.member)), Around(matrix(drawn.member), drawn.point)):
        system.box(drawn.low, drawn.high)
        system.hold(drawn.least, drawn.most)
        for goal in drawn.goals:
            best = system.most(goal)
            assert best is not None
            assert abs(best.value - drawn.largest(goal)) < SLACK
            assert abs(goal @ best.point - best.value) < SLACK
            assert drawn.obeys(best.point)
            sums = drawn.member @ best.point
            held = (np.abs(sums - drawn.least) < SLACK) | (np.abs(sums - drawn.most) < SLACK)
            assert held[np.abs(best.prices) > SLACK].all(), "only what holds has a price"


@given(st.integers(0, 2**16), st.integers(1, 12), st.integers(1, 5))
@settings(max_examples=25)
def test_what_moves_by_itself_obeys_every_bound_and_is_all_that_moved(
    seed: int, atoms: int, sets: int
) -> None:
    drawn = Drawn(seed, atoms, sets)
    around = Around(matrix(drawn.member), drawn.point)
    around.box(drawn.low, drawn.high)
    around.hold(drawn.least, drawn.most)
    best = around.most(drawn.goals[0])
    assert best is not None
    apart = around.apart(best.point)
    assert np.allclose(apart[:, -1], best.point)
    moved = np.abs(apart - drawn.point[:, None]) > SLACK
    for column, found in enumerate(apart.T):
        assert drawn.obeys(found)
        assert np.allclose(found[moved[:, column]], best.point[moved[:, column]])
    assert (moved[:, :-1].sum(axis=1) <= 1).all(), "nothing moves in two of them"
