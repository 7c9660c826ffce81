"""Many ways in which few people can have answered, from one: some of them answer otherwise, so that all that
is told still comes out.

A *change* is one person of an atom who gives one answer for another. Where two changes together alter the
same figures by the same amount as two others, to make the first two and take the others back leaves every
exact figure as it was. A walk makes such switches at random. With *no change* among the changes they are
switches of one to four people, as the basic moves of Diaconis and Sturmfels (1998) are. Where four are too
few the walk finds less than there is, and never what cannot be.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from accord.analysis.disclosure.linear import Matrix, Numbers

Index = NDArray[np.int64]
Crowds = NDArray[np.int16]
"""How many people gave each answer of each atom, (worlds, atoms x options)."""

WALKERS, STEPS, BETWEEN = 64, 48, 8
"""So many walk at once, each so many steps; every so many of them all are looked at."""


class Switches:
    """The switches that leave every exact sum over cells as it is, and the others within their limits."""

    def __init__(self, rows: Matrix, limits: Numbers, options: int) -> None:
        """rows: (sums, cells), cells are the answers of each atom in turn. limits: (sums, 2)."""
        before, after = _changes(rows.shape[1], options)
        dense = rows.toarray()
        effects = np.vstack([np.zeros(len(dense)), (dense[:, after] - dense[:, before]).T]).astype(np.int64)
        exact = limits[:, 0] == limits[:, 1]
        self._first, self._second, self._begin, self._size = _alike(effects[:, exact])
        self._moved = np.zeros((len(effects), rows.shape[1]), dtype=np.int16)
        each = np.arange(before.size)
        self._moved[each + 1, before], self._moved[each + 1, after] = -1, 1
        self._loose = dense[~exact].astype(np.int64)
        self._limits, self._effects = limits[~exact], effects[:, ~exact]

    def walk(self, start: Crowds, random: np.random.Generator) -> Iterator[Crowds]:
        """Give worlds that are reached from some, (worlds, cells), by switches."""
        crowds = start[random.integers(len(start), size=WALKERS)]
        sums = crowds @ self._loose.T
        for step in range(1, STEPS + 1 if self._first.size else 1):
            moved, altered = self._drawn(random)
            fits = (crowds + moved >= 0).all(axis=1)
            then = sums + altered
            fits &= ((then >= self._limits[:, 0]) & (then <= self._limits[:, 1])).all(axis=1)
            crowds[fits] += moved[fits]
            sums[fits] = then[fits]
            if step % BETWEEN == 0:
                yield crowds.copy()

    def _drawn(self, random: np.random.Generator) -> tuple[Crowds, Index]:
        """A switch for each walker: who answers otherwise, (walkers, cells), and what that adds to loose
        sums.
        """
        make = random.integers(self._first.size, size=WALKERS)
        begin, size = self._begin[make], self._size[make]
        undo = begin + (make - begin + random.integers(1, size)) % size
        made, undone = (self._first[make], self._second[make]), (self._first[undo], self._second[undo])
        return _less(self._moved, made, undone), _less(self._effects, made, undone)


def _less(of: NDArray[Any], made: tuple[Index, Index], undone: tuple[Index, Index]) -> NDArray[Any]:
    """Two rows, less two others."""
    found: NDArray[Any] = of[made[0]] + of[made[1]] - of[undone[0]] - of[undone[1]]
    return found


def _changes(cells: int, options: int) -> tuple[Index, Index]:
    """Every change upwards of one person: from which cell to which."""
    lower, higher = np.triu_indices(options, 1)
    firsts = np.arange(0, cells, options)[:, None]
    return (firsts + lower).ravel(), (firsts + higher).ravel()


def _alike(effects: Index) -> tuple[Index, Index, Index, Index]:
    """Every two changes that alter the same as two others, (pairs,): the first and the second, those that are
    alike beside each other; where these begin, and how many they are.
    """
    names = effects @ np.random.default_rng(0).integers(-(2**40), 2**40, size=effects.shape[1])
    first, second = np.triu_indices(len(effects))
    both = names[first] + names[second]
    order = np.argsort(both, kind="stable")
    _names, begin, size = np.unique(both[order], return_index=True, return_counts=True)
    begin, size = np.repeat(begin, size), np.repeat(size, size)
    several = size > 1
    place = np.cumsum(several) - 1
    return first[order][several], second[order][several], place[begin[several]], size[several]
