"""Distributions and shares, against somebody who lists how many of each few people gave each answer."""

from functools import cache
from itertools import product

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from accord.analysis.disclosure.audience import TOTAL, Audience, Place, crossed
from accord.analysis.disclosure.audit import NONE, audit
from accord.analysis.disclosure.shapes import in_the_way
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.ways import Told, Ways
from accord.analysis.disclosure.worlds import Merged, merge
from accord.analysis.moments import Counts
from accord.analysis.published import Cut
from accord.analysis.tests.listed import circle

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

    def _narrow_person(self) -> bool:
        kinds: dict[bytes, list[int]] = {}
        for atom in np.flatnonzero(self._rows.any(axis=0) & (self.audience.people > 0)).tolist():
            kinds.setdefault(self._rows[:, atom].tobytes(), []).append(atom)
        together = [self.every[:, atoms].sum(axis=1) for atoms in kinds.values()]
        truths = [self.truth[atoms].sum(axis=0) for atoms in kinds.values()]
        for reader, truth in zip(together, truths, strict=True):
            for own in range(OPTIONS):
                rest, others = truth @ SCALE - own - 1, truth.sum() - 1
                took_part = reader[:, own] >= 1
                if not (others <= rest <= others * OPTIONS and took_part.any()):
                    continue
                for kind in together:
                    left = kind[took_part] - (np.arange(OPTIONS) == own) * (kind is reader)
                    if left.sum(axis=1).max() > 0:
                        answers = np.flatnonzero((left > 0).any(axis=0))
                        if answers[-1] - answers[0] < HALF:
                            return True
        return False


def _within(sums: Numbers, told: Range) -> NDArray[np.bool_]:
    return np.asarray((sums >= told.low) & (sums <= told.high))


@st.composite
def shaped(draw: st.DrawFn) -> tuple[Audience, Counts, dict[Place, Told]]:
    """Two organisations by two tiers of up to three people; of some groups more is told than the sum."""
    people = draw(st.lists(st.integers(0, 3), min_size=4, max_size=4).filter(any))
    return _shaped(draw, crossed(np.pad(np.array(people).reshape(2, 2), ((0, 1), (0, 1)))))


@st.composite
def circled(draw: st.DrawFn) -> tuple[Audience, Counts, dict[Place, Told]]:
    """Three teams of which every two share up to three people; the same."""
    return _shaped(draw, circle(draw(st.lists(st.integers(0, 3), min_size=4, max_size=4).filter(any))))


def _shaped(draw: st.DrawFn, audience: Audience) -> tuple[Audience, Counts, dict[Place, Told]]:
    random = np.random.default_rng(draw(st.integers(0, 2**16)))
    counts = np.array([random.multinomial(each, np.full(OPTIONS, 1 / OPTIONS)) for each in audience.people])
    found = {}
    for place, size, member in zip(audience.places, audience.sizes.tolist(), audience.member, strict=True):
        theirs = counts[member].sum(axis=0)
        kind = draw(st.sampled_from(["hidden", "sum", "range", "share", "distribution"]))
        if size < FLOOR or kind == "hidden":
            continue
        total, favourable = int(theirs @ SCALE), int(theirs @ FAVOURABLE)
        wider = Range(max(size, total - 2), min(size * OPTIONS, total + 2))
        found[place] = Told(
            total=wider if kind == "range" else Range(total, total),
            distribution=tuple(theirs.tolist()) if kind == "distribution" else None,
            favourable=Range(max(0, favourable - 1), min(size, favourable + 1)) if kind == "share" else None,
        )
    return audience, counts, found


ODD_OR_EVEN = (
    crossed(np.array([[2, 3, 0], [1, 0, 0], [0, 0, 0]])),
    np.array([[1, 0, 1], [1, 1, 1], [0] * 3, [0, 1, 0], *[[0] * 3] * 5]),
    {
        (Cut.ORGANISATION, 0): Told(total=Range(10, 10), distribution=(2, 1, 2)),
        (Cut.TIER, 0): Told(total=Range(6, 6)),
    },
)
"""Whoever gave the 2 of five knows that any two others make an even sum: so the sixth gave a 2 as well."""


def all_but_one(counts: tuple[int, ...]) -> tuple[Audience, Counts, dict[Place, Told]]:
    """Four who stand together: whoever gave another answer than the rest knows what the rest gave."""
    told = {TOTAL: Told(total=Range(*[int(np.array(counts) @ SCALE)] * 2), distribution=counts)}
    return crossed(np.array([[4], [0]])), np.array([counts, [0] * OPTIONS]), told


@given(shaped())
@example(ODD_OR_EVEN)
@example(all_but_one((0, 3, 1)))
@example(all_but_one((1, 3, 0)))
@settings(max_examples=60)
def test_it_finds_what_listing_finds(drawn: tuple[Audience, Counts, dict[Place, Told]]) -> None:
    """Where the means alone give nobody away, the shapes do so exactly where the list says."""
    _assert_found_as_listed(*drawn)


