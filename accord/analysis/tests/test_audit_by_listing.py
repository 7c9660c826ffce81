"""The audit against somebody who lists every way in which so few people can have answered (`listed`)."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from accord.analysis.disclosure.audience import TOTAL, Audience, Place, crossed
from accord.analysis.disclosure.audit import Findings, _Asked, audit
from accord.analysis.disclosure.memory import Memory
from accord.analysis.disclosure.movers import Guess, Moved, hides, is_refuted
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.worlds import Worlds, merge
from accord.analysis.moments import Counts
from accord.analysis.published import Cut
from accord.analysis.tests.listed import FLOOR, Listed, by_ones, chained, circle, circled, hides_itself, told


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


def one_knows(first: int, lowest: int, highest: int) -> tuple[Audience, Counts, dict[Place, Range]]:
    """Three in a circle who are told apart, and of all of them within which sums they gave: the first an
    answer, and the others 4 less it.
    """
    counts = np.zeros((4, 3), dtype=np.int64)
    counts[[1, 2, 3], [first - 1, 3 - first, 3 - first]] = 1
    told = {TOTAL: Range(lowest, highest), (Cut.TEAM, 1): Range(2, 6), (Cut.TEAM, 2): Range(2, 6)}
    return circle([0, 1, 1, 1]), counts, told


@given(by_ones(), st.booleans())
@example(one_knows(3, 3, 5), False)
@example(one_knows(1, 7, 9), False)
@example(chained([3, 1, 0, 0, 0], 5), True)
@example(chained([0, 0, 0, 1, 3], 1), True)
@settings(max_examples=150)
def test_it_finds_of_whom_somebody_knows_too_much(
    drawn: tuple[Audience, Counts, dict[Place, Range]], asked_before: bool
) -> None:
    """Of each who is told apart from others, and of nobody else; whatever was told before, and if the same.

    Of three who gave 5 at most, whoever gave a 3 alone knows that the others gave a 1; so does, of three who
    gave 7 at least, whoever gave a 1.
    """
    audience, counts, ranges = drawn
    if not ranges:
        return
    memory = Memory()
    before = _wider(audience, counts, ranges, least=1) if asked_before else ()
    for now in (*before, ranges, *([ranges] if asked_before else [])):
        found = audit(audience, counts, now, floor=1, memory=memory)
        listed = Listed(audience, counts, now)
        assert {leak.place for leak in found.leaks} == listed.narrow_persons(now)
        assert all(leak.because and leak.because <= set(now) for leak in found.leaks)
        assert found.narrowest <= listed.narrowest_person()
        assert (found.narrowest < (listed.options - 1) / 2) is bool(found.leaks)


@given(by_ones().filter(lambda drawn: len(drawn[0].partners) > 1))
@settings(max_examples=60)
def test_what_is_named_would_give_the_same_away_by_itself(
    drawn: tuple[Audience, Counts, dict[Place, Range]],
) -> None:
    """Of organisations and tiers: were nothing told but of the groups that stand in the way."""
    audience, counts, ranges = drawn
    for leak in audit(audience, counts, ranges, floor=1).leaks:
        assert (
            Listed(audience, counts, {place: ranges[place] for place in leak.because}).narrowest_person() < 1
        )


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


def _wider(
    audience: Audience, counts: Counts, ranges: dict[Place, Range], *, least: int = FLOOR
) -> Iterator[dict[Place, Range]]:
    """What may have been told before: ranges of more groups, the same ones wider, and then all of them."""
    options = counts.shape[1]
    sums = (audience.member @ counts @ np.arange(1, options + 1)).tolist()
    sizes = audience.sizes.tolist()
    some = {
        place: Range(max(size, total - 1), min(size * options, total + 1))
        for place, total, size in zip(audience.places, sums, sizes, strict=True)
        if size >= least
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


@pytest.mark.parametrize(("size", "options"), [(1, 5), (2, 2), (2, 4), (2, 5), (3, 3), (3, 5)])
def test_a_group_hides_its_mean_and_who_is_favourable(size: int, options: int) -> None:
    """For every range of sums that the total leaves a group beside an organisation that is told exactly.

    Where no person is nearer, the width of the group is the narrowest.
    """
    audience = crossed(np.array([[10], [size], [0]]))
    counts = np.zeros((3, options), dtype=np.int64)
    counts[0, [0, -1]] = 5
    first, second = audience.of(Cut.ORGANISATION)
    exactly, half = 5 + 5 * options, (options - 1) / 2
    for low in range(size, size * options + 1):
        counts[1] = _made(low, size, options)
        for high in range(low, size * options + 1):
            ranges = {TOTAL: Range(exactly + low, exactly + high), first: Range(exactly, exactly)}
            found = audit(audience, counts, ranges, floor=size + 1)
            leaks = {leak.place for leak in found.leaks}
            assert found.narrowest <= (high - low) / size
            hidden = hides_itself(set(range(low, high + 1)), size, options)
            assert (second in leaks) is not hidden, (low, high)
            if Listed(audience, counts, ranges).narrowest_person() >= half:
                assert min(found.narrowest, half) == min((high - low) / size, half), (low, high)


def test_of_a_few_who_share_two_atoms_their_own_people_are_asked() -> None:
    """One of each two, who gave 2 and 6 and could have given 4 and 4: then these two could be anywhere.

    All four gave 8, so that no world has more or less of the two atoms together than another.
    """
    audience = crossed(np.array([[1, 1, 0], [1, 1, 0], [0, 0, 0]]))
    counts = np.array([[1, 0, 0], [0, 0, 1], [0] * 3] * 2 + [[0] * 3] * 3)
    ranges = {TOTAL: Range(8, 8), (Cut.TIER, 0): Range(2, 6)}
    merged = merge(audience, counts, ranges)
    asked = _Asked(audience, counts, ranges, Worlds(merged, ranges, np.empty((2, 0))))
    (found,) = asked.those(audience.member[[audience.places.index((Cut.ORGANISATION, 0))]])
    assert found.width >= 1
    assert not found.because


def _made(total: int, size: int, options: int) -> list[int]:
    """So many answers with this sum."""
    each, more = divmod(total, size)
    counts = [0] * options
    for place in range(size):
        counts[each + (place < more) - 1] += 1
    return counts
