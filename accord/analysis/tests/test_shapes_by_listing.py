"""Distributions and shares, against somebody who lists how many of each few people gave each answer."""

from itertools import product

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from accord.analysis.disclosure.audience import TOTAL, Audience, Place, crossed
from accord.analysis.disclosure.audit import NONE, audit
from accord.analysis.disclosure.shapes import in_the_way
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.ways import Kept, Told, Ways
from accord.analysis.disclosure.worlds import Merged, merge
from accord.analysis.moments import Counts
from accord.analysis.published import Cut
from accord.analysis.tests.listed import circle
from accord.analysis.tests.listed_shapes import FAVOURABLE, FLOOR, OPTIONS, SCALE, Listed, Numbers


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


def one_tier(few: tuple[int, ...], rest: tuple[int, ...]) -> tuple[Audience, Counts, dict[Place, Told]]:
    """A few of a tier of their own, below the floor, and others: what they gave together is told."""
    together = np.array([few, rest]).sum(axis=0)
    told = {(Cut.ORGANISATION, 0): Told(total=Range(*[int(together @ SCALE)] * 2), distribution=(*together,))}
    return crossed(np.array([[sum(few), sum(rest), 0], [0] * 3])), np.array([few, rest, *[[0] * 3] * 4]), told


SURELY_LOWEST = (
    crossed(np.array([[1, 4, 0], [5, 0, 0], [0, 0, 0]])),
    np.array([[1, 0, 0], [2, 0, 2], [0] * 3, [2, 3, 0], *[[0] * 3] * 5]),
    {
        (Cut.ORGANISATION, 0): Told(total=Range(9, 9), distribution=(3, 0, 2)),
        (Cut.TIER, 0): Told(total=Range(9, 9), favourable=Range(0, 0)),
    },
)
"""Who stands in both gave no 2, as nobody did in the one, and no 3, as nobody did in the other."""


@given(shaped(), st.booleans())
@example(ODD_OR_EVEN, False)
@example(all_but_one((0, 3, 1)), False)
@example(all_but_one((1, 3, 0)), False)
@example(one_tier((1, 0, 0), (1, 3, 0)), False)
@example(one_tier((1, 1, 0), (1, 2, 1)), False)
@example(SURELY_LOWEST, True)
@settings(max_examples=60)
def test_it_finds_what_listing_finds(
    drawn: tuple[Audience, Counts, dict[Place, Told]], none_drawn: bool
) -> None:
    """Where the means alone give nobody away, the shapes do so exactly where the list says.

    none_drawn: no world but the true one is known before any is asked for. Of one where nobody gave a 3,
    and of two where one did, more is known than of a mean, though of no person.
    """
    _assert_found_as_listed(*drawn, none_drawn=none_drawn)


NOBODY_GAVE_IT = (
    circle([3, 0, 3, 1]),
    np.array([[1, 2, 0], [0, 0, 0], [1, 1, 1], [0, 1, 0]]),
    {
        (Cut.TEAM, 1): Told(total=Range(6, 6)),
        (Cut.TEAM, 2): Told(total=Range(13, 13), distribution=(2, 4, 1)),
    },
)
"""Had one of the four who stand in one team only given a 3, all in both had given a 2; but nobody did."""


@given(circled(), st.booleans())
@example(NOBODY_GAVE_IT, False)
@settings(max_examples=60)
def test_it_finds_what_listing_finds_of_teams_that_overlap_in_a_circle(
    drawn: tuple[Audience, Counts, dict[Place, Told]], none_drawn: bool
) -> None:
    """Where parts of people would do, and whole ones do not."""
    _assert_found_as_listed(*drawn, none_drawn=none_drawn)


def _assert_found_as_listed(
    audience: Audience, counts: Counts, told: dict[Place, Told], *, none_drawn: bool
) -> None:
    if audit(audience, counts, {place: about.total for place, about in told.items()}, floor=FLOOR).leaks:
        return
    merged = merge(audience, counts, told)
    none = np.empty((0, merged.truth.size))
    pool = {merged.member.tobytes(): Kept(none.astype(np.int16), none)} if none_drawn else {}
    found = in_the_way(audience, counts, told, floor=FLOOR, following=NONE, pool=pool)
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
