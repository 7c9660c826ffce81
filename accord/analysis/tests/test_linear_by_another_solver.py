"""The one way to the solver, against SciPy's: the same largest values, and points that obey every bound."""

import numpy as np
import pytest
import scipy
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import linprog

from accord.analysis.disclosure.linear import Around, System, divided, matrix
from accord.analysis.errors import NotProved

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

    def largest(self, goal: Numbers, *, whole: bool = False) -> float:
        sets = self.member.astype(float)
        rows, bounds = np.vstack([sets, -sets]), np.concatenate([self.most, -self.least])
        box = list(zip(self.low.tolist(), self.high.tolist(), strict=True))
        return -float(
            linprog(-goal, A_ub=rows, b_ub=bounds, bounds=box, integrality=np.full(goal.size, int(whole))).fun
            or 0.0
        )

    def hold(self, system: System | Around) -> None:
        """Let a system know all that is known."""
        system.box(self.low, self.high)
        system.hold(self.least, self.most)

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
        drawn.hold(system)
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
    drawn.hold(around)
    best = around.most(drawn.goals[0])
    assert best is not None
    apart = around.apart(best.point)
    assert np.allclose(apart[:, -1], best.point)
    moved = np.abs(apart - drawn.point[:, None]) > SLACK
    for column, found in enumerate(apart.T):
        assert drawn.obeys(found)
        assert np.allclose(found[moved[:, column]], best.point[moved[:, column]])
    assert (moved[:, :-1].sum(axis=1) <= 1).all(), "nothing moves in two of them"


@given(st.integers(0, 2**16), st.integers(1, 12), st.integers(1, 5))
@settings(max_examples=25)
def test_both_find_the_same_largest_values_in_whole_numbers(seed: int, atoms: int, sets: int) -> None:
    """And afterwards the same as before where whole numbers are not asked for."""
    drawn = Drawn(seed, atoms, sets)
    for system in (System(matrix(drawn.member)), Around(matrix(drawn.member), drawn.point)):
        drawn.hold(system)
        for goal in drawn.goals:
            point = system.whole(goal)
            assert point is not None
            assert not divided(point).any()
            assert drawn.obeys(point)
            assert abs(goal @ point - drawn.largest(goal, whole=True)) < SLACK
            best = system.most(goal)
            assert best is not None
            assert abs(best.value - drawn.largest(goal)) < SLACK


@given(st.integers(0, 2**16), st.integers(1, 12), st.integers(1, 5))
@settings(max_examples=25)
def test_where_half_will_do_it_is_half_and_whole(seed: int, atoms: int, sets: int) -> None:
    drawn = Drawn(seed, atoms, sets)
    system = System(matrix(drawn.member))
    drawn.hold(system)
    for goal in np.abs(drawn.goals):
        point = system.whole(goal, about=True)
        assert point is not None
        assert not divided(point).any()
        assert drawn.obeys(point)
        largest = drawn.largest(goal, whole=True)
        assert largest / 2 - SLACK <= goal @ point <= largest + SLACK


@pytest.mark.parametrize("seed", range(5))
def test_no_bag_is_packed_better(seed: int) -> None:
    """Some of eight things, of which two sums may not be too large: the first that fits is not the best."""
    random = np.random.default_rng(seed)
    weights = random.integers(1, 20, (2, 8)).astype(float)
    worth = weights.sum(axis=0) + random.integers(0, 10, 8)
    room = np.floor(weights.sum(axis=1) / 2)
    system = System(scipy.sparse.csr_array(weights))
    system.box(np.zeros(8), np.ones(8))
    system.hold(np.full(2, -np.inf), room)
    found = linprog(-worth, A_ub=weights, b_ub=room, bounds=(0, 1), integrality=1)
    largest = -float(found.fun or 0.0)
    for point, least in ((system.whole(worth), largest), (system.whole(worth, about=True), largest / 2)):
        assert point is not None
        assert (weights @ point <= room).all()
        assert least - SLACK <= worth @ point <= largest + SLACK


def test_three_teams_of_which_every_two_share_somebody_can_need_half_a_person() -> None:
    """Every two of three make an odd sum: each of them would be half a number."""
    circle = matrix(np.array([[True, True, False], [False, True, True], [True, False, True]]))
    system, around = System(circle), Around(circle, np.full(3, 2.0))
    for each in (system, around):
        each.box(np.ones(3), np.full(3, 5.0))
        each.hold(np.full(3, 5.0), np.full(3, 5.0))
        best = each.most(np.ones(3))
        assert best is not None
        assert divided(best.point).all()
        assert each.whole(np.ones(3)) is None


def test_what_takes_too_much_branching_is_not_proved() -> None:
    """Which of thirty numbers make half of all, four times over: a riddle that is known to be hard."""
    random = np.random.default_rng(3)
    weights = random.integers(0, 100, (4, 30)).astype(float)
    system = System(scipy.sparse.csr_array(weights))
    half = np.floor(weights.sum(axis=1) / 2)
    system.box(np.zeros(30), np.ones(30))
    system.hold(half, half)
    assert system.most(np.ones(30)) is not None, "with parts it is easy"
    with pytest.raises(NotProved, match="the solver ended with"):
        system.whole(np.ones(30))


@given(st.integers(0, 2**16), st.integers(1, 12), st.integers(1, 5))
@settings(max_examples=25)
def test_where_it_goes_on_from_makes_no_difference(seed: int, atoms: int, sets: int) -> None:
    """Another goal, another box, whole numbers in between: each largest value is that of a fresh start."""
    drawn, random = Drawn(seed, atoms, sets), np.random.default_rng(seed)
    system = System(matrix(drawn.member))
    system.hold(drawn.least, drawn.most)
    for goal in drawn.goals[random.integers(3, size=8)]:
        low = np.where(random.random(atoms) < 0.2, drawn.high, drawn.low) if random.random() < 0.5 else None
        if low is not None:
            system.box(low, drawn.high)
        in_whole = system.whole(goal) if random.random() < 0.5 else None
        fresh = System(matrix(drawn.member))
        fresh.hold(drawn.least, drawn.most)
        fresh.box(*system._bounds)
        here, there = system.most(goal), fresh.most(goal)
        assert (here is None) == (there is None)
        if here is not None and there is not None:
            assert abs(here.value - there.value) < SLACK
            if in_whole is not None:
                assert drawn.obeys(in_whole) or low is None
                assert goal @ in_whole <= here.value + SLACK
