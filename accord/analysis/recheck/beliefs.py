"""What a reader can still believe of the people at a spot: how many they are, and the sum of their answers.

Two linear programmes per item, over all spots of its tables: one of people, from the numbers that are told;
one of people by answer, from everything that is told. Whole numbers are used at the ends only.
"""

from collections.abc import Mapping
from functools import cached_property

import numpy as np
import scipy

from accord.analysis.disclosure.linear import SLACK, Extreme, Matrix, Numbers, System
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.worlds import whole
from accord.analysis.errors import MalformedRecord
from accord.analysis.recheck.record import Cell, Record, Seen
from accord.analysis.recheck.tables import Spot, Tables, spot_of, tables_of

Weights = Mapping[Spot, float]
"""People added up and subtracted: how often those at each spot are counted."""

MOST_PEOPLE = 1e7

CONTRADICTION = "its figures contradict one another"


class Beliefs:
    """What can be believed about one item of a result."""

    def __init__(self, record: Record, item: str) -> None:
        self.options = record.options
        self.tables: Tables = tables_of(record, item)
        self.told: dict[Spot, tuple[Cell, Seen]] = {
            spot_of(record, cell): (cell, seen) for cell, seen in record.of(item)
        }
        self._whole = item not in record.means_of
        self._sized = [(spot, seen.n) for spot, (_cell, seen) in self.told.items() if seen.n is not None]
        self._sizes = self._system_of_sizes()
        self.found: Numbers = np.empty((0, len(self.tables.spots)))
        """People at each spot in the worlds found so far, (worlds, spots)."""

    @property
    def spots(self) -> tuple[Spot, ...]:
        return tuple(self.tables.spots)

    def most_people(self, spot: Spot) -> tuple[int, Weights]:
        """How many people there are at most at a spot, and from which told groups that follows."""
        best = self._people(spot, 1.0)
        prices = best.prices[-len(self._sized) :] if self._sized else np.empty(0)
        weights = {
            each: float(price)
            for (each, _n), price in zip(self._sized, prices, strict=True)
            if abs(price) > SLACK
        }
        return int(np.floor(best.value + SLACK)), weights

    def fewest_people(self, spot: Spot) -> int:
        """How many people there are at least at a spot."""
        return int(np.ceil(-self._people(spot, -1.0).value - SLACK))

    def sums(self, weights: Weights) -> Range:
        """Between which numbers the sum of the answers of some people lies."""
        goal = np.zeros((len(self.tables.spots), self._levels.size))
        for spot, weight in weights.items():
            goal[self.tables.spots[spot]] = weight * self._levels
        ends = []
        for sign in (-1.0, 1.0):
            best = self._answers.most(sign * goal.ravel())
            if best is None:
                raise MalformedRecord(CONTRADICTION)
            ends.append(sign * best.value)
        return whole(*ends) if self._whole else Range(*ends)

    def _people(self, spot: Spot, sign: float) -> Extreme:
        goal = np.zeros(len(self.tables.spots))
        goal[self.tables.spots[spot]] = sign
        best = self._sizes.most(goal)
        if best is None:
            raise MalformedRecord(CONTRADICTION)
        self.found = np.concatenate([self.found, best.point[None]])
        return best

    def _system_of_sizes(self) -> System:
        """People at each spot: the tables add up, and the told numbers hold."""
        numbers = np.array([n for _spot, n in self._sized], dtype=np.float64)
        rows = scipy.sparse.vstack([self.tables.links(), self._rows([spot for spot, _n in self._sized])])
        system = System(scipy.sparse.csr_array(rows))
        links = np.zeros(len(self.tables.sums))
        system.hold(np.concatenate([links, numbers]), np.concatenate([links, numbers]))
        return _boxed(system)

    @cached_property
    def _levels(self) -> Numbers:
        """The answers that are told apart: all where a distribution is told, else only the ends."""
        if any(seen.counts for _cell, seen in self.told.values()):
            return np.arange(1.0, self.options + 1)
        return np.array([1.0, float(self.options)])

    @cached_property
    def _answers(self) -> System:
        """People at each spot by answer."""
        levels = self._levels
        links = scipy.sparse.kron(self.tables.links(), scipy.sparse.eye_array(levels.size), format="csr")
        rows, limits = [links], [np.zeros((links.shape[0], 2))]
        for spot, (_cell, seen) in self.told.items():
            for weights, low, high in _lines(seen, levels):
                rows.append(
                    scipy.sparse.csr_array(
                        scipy.sparse.kron(self._rows([spot]), weights[None, :], format="csr")
                    )
                )
                limits.append(np.array([[low, high]]))
        system = System(scipy.sparse.csr_array(scipy.sparse.vstack(rows, format="csr")))
        bounds = np.concatenate(limits)
        system.hold(bounds[:, 0], bounds[:, 1])
        return _boxed(system)

    def _rows(self, spots: list[Spot]) -> Matrix:
        at = np.array([self.tables.spots[spot] for spot in spots], dtype=np.int64)
        shape = (len(spots), len(self.tables.spots))
        return scipy.sparse.csr_array((np.ones(len(spots)), (np.arange(len(spots)), at)), shape=shape)


def _lines(seen: Seen, levels: Numbers) -> list[tuple[Numbers, float, float]]:
    """What a cell says of the people at its spot by answer: weights per answer, from where to where."""
    if seen.counts is not None:
        every = zip(np.eye(levels.size), seen.counts, strict=True)
        return [(answer, float(people), float(people)) for answer, people in every]
    if seen.n is not None and seen.sums is not None:
        return [(np.ones(levels.size), seen.n, seen.n), (levels, seen.sums.low, seen.sums.high)]
    return [(levels - seen.means.low, 0.0, np.inf), (levels - seen.means.high, -np.inf, 0.0)]


def _boxed(system: System) -> System:
    """No number of people is below nothing, or beyond any survey."""
    size = system.member.shape[1]
    system.box(np.zeros(size), np.full(size, MOST_PEOPLE))
    return system