@given(circled())
@settings(max_examples=60)
def test_it_finds_what_listing_finds_of_teams_that_overlap_in_a_circle(
    drawn: tuple[Audience, Counts, dict[Place, Told]],
) -> None:
    """Where parts of people would do, and whole ones do not."""
    _assert_found_as_listed(*drawn)


def _assert_found_as_listed(audience: Audience, counts: Counts, told: dict[Place, Told]) -> None:
    if audit(audience, counts, {place: about.total for place, about in told.items()}, floor=FLOOR).leaks:
        return
    found = in_the_way(audience, counts, told, floor=FLOOR, following=NONE, pool={})
    with_shape = {place for place, about in told.items() if about.has_shape}
    assert all(places and places <= with_shape for places in found)
    if with_shape:
        assert bool(found) == Listed(audience, counts, told).leaks(told)


BY_HALVES = (
    circle([1, 3, 0, 1]),
    np.array([[0, 1, 0], [2, 0, 1], [0, 0, 0], [0, 0, 1]]),
    {
        (Cut.TEAM, 0): Told(total=Range(7, 7), distribution=(2, 1, 1)),
        (Cut.TEAM, 1): Told(total=Range(5, 5), favourable=Range(0, 2)),
    },
)
"""Where some are looked for, there are worlds of parts of people, and none of whole ones."""
PRESOLVED = (
    circle([2, 2, 2, 3]),
    np.array([[0, 1, 1], [1, 0, 1], [1, 1, 0], [2, 1, 0]]),
    {
        (Cut.TEAM, 0): Told(total=Range(9, 9)),
        (Cut.TEAM, 1): Told(total=Range(7, 7), favourable=Range(0, 2)),
        (Cut.TEAM, 2): Told(total=Range(12, 12)),
    },
)
"""Of which the solver makes an answer before it begins, and finds at the end that it is none."""


@given(st.one_of(shaped(), circled()), st.booleans())
@example(BY_HALVES, False)
@example(PRESOLVED, False)
@settings(max_examples=40)
def test_a_world_that_is_looked_for_is_found_where_one_is_listed(
    drawn: tuple[Audience, Counts, dict[Place, Told]], many_first: bool
) -> None:
    """Of whole people: whoever asks, there or elsewhere, and whichever answer of whom.

    many_first: many worlds were drawn before.
    """
    audience, counts, told = drawn
    if not told:
        return
    merged = merge(audience, counts, told)
    every = _merged(Listed(audience, counts, told).every, merged)
    ways = Ways(merged, told, None)
    if many_first:
        ways.draw()
    cells = list(product(range(len(merged.truth)), range(OPTIONS)))
    for reader in cells:
        takes_part = every[:, *reader] > 0
        assert ways.exists(reader) == takes_part.any()
        for atom, answer in cells:
            beside = every[takes_part][:, atom, answer] > (reader == (atom, answer))
            because = ways.look(atom, answer, reader, whole=True)
            assert ways.seen(whole=True).beside(reader)[atom, answer] == beside.any()
            assert because <= (set() if beside.any() else set(told))


NEAR = (
    circle([1, 1, 0, 3]),
    np.array([[0, 0, 1], [1, 0, 0], [0, 0, 0], [1, 1, 1]]),
    {TOTAL: Told(total=Range(8, 12)), (Cut.TEAM, 2): Told(total=Range(7, 11))},
)
"""Where the world of whole people that is nearest to one of parts is not the farthest."""


@given(st.one_of(shaped(), circled()), st.booleans(), st.lists(st.booleans(), min_size=9, max_size=9))
@example(NEAR, False, [True] * 9)
@settings(max_examples=60)
def test_a_group_is_stretched_as_far_as_it_goes(
    drawn: tuple[Audience, Counts, dict[Place, Told]], many_first: bool, whom: list[bool]
) -> None:
    """The sum of answers, or of favourable ones, of some of those who are told apart."""
    audience, counts, told = drawn
    if not told:
        return
    merged = merge(audience, counts, told)
    every = _merged(Listed(audience, counts, told).every, merged)
    some = np.array(whom[: len(merged.truth)])
    ways = Ways(merged, told, None)
    if many_first:
        ways.draw()
    for weights in (SCALE, FAVOURABLE):
        sums = (every @ weights)[:, some].sum(axis=1)
        part = merged.people * some
        because = ways.stretch(part, weights.astype(float), float(np.ptp(sums)), whole=True)
        assert ways.seen(whole=True).sums(part, weights.astype(float)) == (sums.min(), sums.max())
        assert because <= set(told)


def _merged(every: Numbers, merged: Merged) -> Numbers:
    """The same worlds, of the people whom what is told tells apart."""
    atoms = range(len(merged.truth))
    return np.stack([every[:, merged.atom == atom].sum(axis=1) for atom in atoms], axis=1)
