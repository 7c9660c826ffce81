"""An attacker with a linear programme, who shares no code with the rule and sees only what is published.

He knows who stands in which group and who answered which item, reads every cell, band, distribution and
share, and may himself have answered. His unknowns are, for all people who stand in the same groups, how many
of them gave each answer; whatever numbers fit everything he has read he must believe possible.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from accord.analysis.published import Banded, Cell, Published, Shown, Suppressed

Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]
SLACK = 1e-6


class Attacker:
    """What can be worked out about one item of a result.

    members: per group key, who stands in it. answered: who answered the item. Both over respondents.
    """

    def __init__(self, result: Published, item: str, members: Mapping[str, Flags], answered: Flags) -> None:
        self._options = next(found.options for found in result.items if found.key == item)
        table = np.column_stack([member[answered] for member in members.values()])
        self._patterns, kind, self.people = np.unique(table, axis=0, return_inverse=True, return_counts=True)
        self.kind: NDArray[np.int64] = np.full(answered.size, -1)
        self.kind[answered] = kind.reshape(-1)
        self._groups = list(members)
        self._equal: list[tuple[Numbers, float]] = []
        self._less: list[tuple[Numbers, float]] = []
        self._scale: Numbers = np.arange(1.0, self._options + 1)
        for place, people in enumerate(self.people.tolist()):
            self._equal.append(
                (self._spread(np.arange(self.people.size) == place, np.ones(self._options)), people)
            )
        for key in self._groups:
            self._read(result.cells[key, item], self.inside(key))

    def inside(self, group: str) -> Flags:
        """Which kinds of people stand in a group."""
        return np.asarray(self._patterns[:, self._groups.index(group)], dtype=bool)

    def mean_of(self, group: str) -> tuple[float, float]:
        """Between which means a group's lies."""
        return self.mean_among(self.inside(group))

    def mean_among(self, inside: Flags) -> tuple[float, float]:
        """Between which means that of everybody of some kinds lies, (kinds,)."""
        goal = self._spread(inside, self._scale) / self.people[inside].sum()
        return self._least(goal), -self._least(-goal)

    def answers_of(self, kind: int, reader: tuple[int, int] | None = None) -> list[int]:
        """Which answers a person of a kind may have given, for a reader of a kind who gave an answer."""
        found = []
        for answer in range(1, self._options + 1):
            goal = self._spread(np.arange(self.people.size) == kind, self._scale == answer)
            needed = 2 if reader == (kind, answer) else 1
            if -self._least(-goal, reader) >= needed - SLACK:
                found.append(answer)
        return found

    def _read(self, cell: Cell, inside: Flags) -> None:
        match cell:
            case Shown():
                half = 0.05 if cell.n < 10 else 0.005
                self._between(
                    self._spread(inside, self._scale),
                    (cell.mean - half) * cell.n,
                    (cell.mean + half) * cell.n,
                )
                for answer, people in enumerate(cell.distribution or (), start=1):
                    self._equal.append((self._spread(inside, self._scale == answer), people))
                if cell.favourable_band is not None:
                    low, high = (edge * cell.n for edge in cell.favourable_band)
                    above = self._scale > (self._options + 1) / 2
                    self._between(self._spread(inside, above), np.ceil(low - SLACK), np.floor(high + SLACK))
            case Banded():
                self._between(self._spread(inside, self._scale), cell.low * cell.n, cell.high * cell.n)
            case Suppressed():
                pass

    def _between(self, row: Numbers, low: float, high: float) -> None:
        self._less += [(row, high + SLACK), (-row, -low + SLACK)]

    def _spread(self, kinds: Flags, weights: Numbers | Flags) -> Numbers:
        return np.outer(kinds.astype(np.float64), weights.astype(np.float64)).ravel()

    def _least(self, goal: Numbers, reader: tuple[int, int] | None = None) -> float:
        lowest = np.zeros(goal.size)
        if reader is not None:
            lowest[reader[0] * self._options + reader[1] - 1] = 1
        found = linprog(
            goal,
            A_ub=np.array([row for row, _ in self._less]) if self._less else None,
            b_ub=[limit for _, limit in self._less] if self._less else None,
            A_eq=np.array([row for row, _ in self._equal]),
            b_eq=[total for _, total in self._equal],
            bounds=list(zip(lowest.tolist(), np.repeat(self.people, self._options).tolist(), strict=True)),
            method="highs",
        )
        assert found.fun is not None, found.message
        return float(found.fun)
