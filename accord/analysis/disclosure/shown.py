"""What the worlds that were found show: who gave which answer beside whom, how far apart groups can lie."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from accord.analysis.disclosure.linear import SLACK, Numbers
from accord.analysis.disclosure.switches import Crowds
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.worlds import Reader
from accord.analysis.moments import Counts

Given: TypeAlias = Crowds | Numbers
"""People, whole or in parts, who gave each answer of each atom: (worlds, atoms x options)."""


class Shown:
    """What a number of worlds show together, beside what others show."""

    def __init__(self, atoms: int, options: int, others: "Shown | None" = None) -> None:
        """others: worlds of whole people, where these may be of parts of people."""
        self._atoms, self._options, self._others = atoms, options, others
        none = np.empty((0, atoms * options))
        self._worlds: Given = none.astype(np.int16) if others is None else none
        self._number = 0
        self._beside: NDArray[np.bool_] = np.zeros((atoms * options, atoms * options), dtype=bool)
        self._seen: NDArray[np.bool_] = np.zeros(atoms * options, dtype=bool)
        self._reached: dict[bytes, tuple[int, Range]] = {}

    @property
    def worlds(self) -> Given:
        """All of them, the latest last, (worlds, cells)."""
        return self._worlds[: self._number]

    def add(self, worlds: Given) -> None:
        """Add worlds, (worlds, cells)."""
        if not len(worlds):
            return
        happens = worlds > 1 - SLACK
        together = _together(happens)
        # A reader, and another who gave the same answer.
        np.fill_diagonal(together, (worlds > 2 - SLACK).any(axis=0))
        self._beside |= together
        self._seen |= happens.any(axis=0)
        number = self._number + len(worlds)
        if number > len(self._worlds):
            more = np.empty((2 * number, self._seen.size), dtype=self._worlds.dtype)
            self._worlds = np.concatenate([self.worlds, more])
        self._worlds[self._number : number] = worlds
        self._number = number

    def has(self, reader: Reader) -> bool:
        """Whether somebody of an atom gave an answer in any."""
        return bool(self._seen[reader[0] * self._options + reader[1]])

    def beside(self, reader: Reader) -> NDArray[np.bool_]:
        """Which answers another person of each atom gave beside a reader in any, (atoms, options)."""
        row: NDArray[np.bool_] = self._beside[reader[0] * self._options + reader[1]]
        own = row.reshape(self._atoms, self._options)
        return own if self._others is None else own | self._others.beside(reader)

    def reach(self, part: Counts, weights: Numbers) -> float:
        """How far apart the weighted sum of a group is over them."""
        low, high = self.sums(part, weights)
        return high - low

    def sums(self, part: Counts, weights: Numbers) -> Range:
        """Between which weighted sums a group lies: its people may be those of their atom who gave most, or
        least. part: how many of each atom, (atoms,).
        """
        name = part.tobytes() + weights.tobytes()
        looked_at, (low, high) = self._reached.get(name, (0, Range(np.inf, -np.inf)))
        if self._others is not None:
            others = self._others.sums(part, weights)
            low, high = min(low, others.low), max(high, others.high)
        if looked_at < self._number:
            cells = self._worlds[looked_at : self._number]
            inside = cells.reshape(len(cells), self._atoms, self._options)[:, part > 0].astype(np.float64)
            low = min(low, float(_taken(inside, part[part > 0], weights, 1).min()))
            high = max(high, float(_taken(inside, part[part > 0], weights, -1).max()))
        self._reached[name] = (self._number, Range(low, high))
        return Range(low, high)


def _together(happens: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which two cells happen in one world, (cells, cells), 64 worlds at a time. happens: (worlds, cells)."""
    if len(happens) == 1:
        return np.asarray(happens[0][:, None] & happens[0])
    packed = np.packbits(np.pad(happens, ((0, -len(happens) % 64), (0, 0))), axis=0)
    together = np.zeros((happens.shape[1], happens.shape[1]), dtype=np.uint64)
    for worlds in np.ascontiguousarray(packed.T).view(np.uint64).T.copy():
        together |= worlds[:, None] & worlds
    return np.asarray(together > 0)


def _taken(given: Numbers, people: Counts, weights: Numbers, direction: int) -> Numbers:
    """The sum over so many people of each atom, those with the largest (-1) or smallest (1) weights first."""
    if (given[0].sum(axis=1) < people + 1 - SLACK).all():  # everybody of each atom
        return np.asarray((given @ weights).sum(axis=1))
    order = np.argsort(direction * weights, kind="stable")
    within = np.minimum(np.cumsum(given[:, :, order], axis=2), people[:, None])
    taken: Numbers = np.diff(within, axis=2, prepend=0.0) @ weights[order]
    return np.asarray(taken.sum(axis=1))
