"""What follows from a report, against somebody who lists the sums that all groups of raters can have."""

from itertools import combinations_with_replacement, product

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from accord.analysis.disclosure.known import Known
from accord.analysis.disclosure.movers import Moved
from accord.analysis.disclosure.returning import Part, Return
from accord.analysis.disclosure.value import Range
from accord.analysis.tests.test_movers_by_listing import fits, widths

Sums = dict[str, int]


@st.composite
def known(draw: st.DrawFn) -> Known:
    """Two or three groups of nobody to five raters; of some, maybe of all together, a range."""
    options = draw(st.sampled_from([2, 3, 5]))
    n = {f"g{at}": draw(st.integers(0, 5)) for at in range(draw(st.integers(2, 3)))}
    told, sums = {}, 0
    for group, people in n.items():
        low = draw(st.integers(people, people * options))
        sums += low
        told[group] = draw(
            st.sampled_from(
                [Range(low, low), Range(people, people * options), Range(low, min(low + 3, people * options))]
            )
        )
    people = sum(n.values())
    together = draw(
        st.sampled_from([Range(sums, sums), Range(people, people * options), Range(sums, sums + 2)])
    )
    return Known(n=n, told=told, together=together, options=options)


def worlds(found: Known) -> list[Sums]:
    """Every sum that each group can have so that all comes out."""
    ways = [range(round(found.told[group].low), round(found.told[group].high) + 1) for group in found.n]
    return [
        dict(zip(found.n, sums, strict=True))
        for sums in product(*ways)
        if found.together.low <= sum(sums) <= found.together.high
    ]


def possible(total: int, people: int, options: int) -> set[int]:
    """What one of so many people can have answered who made this sum."""
    return {each for each in range(1, options + 1) if people - 1 <= total - each <= (people - 1) * options}


def width(answers: set[int]) -> int:
    return max(answers) - min(answers)


def seen(found: Known, group: str, teller: str, told: int) -> set[int]:
    """What one of a group can have answered, for whom somebody of another told the own answer."""
    return {
        answer
        for world in worlds(found)
        if told in possible(world[teller], found.n[teller], found.options)
        for answer in possible(world[group], found.n[group], found.options)
    }


def among(found: Known, group: str, told: int) -> set[int]:
    """The same, for whom another of the same group told it."""
    n = found.n[group]
    return {
        answer
        for world in worlds(found)
        if told in possible(world[group], n, found.options)
        for answer in possible(world[group] - told, n - 1, found.options)
    }


@given(known())
def test_of_every_part_it_knows_the_sums_that_all_worlds_have(found: Known) -> None:
    listed = worlds(found)
    for size in range(1, 2 ** len(found.n)):
        part = [group for at, group in enumerate(found.n) if size >> at & 1]
        sums = [sum(world[group] for group in part) for world in listed]
        assert found.of(part) == (min(sums), max(sums))
        people = sum(found.n[group] for group in part)
        assert found.everything(part) == (people, people * found.options)


def leaves_enough(found: Known) -> bool:
    """Whether every listed answer leaves enough to everybody who may read it.

    Half the scale; of three, and for one who knows one of three, a point; two or one hide their mean.
    """
    half = (found.options - 1) / 2
    kept = True
    for group, people in found.n.items():
        if not people:
            continue
        sums = [world[group] for world in worlds(found)]
        left = set().union(*(possible(total, people, found.options) for total in sums))
        least = half if people > 3 else 1
        kept &= width(left) >= half
        kept &= people >= 3 or max(sums) - min(sums) >= half * people
        for told in range(1, found.options + 1):
            inside = among(found, group, told) if people > 1 else set()
            kept &= not inside or width(inside) >= least
            for teller, others in found.n.items():
                outside = seen(found, group, teller, told) if teller != group and others else set()
                kept &= not outside or width(outside) >= least
    return kept


@given(known())
def test_everybody_is_kept_where_every_listed_answer_leaves_enough(found: Known) -> None:
    assert found.keeps_everybody() == leaves_enough(found)


@pytest.mark.parametrize(("n", "options"), [((1, 1), 3), ((1, 1), 4), ((2, 1), 3)])
def test_whoever_knows_one_of_few_answers_may_know_all(n: tuple[int, int], options: int) -> None:
    """Of the first group a range is told, of the second nothing, of both together another range."""
    first, second = n
    whole = range(sum(n), sum(n) * options + 1)
    for low, high in combinations_with_replacement(range(first, first * options + 1), 2):
        for least, most in combinations_with_replacement(whole, 2):
            told = {"a": Range(low, high), "b": Range(second, second * options)}
            found = Known(
                n={"a": first, "b": second}, told=told, together=Range(least, most), options=options
            )
            if worlds(found):
                assert found.keeps_everybody() == leaves_enough(found), found


