"""Somebody who lists every way in which so few people can have answered; and what may be told of them.

Nothing here shares code with the search: every sum that every atom can have is tried, and kept where all that
is told comes out. What no kept one contradicts a reader must believe possible.
"""

from itertools import product

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from accord.analysis.disclosure.audience import TOTAL, Audience, Place, crossed
from accord.analysis.disclosure.value import Range
from accord.analysis.moments import Counts
from accord.analysis.published import Cut

Numbers = NDArray[np.int64]
FLOOR = 3


class Listed:
    """Every world of one item: what the people who are told apart by what is told answered in sum."""

    def __init__(self, audience: Audience, counts: Counts, told: dict[Place, Range]) -> None:
        self.options = counts.shape[1]
        self._audience, rows = audience, [audience.places.index(place) for place in told]
        self._scale = np.arange(1, self.options + 1)
        self.truth = counts @ self._scale
        ways = [range(people, people * self.options + 1) for people in audience.people.tolist()]
        every = np.array(list(product(*ways)), dtype=np.int64)
        sums = every @ audience.member[rows].T
        low, high = np.array(list(told.values())).T
        self.every: Numbers = every[((sums >= low) & (sums <= high)).all(axis=1)]
        self.reached = audience.member[rows].any(axis=0) & (audience.people > 0)
        self._alike = audience.member[rows]

    def narrow_groups(self, told: dict[Place, Range]) -> set[Place]:
        """The groups below the floor that hide too little."""
        return {
            place
            for place, size, member in zip(
                self._audience.places, self._audience.sizes.tolist(), self._audience.member, strict=True
            )
            if place not in told and 0 < size < FLOOR and self.gives_away(member)
        }

    def narrowest_group(self, told: dict[Place, Range]) -> float:
        """Within how many points the mean of a group below the floor lies at least."""
        return float(
            min(
                (
                    float(np.ptp(self.every[:, member].sum(axis=1))) / int(size)
                    for place, size, member in zip(
                        self._audience.places, self._audience.sizes, self._audience.member, strict=True
                    )
                    if place not in told
                    and 0 < size < FLOOR
                    and self._audience.people[member & self.reached].sum() == size
                ),
                default=float("inf"),
            )
        )

    def gives_away(self, member: NDArray[np.bool_]) -> bool:
        """Whether people hide too little: of their mean, or of who is favourable.

        Who stands outside everything that is told is known to nobody, and so are all beside such a person.
        """
        size = int(self._audience.people[member].sum())
        if self._audience.people[member & self.reached].sum() < size:
            return False
        sums = set(self.every[:, member].sum(axis=1).tolist())
        return not hides_itself(sums, size, self.options)

    def narrowest_person(self) -> float:
        """How far apart the answers of a person lie at least, for the reader to whom they lie nearest.

        Elsewhere a reader has answered what the true sums allow; among the same people, what any world does,
        so that it says nothing of which of the worlds is true.
        """
        return min(map(self._nearest, self._kinds()), default=float("inf"))

    def narrow_persons(self, told: dict[Place, Range]) -> set[Place]:
        """The smallest groups that are told of those of whom somebody knows too much."""
        half = (self.options - 1) / 2
        narrow = [kind for kind in self._kinds() if self._nearest(kind) < half]
        sizes = dict(zip(self._audience.places, self._audience.sizes.tolist(), strict=True))
        rows = dict(zip(self._audience.places, self._audience.member, strict=True))
        return {
            min((place for place in told if rows[place][kind[0]]), key=sizes.__getitem__) for kind in narrow
        }

    def _nearest(self, kind: tuple[int, ...]) -> float:
        """The same of those who are told apart from others, and not from each other; a reader may also have
        taken no part.
        """
        beside = [
            self._width(kind, reader, own)
            for reader in self._kinds()
            for own in self._scale.tolist()
            if self._is_possible(reader, own, self.every if kind == reader else self.truth[None, :]).any()
            and not (kind == reader and self._people(kind) == 1)
        ]
        return min([self._spread(self._sums(kind, self.every), self._people(kind) - 1), *beside])

    def _kinds(self) -> list[tuple[int, ...]]:
        """The atoms that what is told tells apart: each as the atoms of the audience that it is made of."""
        found: dict[bytes, list[int]] = {}
        for atom in np.flatnonzero(self.reached).tolist():
            found.setdefault(self._alike[:, atom].tobytes(), []).append(atom)
        return [tuple(atoms) for atoms in found.values()]

    def _people(self, kind: tuple[int, ...]) -> int:
        return int(self._audience.people[list(kind)].sum())

    def _is_possible(self, kind: tuple[int, ...], own: int, worlds: Numbers) -> NDArray[np.bool_]:
        """In which worlds somebody of a kind can have given an answer."""
        return _can_be(self._sums(kind, worlds) - own, self._people(kind) - 1, self.options)

    def _sums(self, kind: tuple[int, ...], worlds: Numbers) -> Numbers:
        return np.asarray(worlds[:, list(kind)].sum(axis=1))

    def _width(self, kind: tuple[int, ...], reader: tuple[int, ...], own: int) -> float:
        believed = self.every[self._is_possible(reader, own, self.every)]
        same = kind == reader
        return self._spread(self._sums(kind, believed) - own * same, self._people(kind) - 1 - same)

    def _spread(self, sums: Numbers, others: int) -> float:
        """How far apart the answers of one person lie, who has these sums with so many others."""
        found = [
            answer for answer in self._scale.tolist() if _can_be(sums - answer, others, self.options).any()
        ]
        return float(max(found) - min(found))


