"""Somebody who lists how many of each few people gave each answer, so that all that is told comes out.

Nothing here shares code with the search.
"""

from functools import cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from accord.analysis.disclosure.audience import Audience, Place
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.ways import Told
from accord.analysis.moments import Counts

Numbers = NDArray[np.int64]
FLOOR, OPTIONS = 3, 3
SCALE = np.arange(1, OPTIONS + 1)
FAVOURABLE = np.array([0, 0, 1])
HALF = 1


@cache
def ways(people: int) -> tuple[tuple[int, ...], ...]:
    """How many of so many people can have given each answer."""
    every = product(range(people + 1), repeat=OPTIONS)
    return tuple(counts for counts in every if sum(counts) == people)


class Listed:
    """Every world in which all that is told comes out, (worlds, atoms, options)."""

    def __init__(self, audience: Audience, counts: Counts, told: dict[Place, Told]) -> None:
        self.audience, self.truth = audience, counts
        self._rows = audience.member[[audience.places.index(place) for place in told]]
        with_shape = [about.has_shape for about in told.values()]
        self._shaped: NDArray[np.bool_] = np.asarray(self._rows[with_shape].any(axis=0))
        every = np.array(list(product(*(ways(people) for people in audience.people.tolist()))))
        fits = np.full(len(every), True)
        for row, about in zip(self._rows, told.values(), strict=True):
            given_answers = every[:, row].sum(axis=1)
            fits &= _within(given_answers @ SCALE, about.total)
            if about.favourable is not None:
                fits &= _within(given_answers @ FAVOURABLE, about.favourable)
            if about.distribution is not None:
                fits &= (given_answers == about.distribution).all(axis=1)
        self.every: Numbers = every[fits]

    def leaks(self, told: dict[Place, Told]) -> bool:
        return self._narrow_group(told) or self._narrow_person()

    def _narrow_group(self, told: dict[Place, Told]) -> bool:
        """Whether a group below the floor that stands in others hides too little of itself."""
        reached = self._rows.any(axis=0)
        for place, size, member in zip(
            self.audience.places, self.audience.sizes.tolist(), self.audience.member, strict=True
        ):
            inside = self.audience.people[member & reached].sum()
            if place not in told and 0 < size < FLOOR and inside == size:
                given_answers = self.every[:, member].sum(axis=1)
                if np.ptp(given_answers @ SCALE) < HALF * size:
                    return True
                if np.ptp(given_answers @ FAVOURABLE) < min(2, size):
                    return True
        return False

    def _kinds(self) -> list[list[int]]:
        """Those who are told apart from others, and not from each other: atoms of the audience."""
        kinds: dict[bytes, list[int]] = {}
        for atom in np.flatnonzero(self._rows.any(axis=0) & (self.audience.people > 0)).tolist():
            kinds.setdefault(self._rows[:, atom].tobytes(), []).append(atom)
        return [*kinds.values()]

    def _narrow_person(self) -> bool:
        kinds = self._kinds()
        together = [self.every[:, atoms].sum(axis=1) for atoms in kinds]
        truths = [self.truth[atoms].sum(axis=0) for atoms in kinds]
        alike = [_alike(truth, self._shaped[atoms[0]]) for truth, atoms in zip(truths, kinds, strict=True)]
        for reader, truth, own_alike in zip(together, truths, alike, strict=True):
            for own in range(OPTIONS):
                rest, others = truth @ SCALE - own - 1, truth.sum() - 1
                took_part = reader[:, own] >= 1
                if not (others <= rest <= others * OPTIONS and took_part.any()):
                    continue
                for kind, kind_alike in zip(together, alike, strict=True):
                    if not own_alike[:, own].any() and _hide_each_other(kind_alike):
                        continue
                    left = kind[took_part] - (np.arange(OPTIONS) == own) * (kind is reader)
                    if left.sum(axis=1).max() > 0:
                        answers = np.flatnonzero((left > 0).any(axis=0))
                        if answers[-1] - answers[0] < HALF:
                            return True
        return False


def _alike(truth: Numbers, shaped: np.bool_) -> Numbers:
    """What those who are told apart can have answered if all others answered as they did, (ways, options)."""
    every = np.array([truth] if shaped else ways(int(truth.sum())))
    return np.asarray(every[every @ SCALE == truth @ SCALE])


def _hide_each_other(alike: Numbers) -> bool:
    """Whether each of some people is hidden from each other of them where all others answered as they did.

    Then they are from everybody who took part, but not from somebody who gave what nobody there did.
    """
    for own in range(OPTIONS):
        left = alike[alike[:, own] > 0] - (np.arange(OPTIONS) == own)
        answers = np.flatnonzero((left > 0).any(axis=0))
        if len(left) and (not answers.size or answers[-1] - answers[0] < HALF):
            return False
    return True


def _within(sums: Numbers, told: Range) -> NDArray[np.bool_]:
    return np.asarray((sums >= told.low) & (sums <= told.high))