def test_whoever_cannot_have_taken_part_learns_nothing() -> None:
    """Of two together 5 to 9 are told, of the second 3 to 5: nobody there gave a 1 or a 2."""
    told = {"a": Range(1, 3), "b": Range(3, 5)}
    found = Known(n={"a": 1, "b": 1}, told=told, together=Range(5, 9), options=5)
    assert found.keeps_everybody()
    assert leaves_enough(found)


def test_of_two_the_mean_stays_open_by_half_the_scale() -> None:
    """Two who gave 5 to 7 may each have given 1 to 5, and yet their mean lies within a point."""
    told = {"a": Range(5, 7), "b": Range(3, 15)}
    found = Known(n={"a": 2, "b": 3}, told=told, together=Range(5, 25), options=5)
    assert not found.keeps_everybody()
    assert not leaves_enough(found)


@st.composite
def returned(draw: st.DrawFn) -> tuple[Known, Return]:
    """A report of three groups of up to three raters; and a part of one before, told more or less exactly."""
    options = draw(st.sampled_from([2, 3]))
    n = {f"g{at}": draw(st.integers(1, 3)) for at in range(3)}
    now, then = (
        {group: draw(some_of(Range(people, people * options))) for group, people in n.items()}
        for _report in range(2)
    )
    people = sum(n.values())
    every = Range(people, people * options)
    groups = st.frozensets(st.sampled_from(sorted(n)), min_size=1)
    part = draw(groups)
    beside = sorted(n.keys() - part)
    stayed = draw(st.sets(st.sampled_from(beside))) if beside else set()
    joined, left = draw(st.sampled_from([(1, 0), (0, 1), (1, 1), (2, 0), (0, 2)]))
    before = Part(
        groups=part,
        every=frozenset(n),
        n=sum(n[group] for group in part),
        told=then,
        whole=draw(st.none() | some_of(every)),
    )
    found = Return(
        part=part,
        then=before,
        moved=Moved(joined=joined, left=left),
        stayed={group: then[group] for group in stayed},
        many=draw(st.booleans()),
    )
    return Known(n=n, told=now, together=draw(some_of(every)), options=options), found


@st.composite
def some_of(draw: st.DrawFn, every: Range) -> Range:
    """A range within another."""
    low, high = sorted(draw(st.integers(int(every.low), int(every.high))) for _end in range(2))
    return Range(low, high)


def sums_listed(told: dict[str, Range], whole: Range | None, part: frozenset[str]) -> Range | None:
    """Between which sums a part lies, by every sum that every group can have; None where none comes out."""
    ways = [range(round(each.low), round(each.high) + 1) for each in told.values()]
    found = [
        sum(given_sum for group, given_sum in zip(told, sums, strict=True) if group in part)
        for sums in product(*ways)
        if whole is None or whole.low <= sum(sums) <= whole.high
    ]
    return Range(min(found), max(found)) if found else None


def as_listed(found: Known, back: Return, better: dict[str, Range]) -> bool:
    """Whether who moved stays hidden from somebody who knows so much more of the groups beside."""
    told, told_then = ({**each, **better} for each in (found.told, back.then.told))
    now = sums_listed(told, found.together, back.part)
    then = sums_listed(told_then, back.then.whole, back.part)
    assume(now is not None and then is not None)
    assert now is not None
    assert then is not None
    people = sum(found.n[group] for group in back.part)
    if now == Range(people, people * found.options):
        return True
    left = fits(now, then, back.moved, found.options)
    if not left and (better or back.many):
        return True
    movers = back.moved.left + back.moved.joined
    return min(widths(left, movers, found.options), default=0) >= (found.options - 1) / 2


BESIDE = (
    Known(
        n={"g0": 3, "g1": 3},
        told={"g0": Range(3, 9), "g1": Range(6, 9)},
        together=Range(14, 14),
        options=3,
    ),
    Return(
        part=frozenset({"g0"}),
        then=Part(
            groups=frozenset({"g0"}),
            every=frozenset({"g0", "g1"}),
            n=3,
            told={"g0": Range(3, 9), "g1": Range(3, 6)},
            whole=Range(12, 12),
        ),
        moved=Moved(joined=1, left=1),
        stayed={"g1": Range(3, 6)},
        many=False,
    ),
)
"""If the group beside answered as before, it gave 6 both times: then a 3 came where a 1 went."""


@given(returned())
@example(BESIDE)
@settings(max_examples=300)
def test_who_moved_between_two_reports_is_hidden_where_listing_hides_them(
    drawn: tuple[Known, Return],
) -> None:
    """From who believes that the others of the same groups answered as before, and those beside them too.

    That ten did, or the groups beside, nobody believes who sees that it cannot be.
    """
    found, back = drawn
    beside = {}
    for group, then in back.stayed.items():
        both = {*_whole(then)} & {*_whole(found.told[group])}
        if both:
            beside[group] = Range(min(both), max(both))
    kept = all(as_listed(found, back, better) for better in ([{}, beside] if beside else [{}]))
    assert found.hides_who_moved(back) == kept


def _whole(told: Range) -> range:
    return range(round(told.low), round(told.high) + 1)
