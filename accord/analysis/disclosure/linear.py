"""Sums over disjoint sets of people as a linear programme: one model per question, only numbers change.

HiGHS is started once per model and solves every further question from where the last one ended. It is always
given one thread: models with different numbers of threads in one process silently stop giving answers.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import highspy
import numpy as np
import scipy
from highspy._core import _Highs  # what highspy.Highs wraps, without the banner that it prints
from numpy.typing import NDArray

from accord.analysis.errors import NotProved

Numbers = NDArray[np.float64]
Member = NDArray[np.bool_]
"""Who stands where: (sets, atoms), whether an atom is part of a set."""
Matrix: TypeAlias = "scipy.sparse.csr_array[np.float64]"

SLACK = 1e-6
"""How far a solution may miss a bound; all numbers here are counts of people or points."""


DUAL, PRIMAL = 1, 4
"""The ways of the simplex: from where all bounds may be broken, and from where none is."""

ABOUT = 0.5
"""By this part of it a value may miss the largest, where about so much will do."""

MOST_NODES = 500
"""So much branching at most for an answer in whole numbers."""

FEW = 8
"""Sets of so many values, or of this part of them all, tie what moves together."""


@dataclass(frozen=True, slots=True)
class Extreme:
    """The largest value of a goal, the point where it is reached, and the price of each set (its dual)."""

    value: float
    point: Numbers
    prices: Numbers


def matrix(member: Member) -> Matrix:
    """Sets of atoms as a matrix of ones."""
    return scipy.sparse.csr_array(member.astype(np.float64))


def solver() -> Any:
    """A silent HiGHS with the one number of threads of this process, and the same choices every time."""
    model = _Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.setOptionValue("parallel", "off")
    model.setOptionValue("random_seed", 0)
    return model


def divided(point: Numbers) -> NDArray[np.bool_]:
    """Which values of a point are no whole numbers."""
    return np.asarray(np.abs(point - np.rint(point)) > SLACK)


class System:
    """Values on atoms, within a box, whose (weighted) sums over sets are held between bounds."""

    def __init__(self, member: Matrix, *, afresh: bool = False) -> None:
        """afresh: begin each question at the lowest values instead of where the last one ended."""
        self._sets, self._atoms = member.shape
        self._afresh = afresh
        self._held: Numbers = np.array([np.full(self._sets, -np.inf), np.full(self._sets, np.inf)])
        self._bounds: Numbers = np.zeros((2, self._atoms))
        self._goal: Numbers = np.zeros(self._atoms)
        self._columns = np.arange(self._atoms, dtype=np.int32)
        self._rows = np.arange(self._sets, dtype=np.int32)
        self._member = member
        self._moved = True
        self._model = solver()
        self._model.setOptionValue("presolve", "off")
        self._model.setOptionValue("solver", "simplex")
        self._model.passModel(self._programme())

    @property
    def member(self) -> Matrix:
        """The sets over the atoms, (sets, atoms): with which weight an atom is part of a set."""
        return self._member

    def box(self, low: Numbers, high: Numbers) -> None:
        """Let every atom lie between low and high, (atoms,)."""
        if not np.array_equal(self._bounds, (low, high)):
            self._model.changeColsBounds(self._atoms, self._columns, low, high)
            self._bounds = np.array([low, high])
            self._moved = True

    def hold(self, low: Numbers, high: Numbers) -> None:
        """Hold the sum of every set between low and high, (sets,); infinite where nothing is known."""
        self._model.changeRowsBounds(self._sets, self._rows, low, high)
        self._held = np.array([low, high])
        self._moved = True

    def most(self, goal: Numbers) -> Extreme | None:
        """The largest value of goal @ x, or None where no x obeys all bounds. Raises NotProved."""
        self._aim(goal)
        status = self._solved()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise NotProved(f"the solver ended with {status.name}")
        solution = self._model.getSolution()
        point = np.array(solution.col_value)
        return Extreme(float(goal @ point), point, -np.array(solution.row_dual))

    def whole(self, goal: Numbers, *, about: bool = False) -> Numbers | None:
        """A point of whole numbers at which goal @ x is largest, or None where none obeys all bounds.

        about: half the largest value will do. Raises NotProved where that takes more than MOST_NODES.
        """
        model = self._in_whole_numbers
        model.clearSolver()
        model.setOptionValue("presolve", "on")
        model.setOptionValue("mip_rel_gap", ABOUT if about else 0.0)
        model.changeRowsBounds(self._sets, self._rows, *self._held)
        model.changeColsBounds(self._atoms, self._columns, *self._bounds)
        model.changeColsCost(self._atoms, self._columns, -goal)
        model.run()
        if model.getModelStatus() == highspy.HighsModelStatus.kSolveError:
            # What presolve leaves of a small system can break a bound, which HiGHS finds out at the end.
            model.setOptionValue("presolve", "off")
            model.clearSolver()
            model.run()
        status = model.getModelStatus()
        point: Numbers = np.rint(np.array(model.getSolution().col_value))
        if status in {highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible}:
            return None  # within a box nothing is unbounded
        if status != highspy.HighsModelStatus.kOptimal:
            raise NotProved(f"the solver ended with {status.name}")
        return point

    @cached_property
    def _in_whole_numbers(self) -> Any:
        """A model of its own, so that the other goes on from where it ended."""
        model = solver()
        model.setOptionValue("mip_max_nodes", MOST_NODES)
        # What helps with hard questions took half of the time that ours take.
        model.setOptionValue("mip_heuristic_run_feasibility_jump", False)
        model.setOptionValue("mip_heuristic_effort", 0.0)
        model.setOptionValue("mip_detect_symmetry", False)
        model.passModel(self._programme())
        model.changeColsIntegrality(self._atoms, self._columns, np.ones(self._atoms, dtype=np.uint8))
        return model

    def _aim(self, goal: Numbers) -> None:
        differing = np.flatnonzero(self._goal != goal).astype(np.int32)
        self._model.changeColsCost(differing.size, differing, -goal[differing])
        self._goal = goal

    def _solved(self) -> Any:
        """The status after a solve; a start from the last answer that leads nowhere is followed by a fresh
        one.
        """
        if self._afresh:
            self._model.clearSolver()
        # Where only the goal is another, the last answer obeys all bounds still.
        onwards = not (self._afresh or self._moved)
        self._moved = False
        status = self._run(PRIMAL if onwards else DUAL)
        if status in {highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible}:
            return status
        self._model.clearSolver()
        return self._run(DUAL)

    def _run(self, strategy: int) -> Any:
        self._model.setOptionValue("simplex_strategy", strategy)
        self._model.run()
        return self._model.getModelStatus()

    def _programme(self) -> Any:
        columns = self._member.tocsc()
        programme = highspy.HighsLp()
        programme.num_col_, programme.num_row_ = self._atoms, self._sets
        programme.col_cost_ = np.zeros(self._atoms)
        programme.col_lower_, programme.col_upper_ = np.zeros(self._atoms), np.zeros(self._atoms)
        programme.row_lower_ = np.full(self._sets, -highspy.kHighsInf)
        programme.row_upper_ = np.full(self._sets, highspy.kHighsInf)
        programme.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        programme.a_matrix_.start_ = columns.indptr
        programme.a_matrix_.index_ = columns.indices
        programme.a_matrix_.value_ = columns.data
        return programme


class Around:
    """The same system, seen from a point that obeys all bounds: how far each value moves up or down from it.

    Every question begins at that point. So an answer moves few values, as a rule three or four, and all
    others stay as they are; begun where the last answer ended, nearly all would move.
    """

    def __init__(self, member: Matrix, point: Numbers) -> None:
        self._member, self._point = member, point
        both_ways = scipy.sparse.csr_array(scipy.sparse.hstack([member, -member], format="csr"))
        self._steps = System(both_ways, afresh=True)
        self._at = np.asarray(member @ point)
        few = member.sum(axis=1) < max(member.shape[1] / FEW, FEW)
        self._narrow = scipy.sparse.csc_array(member[np.flatnonzero(few)])
        self._low, self._high = np.full_like(self._at, -np.inf), np.full_like(self._at, np.inf)

    @property
    def member(self) -> Matrix:
        """The sets over the values, (sets, values)."""
        return self._member

    def box(self, low: Numbers, high: Numbers) -> None:
        """Let every value lie between low and high, (values,)."""
        self._steps.box(np.zeros(2 * low.size), np.concatenate([high - self._point, self._point - low]))

    def hold(self, low: Numbers, high: Numbers) -> None:
        """Hold the sum of every set between low and high, (sets,)."""
        self._low, self._high = low - self._at, high - self._at
        self._steps.hold(self._low, self._high)

    def most(self, goal: Numbers) -> Extreme | None:
        """The largest value of goal @ x, or None where no x obeys all bounds. Raises NotProved."""
        best = self._steps.most(np.concatenate([goal, -goal]))
        if best is None:
            return None
        up, down = np.split(best.point, 2)
        point = self._point + up - down
        return Extreme(float(goal @ point), point, best.prices)

    def whole(self, goal: Numbers) -> Numbers | None:
        """A point of whole numbers at which goal @ x is largest, or None where none obeys all bounds; seen
        from a point of whole numbers. Raises NotProved.
        """
        steps = self._steps.whole(np.concatenate([goal, -goal]))
        if steps is None:
            return None
        up, down = np.split(steps, 2)
        return np.asarray(self._point + up - down)

    def apart(self, point: Numbers) -> Numbers:
        """What moves together in an answer, each by itself, and the answer last, (values, points).

        Values move together where sets of few hold their sums. Whether what moves by itself obeys all bounds
        is checked, not assumed.
        """
        change = point - self._point
        moved = np.flatnonzero(np.abs(change) > SLACK)
        tied = self._narrow[:, moved]
        number, part = scipy.sparse.csgraph.connected_components(tied.T @ tied, directed=False)
        if number < 2:
            return point[:, None]
        alone = np.zeros((change.size, number))
        alone[moved, part] = change[moved]
        sums = np.asarray(self._member @ alone)
        holds = (sums >= self._low[:, None] - SLACK) & (sums <= self._high[:, None] + SLACK)
        return np.column_stack([self._point[:, None] + alone[:, holds.all(axis=0)], point])