def _can_be(sums: Numbers, people: int, options: int) -> NDArray[np.bool_]:
    """Which sums so many people can have."""
    return np.asarray((sums >= people) & (sums <= people * options))


@st.composite
def told(draw: st.DrawFn) -> tuple[Audience, Counts, dict[Place, Range]]:
    """Two organisations by two tiers of nobody to three people each; of some groups the sum, or a range."""
    people = draw(st.lists(st.integers(0, 3), min_size=4, max_size=4).filter(any))
    return _told_of(draw, crossed(np.pad(np.array(people).reshape(2, 2), ((0, 1), (0, 1)))))


@st.composite
def circled(draw: st.DrawFn) -> tuple[Audience, Counts, dict[Place, Range]]:
    """Three teams of which every two share up to two people, and one has some to itself; the same."""
    people = draw(st.lists(st.integers(0, 2), min_size=4, max_size=4).filter(any))
    return _told_of(draw, circle(people))


@st.composite
def by_ones(draw: st.DrawFn) -> tuple[Audience, Counts, dict[Place, Range]]:
    """Up to two people each, in a circle or crossed; of some groups, however small, the sum or a range."""
    people = draw(st.lists(st.integers(0, 2), min_size=4, max_size=4).filter(any))
    table = crossed(np.pad(np.array(people).reshape(2, 2), ((0, 1), (0, 1))))
    return _told_of(draw, draw(st.sampled_from([circle(people), table])), least=1)


def circle(people: list[int]) -> Audience:
    """Three teams of which every two share somebody; the last people are in one of them only."""
    member = np.array([[1, 1, 1, 1], [1, 1, 0, 0], [0, 1, 1, 0], [1, 0, 1, 1]], dtype=bool)
    places = (TOTAL, *((Cut.TEAM, team) for team in range(3)))
    partners = np.full((1, 4), True)
    return Audience(places=places, member=member, people=np.array(people), partners=partners)


def chained(four: list[int], one: int) -> tuple[Audience, Counts, dict[Place, Range]]:
    """Four people, and two who gave the same: a third ties these together, so that each of them knows what
    the four gave in sum. Their team could still have any of five sums.
    """
    member = np.array([[1, 1, 1, 0], [0, 1, 0, 1], [0, 0, 1, 1]], dtype=bool)
    people, places = np.array([4, 1, 1, 1]), tuple((Cut.TEAM, team) for team in range(3))
    counts = np.zeros((4, 5), dtype=np.int64)
    counts[0] = four
    counts[[1, 2, 3], [one - 1, one - 1, 5 - one]] = 1
    audience = Audience(places=places, member=member, people=people, partners=np.full((1, 4), True))
    sums = (member @ counts @ np.arange(1, 6)).tolist()
    return audience, counts, {place: Range(total, total) for place, total in zip(places, sums, strict=True)}


def _told_of(
    draw: st.DrawFn, audience: Audience, *, least: int = FLOOR
) -> tuple[Audience, Counts, dict[Place, Range]]:
    options = draw(st.sampled_from([2, 3]))
    random = np.random.default_rng(draw(st.integers(0, 2**16)))
    counts = np.array([random.multinomial(each, np.full(options, 1 / options)) for each in audience.people])
    sums = (audience.member @ counts @ np.arange(1, options + 1)).tolist()
    found = {}
    for place, total, size in zip(audience.places, sums, audience.sizes.tolist(), strict=True):
        less, more = (draw(st.sampled_from([None, 0, 0, 1, 3])) for _end in range(2))
        if size >= least and less is not None and more is not None:
            found[place] = Range(max(size, total - less), min(size * options, total + more))
    return audience, counts, found


def hides_itself(sums: set[int], size: int, options: int) -> bool:
    """Whether people of whom the sum is one of these hide their mean, and two of those who are favourable."""
    answers = [each for each in product(range(1, options + 1), repeat=size) if sum(each) in sums]
    favourable = [sum(answer > (options + 1) / 2 for answer in each) for each in answers]
    enough = max(favourable) - min(favourable) >= min(2, size)
    return enough and max(sums) - min(sums) >= size * (options - 1) / 2
