"""The audit against somebody who lists every way in which so few people can have answered.

Nothing here shares code with the search: every sum that every atom can have is tried, and kept where all that
is told comes out. What no kept one contradicts a reader must believe possible.
"""

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from accord.analysis.disclosure.audience import TOTAL, Audience, Place, crossed
from accord.analysis.disclosure.audit import Findings, audit
from accord.analysis.disclosure.memory import Memory
from accord.analysis.disclosure.movers import Guess, Moved, hides, is_refuted
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
        return not _hides_itself(sums, size, self.options)

    def narrowest_person(self) -> float:
        """How far apart the answers of a person lie at least, for the reader to whom they lie nearest.

        Elsewhere a reader has answered what the true sums allow; among the same people, what any world does,
        so that it says nothing of which of the worlds is true.
        """
        kinds = self._kinds()
        return min(
            (
                self._width(kind, reader, own)
                for kind in kinds
                for reader in kinds
                for own in self._scale.tolist()
                if self._is_possible(reader, own, self.every if kind == reader else self.truth[None, :]).any()
                and not (kind == reader and self._people(kind) == 1)
            ),
            default=float("inf"),
        )

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
        return _can_be(worlds[:, list(kind)].sum(axis=1) - own, self._people(kind) - 1, self.options)

    def _width(self, kind: tuple[int, ...], reader: tuple[int, ...], own: int) -> float:
        believed = self.every[self._is_possible(reader, own, self.every)]
        taken = own if kind == reader else 0
        others = self._people(kind) - 1 - (kind == reader)
        found = [
            answer
            for answer in self._scale.tolist()
            if _can_be(believed[:, list(kind)].sum(axis=1) - taken - answer, others, self.options).any()
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
    member = np.array([[1, 1, 1, 1], [1, 1, 0, 0], [0, 1, 1, 0], [1, 0, 1, 1]], dtype=bool)
    teams = [(Cut.TEAM, team) for team in range(3)]
    places = (TOTAL, *teams)
    partners = np.full((1, 4), True)
    return _told_of(draw, Audience(places=places, member=member, people=np.array(people), partners=partners))


def _told_of(draw: st.DrawFn, audience: Audience) -> tuple[Audience, Counts, dict[Place, Range]]:
    options = draw(st.sampled_from([2, 3]))
    random = np.random.default_rng(draw(st.integers(0, 2**16)))
    counts = np.array([random.multinomial(each, np.full(options, 1 / options)) for each in audience.people])
    sums = (audience.member @ counts @ np.arange(1, options + 1)).tolist()
    found = {}
    for place, total, size in zip(audience.places, sums, audience.sizes.tolist(), strict=True):
        less, more = (draw(st.sampled_from([None, 0, 0, 1, 3])) for _end in range(2))
        if size >= FLOOR and less is not None and more is not None:
            found[place] = Range(max(size, total - less), min(size * options, total + more))
    return audience, counts, found


@given(told(), st.booleans())
@settings(max_examples=80)
def test_it_finds_what_listing_finds(
    drawn: tuple[Audience, Counts, dict[Place, Range]], asked_before: bool
) -> None:
    """Nothing leaks where all that fits leaves everybody half the scale, and something does where not.

    asked_before: the same audit was asked while other ranges were told, and remembers what it found.
    """
    _assert_found_as_listed(*drawn, asked_before=asked_before)


@given(circled(), st.booleans())
@settings(max_examples=60)
def test_it_finds_what_listing_finds_of_teams_that_overlap_in_a_circle(
    drawn: tuple[Audience, Counts, dict[Place, Range]], asked_before: bool
) -> None:
    """Where parts of people would do, and whole ones do not."""
    _assert_found_as_listed(*drawn, asked_before=asked_before)


def _assert_found_as_listed(
    audience: Audience, counts: Counts, ranges: dict[Place, Range], *, asked_before: bool
) -> None:
    some = np.flatnonzero(audience.people)[-2:]
    few = np.isin(np.arange(audience.people.size), some if audience.people[some].sum() < FLOOR else some[:1])
    memory = Memory()
    for before in _wider(audience, counts, ranges) if asked_before else ():
        audit(audience, counts, before, floor=FLOOR, memory=memory)
    found = audit(audience, counts, ranges, floor=FLOOR, following=few[None, :], memory=memory)
    if not ranges:
        assert found == Findings()
        return
    listed = Listed(audience, counts, ranges)
    half, nearest = (listed.options - 1) / 2, listed.narrowest_person()
    narrow = listed.narrow_groups(ranges)
    leaks = {leak.place for leak in found.leaks}
    small = set(_small(audience))
    assert leaks & small == narrow
    assert bool(leaks - small) == (nearest < half or listed.gives_away(few))
    assert found.narrowest <= min(nearest, listed.narrowest_group(ranges))
    assert (found.narrowest >= half) or leaks
    assert all(leak.because and leak.because <= set(ranges) | {leak.place} for leak in found.leaks)


def _wider(audience: Audience, counts: Counts, ranges: dict[Place, Range]) -> Iterator[dict[Place, Range]]:
    """What may have been told before: ranges of more groups, the same ones wider, and then all of them."""
    options = counts.shape[1]
    sums = (audience.member @ counts @ np.arange(1, options + 1)).tolist()
    sizes = audience.sizes.tolist()
    some = {
        place: Range(max(size, total - 1), min(size * options, total + 1))
        for place, total, size in zip(audience.places, sums, sizes, strict=True)
        if size >= FLOOR
    }
    yield some
    yield {place: some[place] for place in ranges}
    yield some | ranges


@given(told(), st.integers(0, 2), st.integers(0, 2), st.integers(0, 8), st.integers(0, 3), st.data())
@settings(max_examples=40)
def test_of_who_may_be_guessed_it_knows_the_sums_that_listing_finds(
    drawn: tuple[Audience, Counts, dict[Place, Range]],
    joined: int,
    left: int,
    then: int,
    more: int,
    data: st.DataObject,
) -> None:
    """Also where some of those people stand outside of everything that is told."""
    audience, counts, ranges = drawn
    if not ranges or not joined + left:
        return
    member = np.array(data.draw(st.lists(st.booleans(), min_size=9, max_size=9)))
    people, options = int(audience.people[member].sum()), counts.shape[1]
    place, moved, before = next(iter(ranges)), Moved(joined=joined, left=left), Range(then, then + more)
    guess = Guess(place=place, member=member, then=before, moved=moved)
    leaks = [each for each in audit(audience, counts, ranges, floor=1, guesses=[guess]).leaks if each.changed]
    sums = Listed(audience, counts, ranges).every[:, member].sum(axis=1)
    now = Range(int(sums.min()), int(sums.max()))
    open_still = (
        now == Range(people, people * options)
        or hides(now, before, moved, options)
        or is_refuted(now, before, moved, options)
    )
    assert [leak.place for leak in leaks] == ([] if open_still else [place])


def _small(audience: Audience) -> Iterator[Place]:
    for place, size in zip(audience.places, audience.sizes.tolist(), strict=True):
        if size < FLOOR:
            yield place


def _hides_itself(sums: set[int], size: int, options: int) -> bool:
    """Whether people of whom the sum is one of these hide their mean, and two of those who are favourable."""
    answers = [each for each in product(range(1, options + 1), repeat=size) if sum(each) in sums]
    favourable = [sum(answer > (options + 1) / 2 for answer in each) for each in answers]
    enough = max(favourable) - min(favourable) >= min(2, size)
    return enough and max(sums) - min(sums) >= size * (options - 1) / 2


@pytest.mark.parametrize(("then", "hidden"), [(31, False), (32, True), (40, True), (41, False)])
def test_two_of_whom_nothing_is_told_may_have_answered_anything(then: int, hidden: bool) -> None:
    """With the nine who gave 27 they gave 29 to 37: one who left had then given what is left of 1 to 5."""
    audience = crossed(np.array([[9], [2], [0]]))
    counts = np.array([[2, 2, 1, 2, 2], [0, 0, 2, 0, 0], [0] * 5])
    first = audience.of(Cut.ORGANISATION)[0]
    guess = Guess(
        place=TOTAL, member=audience.people > 0, then=Range(then, then), moved=Moved(joined=0, left=1)
    )
    leaks = audit(audience, counts, {first: Range(27, 27)}, floor=2, guesses=[guess]).leaks
    assert [leak.place for leak in leaks if leak.changed] == ([] if hidden else [TOTAL])


@pytest.mark.parametrize("floor", [3, 4])
def test_what_stands_in_the_way_is_named(floor: int) -> None:
    """Of three nothing is told by themselves, but the total and the nine others say that each gave a 5."""
    audience = crossed(np.array([[9], [3], [0]]))
    counts = np.array([[2, 2, 1, 2, 2], [0, 0, 0, 0, 3], [0] * 5])
    first, second = audience.of(Cut.ORGANISATION)
    ranges = {TOTAL: Range(42, 42), first: Range(27, 27)}
    ranges |= {second: Range(3, 15)} if floor == 3 else {}
    leaks = {leak.place: leak.because for leak in audit(audience, counts, ranges, floor=floor).leaks}
    assert leaks[second] == {TOTAL, first}


@pytest.mark.parametrize(("size", "options"), [(1, 5), (2, 2), (2, 4), (2, 5), (3, 3)])
def test_a_group_hides_its_mean_and_who_is_favourable(size: int, options: int) -> None:
    """For every range of sums that the total leaves a group beside an organisation that is told exactly."""
    audience = crossed(np.array([[9], [size], [0]]))
    counts = np.zeros((3, options), dtype=np.int64)
    counts[0, 0] = 9
    first, second = audience.of(Cut.ORGANISATION)
    for low in range(size, size * options + 1):
        counts[1] = _made(low, size, options)
        for high in range(low, size * options + 1):
            ranges = {TOTAL: Range(9 + low, 9 + high), first: Range(9, 9)}
            found = audit(audience, counts, ranges, floor=size + 1)
            leaks = {leak.place for leak in found.leaks}
            assert found.narrowest <= (high - low) / size
            hidden = _hides_itself(set(range(low, high + 1)), size, options)
            assert (second in leaks) is not hidden, (low, high)


def _made(total: int, size: int, options: int) -> list[int]:
    """So many answers with this sum."""
    each, more = divmod(total, size)
    counts = [0] * options
    for place in range(size):
        counts[each + (place < more) - 1] += 1
    return counts
