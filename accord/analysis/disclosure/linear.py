"""Sums over disjoint sets of people as a linear programme: one model per question, only numbers change.

HiGHS is started once per model and solves every further question from where the last one ended. It is always
given one thread: models with different numbers of threads in one process silently stop giving answers.
"""

from dataclasses import dataclass
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


class System:
    """Values on atoms, within a box, whose (weighted) sums over sets are held between bounds."""

    def __init__(self, member: Matrix) -> None:
        self._sets, self._atoms = member.shape
        self._columns = np.arange(self._atoms, dtype=np.int32)
        self._rows = np.arange(self._sets, dtype=np.int32)
        self._member = member
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
        self._model.changeColsBounds(self._atoms, self._columns, low, high)

    def hold(self, low: Numbers, high: Numbers) -> None:
        """Hold the sum of every set between low and high, (sets,); infinite where nothing is known."""
        self._model.changeRowsBounds(self._sets, self._rows, low, high)

    def most(self, goal: Numbers) -> Extreme | None:
        """The largest value of goal @ x, or None where no x obeys all bounds. Raises NotProved."""
        self._model.changeColsCost(self._atoms, self._columns, -goal)
        status = self._solved()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise NotProved(f"the solver ended with {status.name}")
        solution = self._model.getSolution()
        point = np.array(solution.col_value)
        return Extreme(float(goal @ point), point, -np.array(solution.row_dual))

    def _solved(self) -> Any:
        """The status after a solve; a start from the last answer that leads nowhere is followed by a fresh
        one.
        """
        self._model.run()
        status = self._model.getModelStatus()
        if status in {highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible}:
            return status
        self._model.clearSolver()
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
