"""What somebody who reads all published means and bands of one item may still believe: the possible worlds.

A world gives every atom a sum of answers, so that every published mean and band comes out. The true answers
are one world; others are found by linear programming. What is so in some world no reader can exclude,
whatever is added to or subtracted from what. So a proof of safety is a handful of worlds that anybody can
check, and no solver has to be trusted for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from accord.analysis.disclosure.audience import Audience, Place
from accord.analysis.disclosure.linear import SLACK, Around, Member, Numbers, divided, matrix
from accord.analysis.disclosure.value import Range
from accord.analysis.moments import Counts

Reader = tuple[int, int]
"""Somebody who took part: an atom, and the own answer as its index, 0 for the lowest."""

NOBODY: NDArray[np.int64] = np.empty((0, 2), dtype=np.int64)
"""No readers."""


@dataclass(frozen=True, eq=False)
class Merged:
    """The atoms that the published groups tell apart; all others are one with them, or in no published group.

    places: the published groups. member: (places, atoms). atom: (atoms of the audience,), the atom of each
    here, -1 outside every published group. truth: (atoms, options), people per answer.
    """

    places: tuple[Place, ...]
    member: NDArray[np.bool_]
    atom: NDArray[np.int64]
    truth: Counts

    @cached_property
    def people(self) -> Counts:
        return np.asarray(self.truth.sum(axis=1))

    @property
    def options(self) -> int:
        return int(self.truth.shape[1])

    @cached_property
    def sums(self) -> Counts:
        return np.asarray(self.truth @ np.arange(1, self.options + 1))

    @cached_property
    def readers(self) -> NDArray[np.int64]:
        """Everybody who may have taken part, (readers, 2): an atom and an own answer that its sum allows.

        All who did take part are among them. Whether somebody gave an answer is not asked, so that what is
        published does not depend on how the answers of an atom differ.
        """
        own = np.arange(1, self.options + 1)
        others = (self.people - 1)[:, None]
        rest = self.sums[:, None] - own
        return np.argwhere((others <= rest) & (rest <= others * self.options))

    def smallest(self, atom: int) -> Place:
        """The smallest published group in which an atom stands."""
        inside = np.flatnonzero(self.member[:, atom])
        return self.places[int(inside[np.argmin(self._sizes[inside])])]

    @cached_property
    def _sizes(self) -> Counts:
        return np.asarray(self.member @ self.people)

    def part(self, audience: Audience, member: NDArray[np.bool_]) -> Counts:
        """How many people of each atom belong to a group of the audience, (atoms,)."""
        inside = member & (self.atom >= 0)
        people = np.bincount(self.atom[inside], weights=audience.people[inside], minlength=len(self.truth))
        return people.astype(np.int64)

    def splits(self, part: Counts) -> bool:
        """Whether of some atom only a few belong to a group. part: how many of each atom do, (atoms,)."""
        return bool(((part > 0) & (part < self.people)).any())


def merge(
    audience: Audience, counts: Counts, told: Mapping[Place, object], *, apart: Member | None = None
) -> Merged:
    """Merge the atoms of an audience that stand in the same published groups.

    counts: (atoms, options). apart: people, (sets, atoms), who are atoms of their own wherever they stand.
    """
    places = tuple(place for place in audience.places if place in told)
    member = audience.member[[audience.places.index(place) for place in places]]
    inside = (audience.people > 0) & member.any(axis=0)
    told_apart = member if apart is None else np.vstack([member, apart])
    patterns, back = np.unique(told_apart[:, inside], axis=1, return_inverse=True)
    atom = np.full(audience.people.size, -1, dtype=np.int64)
    atom[inside] = back.reshape(-1)
    truth: Counts = np.zeros((patterns.shape[1], counts.shape[1]), dtype=np.int64)
    np.add.at(truth, atom[inside], counts[inside])
    return Merged(places, patterns[: len(places)], atom, truth)


class Worlds:
    """The worlds that agree with the ranges told of the sums of groups."""

    def __init__(self, merged: Merged, told: Mapping[Place, Range], earlier: Numbers) -> None:
        """earlier: what may be worlds, (atoms, worlds)."""
        self.of = merged
        self._system = Around(matrix(merged.member), merged.sums.astype(np.float64))
        limits = np.array([told[place] for place in merged.places], dtype=np.float64)
        self._system.hold(limits[:, 0], limits[:, 1])
        self._found: Numbers = np.empty((len(merged.truth), 0))
        self._number = 0
        self._add(merged.sums.astype(np.float64)[:, None])
        sums = np.asarray(self._system.member @ earlier)
        fits = (sums >= limits[:, [0]] - SLACK) & (sums <= limits[:, [1]] + SLACK)
        self._add(earlier[:, fits.all(axis=0)])

    @property
    def by_atom(self) -> Numbers:
        """The worlds found so far, (atoms, worlds); the first is the truth."""
        return self._found[:, : self._number]

    @property
    def found(self) -> Numbers:
        """The same, (worlds, atoms)."""
        return self.by_atom.T

    def _add(self, worlds: Numbers) -> None:
        """Add worlds, (atoms, worlds)."""
        number = self._number + worlds.shape[1]
        if number > self._found.shape[1]:
            more = np.empty((len(self._found), number))
            self._found = np.concatenate([self.by_atom, more], axis=1)
        self._found[:, self._number : number] = worlds
        self._number = number

    def extreme(
        self, goal: Numbers, *, readers: NDArray[np.int64] = NOBODY, apart: bool = False
    ) -> frozenset[Place]:
        """Find the world in which a goal, (atoms,), is largest; and say which groups keep it from more.

        readers: people who took part, (readers, 2); only worlds count in which each of them may have given
        the own answer. apart: keep what moves by itself in it as worlds of their own, too.
        """
        low, high = self._box()
        least, most = self._believable_of(readers)
        np.maximum.at(low, readers[:, 0], least)
        np.minimum.at(high, readers[:, 0], most)
        self._system.box(low, high)
        best = self._system.most(goal)
        if best is None:
            return frozenset(self.of.places)
        # Where groups overlap in odd circles, as three teams do of which every two share somebody, an answer
        # can be in parts.
        point = self._system.whole(goal) if divided(best.point).any() else best.point
        if point is None:
            return frozenset(self.of.places)
        self._add(self._system.apart(point) if apart else point[:, None])
        return frozenset(self.of.places[row] for row in np.flatnonzero(np.abs(best.prices) > SLACK))

    def between(self, atom: int) -> Range:
        """The whole sums of an atom that lie between those of the worlds found so far."""
        sums = self.by_atom[atom]
        return whole(float(sums.min()), float(sums.max()))

    def readers_about(self, atom: int) -> NDArray[np.int64]:
        """The readers in other atoms who may not believe the worlds in which an atom has most and least.

        Whoever stands where nothing differs from the truth believes them.
        """
        ends = self.by_atom[:, self._ends(atom, 1)]
        differs = np.asarray((np.abs(ends - self.by_atom[:, [0]]) > SLACK).any(axis=1))
        differs[atom] = False
        return self.of.readers[differs[self.of.readers[:, 0]]]

    def between_for(self, atom: int, readers: NDArray[np.int64], *, ends: int) -> tuple[Numbers, Numbers]:
        """The lowest and highest sum of an atom in the worlds that readers in other atoms can believe,
        (readers,) each. The truth is one of them; beside it only so many of the atom's own extreme worlds at
        either end are looked at, and the latest two.
        """
        low, high = self._believable_of(readers)
        worlds = np.concatenate([self._ends(atom, ends), [0, self._number - 2, self._number - 1]])
        theirs, ours = self.by_atom[np.ix_(readers[:, 0], worlds)].T, self.by_atom[atom, worlds][:, None]
        right = (theirs >= low - SLACK) & (theirs <= high + SLACK)
        return np.where(right, ours, np.inf).min(axis=0), np.where(right, ours, -np.inf).max(axis=0)

    def _ends(self, atom: int, number: int) -> NDArray[np.int64]:
        """So many worlds in which an atom has most and least."""
        order = np.argsort(self.by_atom[atom], kind="stable")
        return np.unique(np.concatenate([order[:number], order[-number:]]))

    def _believable_of(self, readers: NDArray[np.int64]) -> tuple[Numbers, Numbers]:
        others, own = self.of.people[readers[:, 0]] - 1, readers[:, 1] + 1
        return (others + own).astype(np.float64), (others * self.of.options + own).astype(np.float64)

    def _box(self) -> tuple[Numbers, Numbers]:
        people = self.of.people.astype(np.float64)
        return people, people * self.of.options


ENDS = 6
"""So many of the highest and of the lowest worlds of an atom are looked at for each reader."""


def whole(low: float, high: float) -> Range:
    """The whole numbers between two numbers."""
    return Range(float(np.ceil(low - SLACK)), float(np.floor(high + SLACK)))
