"""The proof that distributions and shares, beside all means and bands, give nobody away.

Here a world says how many people of each atom gave each answer. Two people of one atom may always have given
each other's answers; where an atom has too few for that, worlds are found by linear programming, as for
means.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
import scipy

from accord.analysis.disclosure.audience import Audience, Place
from accord.analysis.disclosure.audit import FEWEST_POSITIVES
from accord.analysis.disclosure.linear import SLACK, Member, Numbers, System
from accord.analysis.disclosure.value import Range, above_middle, own_widths, width
from accord.analysis.disclosure.worlds import Merged, Reader, merge
from accord.analysis.moments import Counts

MOST_ATOMS = 40
"""Larger systems take seconds per statement; there a distribution stands only if no atom needs a world of
its own.
"""

WARM_UPS, MOVING = 12, 0.6
"""Worlds drawn first, each letting this share of the unsettled atoms answer otherwise, to settle most at
once.
"""


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


Pool: TypeAlias = dict[bytes, list[Numbers]]
"""Worlds found earlier for one item, by the atoms that were told apart; most fit what is told next as
well.
"""


def in_the_way(
    audience: Audience,
    counts: Counts,
    told: Mapping[Place, Told],
    *,
    floor: int,
    following: Member,
    pool: Pool,
) -> list[frozenset[Place]]:
    """For everything that could not be proved, the groups of whose distribution or share one must not be
    told.

    following: people below the minimum who must stay hidden, too, (sets, atoms of the audience). The means
    and bands by themselves have been proved before. Raises NotProved when the solver gives no answer.
    """
    shaped = frozenset(place for place, about in told.items() if about.has_shape)
    if not shaped:
        return []
    merged = merge(audience, counts, told)
    with_shape = np.asarray(merged.member[[place in shaped for place in merged.places]].any(axis=0))
    merged = replace(merged, truth=np.where(with_shape[:, None], merged.truth, _levelled(merged)))
    unsettled = [
        atom
        for atom in range(len(merged.truth))
        if _width_within(merged.truth[atom], only_sums=not with_shape[atom]) < width(merged.options)
    ]
    small = [*_small_groups(audience, merged, floor), *_whole(audience, merged, following)]
    if not unsettled and not small:
        return []
    if len(merged.truth) > MOST_ATOMS:
        return [frozenset([place]) for place in sorted(shaped)]
    worlds = _Shapes(merged, told, pool.setdefault(merged.member.tobytes(), []))
    worlds.warm_up(unsettled)
    because = [*(worlds.person(atom) for atom in unsettled), *(worlds.group(part) for part in small)]
    return [places & shaped or shaped for places in because if places is not None]


def _levelled(merged: Merged) -> Counts:
    """The same sums, given by people who answer as much alike as they can, (atoms, options).

    Where nothing but sums is told this is as good a world as the truth, and says nothing of how people
    differ.
    """
    answer, more = np.divmod(merged.sums, merged.people)
    levelled = np.zeros_like(merged.truth)
    atoms = np.arange(len(levelled))
    levelled[atoms, answer - 1] = merged.people - more
    levelled[atoms, np.minimum(answer, merged.options - 1)] += more
    return levelled


def _width_within(answers: Counts, *, only_sums: bool) -> float:
    """What people of an atom may have answered for each other, if everything else is known, and theirs as a
    whole.
    """
    people, options = int(answers.sum()), answers.size
    if people < 3:
        return 0.0
    if only_sums:
        total = int(answers @ np.arange(1, options + 1))
        return own_widths(Range(total, total), people, options)
    given = np.repeat(np.arange(options), answers)
    return float(min(given[-1] - given[1], given[-2] - given[0]))


def _small_groups(audience: Audience, merged: Merged, floor: int) -> Iterator[Counts]:
    """Groups below the minimum that stand in published ones altogether: how many of each atom, (atoms,)."""
    for place, size, member in zip(audience.places, audience.sizes.tolist(), audience.member, strict=True):
        if place not in merged.places and 0 < size < floor:
            part = merged.part(audience, member)
            if part.sum() == size:
                yield part


def _whole(audience: Audience, merged: Merged, following: Member) -> Iterator[Counts]:
    """The same of other sets of people."""
    for member in following:
        part = merged.part(audience, member)
        if part.sum() == audience.people[member].sum():
            yield part


class _Shapes:
    """The worlds that agree with everything told."""

    def __init__(self, merged: Merged, told: Mapping[Place, Told], earlier: list[Numbers]) -> None:
        """earlier: worlds that fitted what was told before; those found here are added."""
        self._of = merged
        self._atoms, self._options = merged.truth.shape
        self._system, self._owner, limits = _modelled(merged, told)
        self._earlier = earlier
        fitting = [world for world in earlier if self._fits(world, limits)]
        self._found: Numbers = np.stack([merged.truth.astype(np.float64), *fitting])
        self._readers = merged.readers

    def _fits(self, world: Numbers, limits: Numbers) -> bool:
        sums = np.asarray(self._system.member @ world.ravel())
        return bool(np.all((sums >= limits[:, 0] - SLACK) & (sums <= limits[:, 1] + SLACK)))

    def warm_up(self, unsettled: list[int]) -> None:
        """Find worlds in which many of the unsettled atoms answered otherwise at once; the choice is
        fixed.
        """
        random = np.random.default_rng(0)
        for _round in range(WARM_UPS if unsettled else 0):
            goal: Numbers = np.where(self._of.truth > 0, 0.5, 0.0)
            moving = [atom for atom in unsettled if random.random() < MOVING]
            goal[moving] = random.normal(size=(len(moving), self._options))
            self._extreme(goal)
        if unsettled:
            self._readers = self._readers[[self._exists((atom, own)) for atom, own in self._readers.tolist()]]

    def _exists(self, reader: Reader) -> bool:
        """Whether anybody of an atom can have given an answer."""
        if (self._found[:, reader[0], reader[1]] >= 1 - SLACK).any():
            return True
        return self._extreme(np.zeros((self._atoms, self._options)), reader=reader) is not None

    def person(self, atom: int) -> frozenset[Place] | None:
        """Prove the width of a person of an atom for every reader who took part; else what is in the way."""
        readers = self._readers
        if self._of.people[atom] == 1:
            readers = readers[readers[:, 0] != atom]
        for reader in readers[self._widths(atom, readers) < width(self._options)].tolist():
            because = self._asked(atom, (reader[0], reader[1]))
            if because is not None:
                return because
        return None

    def group(self, part: Counts) -> frozenset[Place] | None:
        """Prove the mean and the favourable answers of a group below the minimum; else what is in the way."""
        size = int(part.sum())
        scale: Numbers = np.arange(1.0, self._options + 1)
        favourable: Numbers = above_middle(self._options).astype(np.float64)
        because: frozenset[Place] = frozenset()
        needs = (width(self._options) * size, float(min(FEWEST_POSITIVES, size)))
        for weights, needed in zip((scale, favourable), needs, strict=True):
            for sign in (1.0, -1.0):
                if self._reach(part, weights) < needed - SLACK:
                    goal = np.zeros((self._atoms, self._options))
                    goal[part > 0] = sign * weights
                    because |= self._extreme(goal) or frozenset()
            if self._reach(part, weights) < needed - SLACK:
                return because
        return None

    def _asked(self, atom: int, reader: Reader) -> frozenset[Place] | None:
        """Look for worlds, from the ends of the scale inwards, until a reader's question is settled."""
        because: frozenset[Place] = frozenset()
        outside_in = sorted(range(self._options), key=lambda answer: -abs(answer - (self._options - 1) / 2))
        for answer in outside_in:
            if self._widths(atom, np.array([reader]))[0] >= width(self._options):
                return None
            goal = np.zeros((self._atoms, self._options))
            goal[atom, answer] = 1
            because |= self._extreme(goal, reader=reader) or frozenset()
        return because if self._widths(atom, np.array([reader]))[0] < width(self._options) else None

    def _widths(self, atom: int, readers: "np.ndarray[tuple[int, int], np.dtype[np.int64]]") -> Numbers:
        """How far apart a person's answers are in the worlds found so far, for each reader, (readers,)."""
        happens = self._found >= 1 - SLACK
        own = happens[:, readers[:, 0], readers[:, 1]].astype(np.float64)
        together = own.T @ happens[:, atom, :].astype(np.float64) > 0
        for place in np.flatnonzero(readers[:, 0] == atom):
            answer = readers[place, 1]
            together[place, answer] = (self._found[:, atom, answer] >= 2 - SLACK).any()
        answers = np.arange(self._options)
        highest = np.where(together, answers, -1).max(axis=1)
        lowest = np.where(together, answers, self._options).min(axis=1)
        return np.asarray(np.maximum(highest - lowest, 0), dtype=np.float64)

    def _reach(self, part: Counts, weights: Numbers) -> float:
        """How far apart the sum of a group is over the worlds: its people may be those of their atom who gave
        most, or least.
        """
        touched = np.flatnonzero(part)
        most = sum(_taken(self._found[:, atom, :], int(part[atom]), weights, -1) for atom in touched)
        least = sum(_taken(self._found[:, atom, :], int(part[atom]), weights, 1) for atom in touched)
        return float(np.max(most) - np.min(least))

    def _extreme(self, goal: Numbers, *, reader: Reader | None = None) -> frozenset[Place] | None:
        """Find the world in which a goal, (atoms, options), is largest, and say what keeps it from more.

        None where no world has such a reader.
        """
        lowest = np.zeros((self._atoms, self._options))
        if reader is not None:
            lowest[reader] = 1
        self._system.box(lowest.ravel(), np.repeat(self._of.people, self._options).astype(np.float64))
        best = self._system.most(goal.ravel())
        if best is None:
            return None
        world = best.point.reshape(self._atoms, self._options)
        self._earlier.append(world)
        self._found = np.concatenate([self._found, world[None]])
        priced = np.flatnonzero(np.abs(best.prices[: len(self._owner)]) > SLACK)
        return frozenset(self._owner[row] for row in priced)


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


def _taken(given: Numbers, people: int, weights: Numbers, direction: int) -> Numbers:
    """The sum over so many people of an atom, taking those with the largest (-1) or smallest (1) weights
    first.
    """
    order = np.argsort(direction * weights, kind="stable")
    within = np.minimum(np.cumsum(given[:, order], axis=1), people)
    return np.asarray(np.diff(within, axis=1, prepend=0.0) @ weights[order])
