"""In which ways the people of all atoms can have answered, where more is told of groups than sums: worlds of
how many people of each atom gave each answer.

Only whole people answer. Many worlds are drawn by switches from the true one. What these do not show is asked
of the linear programme; where it says that half a person would do, it is asked again for whole ones.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import scipy
from numpy.typing import NDArray

from accord.analysis.disclosure.audience import Place
from accord.analysis.disclosure.linear import SLACK, Extreme, Numbers, System, divided
from accord.analysis.disclosure.shown import Shown
from accord.analysis.disclosure.switches import Crowds, Switches
from accord.analysis.disclosure.value import Range, above_middle
from accord.analysis.disclosure.worlds import Merged, Reader
from accord.analysis.errors import NotProved
from accord.analysis.moments import Counts

MOST_KEPT = 6_000
"""So many worlds of either kind are kept for what is told next."""

TRIED = 3
"""So many worlds of parts of people that were found before are tried, before another is asked for."""

NUDGES, NUDGE = 3, 1e-3
"""So often another world of parts of people is tried, before all of them are asked for as whole ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is told of a group: the range of its sum, and maybe its distribution or the range of its
    favourable.
    """

    total: Range
    distribution: tuple[int, ...] | None = None
    favourable: Range | None = None

    @property
    def has_shape(self) -> bool:
        return self.distribution is not None or self.favourable is not None


class Kept(NamedTuple):
    """Worlds of whole people, and others in which some are parted, (worlds, cells) each."""

    whole: Crowds
    in_parts: Numbers


class Ways:
    """The worlds found so far that agree with everything told."""

    def __init__(self, merged: Merged, told: Mapping[Place, Told], earlier: Kept | None) -> None:
        """earlier: worlds that fitted what was told before."""
        self.of = merged
        self._shown = Shown(len(merged.truth), merged.options)
        self._in_parts = Shown(len(merged.truth), merged.options, self._shown)
        self._system, self._owner, self._limits = _modelled(merged, told)
        self._most_of_all = np.repeat(merged.people, merged.options).astype(np.float64)
        self._add(merged.truth.reshape(1, -1).astype(np.int16))
        if earlier is not None:
            self._add(earlier.whole)
            self._in_parts.add(earlier.in_parts[self._fits(earlier.in_parts, SLACK)])

    def seen(self, *, whole: bool) -> Shown:
        """What the worlds show: those of whole people only, or also those of parts of people. What these
        cannot show is not so; what they show is so only if whole people show it, too.
        """
        return self._shown if whole else self._in_parts

    @property
    def kept(self) -> Kept:
        """The latest worlds."""
        whole, in_parts = self._shown.worlds[-MOST_KEPT:], self._in_parts.worlds[-MOST_KEPT:]
        return Kept(whole.astype(np.int16, copy=False), in_parts.astype(np.float64, copy=False))

    def draw(self) -> None:
        """Find many worlds by switches; the choice is fixed."""
        switches = Switches(self._system.member, self._limits, self.of.options)
        found = [*switches.walk(self.kept.whole, np.random.default_rng(0))]
        if found:
            self._add(np.concatenate(found))

    def exists(self, reader: Reader) -> bool:
        """Whether anybody of an atom can have given an answer. Raises NotProved."""
        if self._shown.has(reader):
            return True
        nothing, least = np.zeros(self.of.truth.size), self._least(reader)
        known = self._known(nothing, least)
        return (bool(known) or self._most(nothing, least) is not None) and self._whole(nothing, least)

    def look(self, atom: int, answer: int, reader: Reader, *, whole: bool) -> frozenset[Place]:
        """Look for a world in which a person of an atom gave an answer, beside a reader; say which groups are
        in its way. whole: only one of whole people counts. Raises NotProved.
        """
        goal = np.zeros(self.of.truth.size)
        goal[self._cell(atom, answer)] = 1
        least = self._least(reader) + goal
        if not self._known(goal, least):
            best = self._most(goal, self._least(reader))
            if best is None or best.value < goal @ least - SLACK:
                return self._behind(best)
        if not whole or self._whole(np.zeros_like(goal), least):
            return frozenset()
        return frozenset(self.of.places[row] for row in np.flatnonzero(self.of.member[:, atom]))

    def look_for_many(self, wanted: Mapping[int, Sequence[int]], reader: Reader, *, whole: bool) -> None:
        """Look for a world in which many gave an answer that is wanted of their atom, beside a reader. Raises
        NotProved.
        """
        goal, least = np.zeros(self.of.truth.size), self._least(reader)
        for atom, answers in wanted.items():
            goal[[self._cell(atom, answer) for answer in answers]] = 1
        if whole:
            self._whole(goal, least, about=True)
        else:
            self._most(goal, least)

    def stretch(self, part: Counts, weights: Numbers, needed: float, *, whole: bool) -> frozenset[Place]:
        """Find worlds in which atoms that are part of a group have most, and least, until they lie far enough
        apart; say which groups keep them from that. Raises NotProved.
        """
        because: frozenset[Place] = frozenset()
        shown, anything = self.seen(whole=whole), np.zeros(self.of.truth.size)
        for sign in (1.0, -1.0):
            if shown.reach(part, weights) >= needed:
                break
            goal = np.where(part[:, None] > 0, sign * weights, 0.0).ravel()
            best = self._most(goal, anything)
            because |= self._behind(best)
            if best is not None and whole:
                self._whole(goal, anything)
                if shown.reach(part, weights) < needed:
                    self._wholly(goal, anything)
        return because

    def _add(self, worlds: Crowds) -> bool:
        """Add those that are worlds, and say whether any is. That they are is checked, not assumed."""
        worlds = worlds[self._fits(worlds, 0.0) & (worlds >= 0).all(axis=1)]
        self._shown.add(worlds)
        return len(worlds) > 0

    def _fits(self, worlds: Crowds | Numbers, slack: float) -> NDArray[np.bool_]:
        """In which worlds, (worlds, cells), all that is told comes out."""
        sums = np.asarray(self._system.member @ worlds.T)
        return np.asarray(
            ((sums >= self._limits[:, [0]] - slack) & (sums <= self._limits[:, [1]] + slack)).all(axis=0)
        )

    def _most(self, goal: Numbers, least: Numbers) -> Extreme | None:
        """The world, maybe of parts of people, in which a goal is largest and each cell has its least; None
        where there is none.
        """
        self._system.box(least, self._most_of_all)
        best = self._system.most(goal)
        if best is not None:
            self._in_parts.add(best.point[None])
        return best

    def _known(self, goal: Numbers, least: Numbers) -> list[Numbers]:
        """Worlds of parts of people that were found before in which each cell has its least; those first in
        which a goal is large, and then those that divide few.
        """
        asked = np.flatnonzero(least)
        worlds = np.asarray(self._in_parts.worlds, dtype=np.float64)
        worlds = worlds[(worlds[:, asked] > least[asked] - SLACK).all(axis=1)]
        parted = divided(worlds).reshape(-1, *self.of.truth.shape).any(axis=2).sum(axis=1)
        reached = (worlds * goal).sum(axis=1)  # a matrix product would wake a second core for so little
        best = np.lexsort([parted, -np.round(reached)])
        return [*worlds[best[:TRIED]]]

    def _whole(self, goal: Numbers, least: Numbers, *, about: bool = False) -> bool:
        """Add a world of whole people in which each cell has its least and a goal is large, if there is one.

        First those of parts of people that were found, and some beside them, are made whole. about: half as
        large a goal will do.
        """
        free = np.zeros(self.of.truth.size, dtype=bool)
        for near in self._near(goal, least):
            free |= np.repeat(divided(near).reshape(self.of.truth.shape).any(axis=1), self.of.options)
            with suppress(NotProved):  # where that takes too much branching, all together may take less
                if self._whole_beside(near, free, goal, least, about=about):
                    return True
        return self._wholly(goal, least, about=about)

    def _near(self, goal: Numbers, least: Numbers) -> Iterator[Numbers]:
        """Worlds, maybe of parts of people, in which each cell has its least and a goal is large."""
        yield from self._known(goal, least)
        random = np.random.default_rng(0)
        aside = (goal + random.normal(scale=NUDGE, size=goal.size) for _nudge in range(NUDGES))
        asked = (self._most(near, least) for near in aside)
        yield from (best.point for best in asked if best is not None)

    def _whole_beside(
        self, near: Numbers, free: NDArray[np.bool_], goal: Numbers, least: Numbers, *, about: bool
    ) -> bool:
        """The same where all cells stay as they are but those that are free. Where nobody is divided, near is
        the one.
        """
        if not free.any():
            return self._add(np.rint(near)[None].astype(np.int16))
        low, high = np.where(free, least, np.rint(near)), np.where(free, self._most_of_all, np.rint(near))
        return self._found(goal, low, high, about=about)

    def _wholly(self, goal: Numbers, least: Numbers, *, about: bool = False) -> bool:
        """The same wherever it is."""
        return self._found(goal, least, self._most_of_all, about=about)

    def _found(self, goal: Numbers, low: Numbers, high: Numbers, *, about: bool) -> bool:
        self._system.box(low, high)
        point = self._system.whole(goal, about=about)
        return point is not None and self._add(point[None].astype(np.int16))

    def _least(self, reader: Reader) -> Numbers:
        least = np.zeros(self.of.truth.size)
        least[self._cell(*reader)] = 1
        return least

    def _behind(self, best: Extreme | None) -> frozenset[Place]:
        """The groups of which what is told has a price."""
        if best is None:
            return frozenset()
        priced = np.flatnonzero(np.abs(best.prices[: len(self._owner)]) > SLACK)
        return frozenset(self._owner[row] for row in priced)

    def _cell(self, atom: int, answer: int) -> int:
        return atom * self.of.options + answer


def _modelled(merged: Merged, told: Mapping[Place, Told]) -> tuple[System, list[Place], Numbers]:
    """The linear programme over people per atom and answer; the place that each of its first rows speaks
    of.
    """
    atoms, options = merged.truth.shape
    shares = {place: about.favourable for place, about in told.items() if about.favourable}
    shapes = {place: about.distribution for place, about in told.items() if about.distribution}
    blocks = [
        _rows(merged, told, np.arange(1.0, options + 1)[None, :]),
        _rows(merged, shares, above_middle(options)[None, :].astype(np.float64)),
        _rows(merged, shapes, np.eye(options)),
        scipy.sparse.kron(scipy.sparse.eye_array(atoms), np.ones((1, options)), format="csr"),
    ]
    limits = [
        *(about.total for about in told.values()),
        *shares.values(),
        *(Range(people, people) for shape in shapes.values() for people in shape),
        *(Range(people, people) for people in merged.people.tolist()),
    ]
    owner = [*told, *shares, *(place for place in shapes for _ in range(options))]
    system = System(scipy.sparse.csr_array(scipy.sparse.vstack(blocks, format="csr")))
    bounds = np.array(limits, dtype=np.float64)
    system.hold(bounds[:, 0], bounds[:, 1])
    return system, owner, bounds


def _rows(
    merged: Merged, places: Mapping[Place, object], weights: Numbers
) -> "scipy.sparse.csr_array[np.float64]":
    inside = merged.member[[merged.places.index(place) for place in places]].astype(np.float64)
    return scipy.sparse.csr_array(scipy.sparse.kron(inside, weights, format="csr"))
