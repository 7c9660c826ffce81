"""Which part of a report is made of the people of a part of the one before: by listing both, as sets."""

from collections import Counter
from itertools import chain, combinations
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Cell, Reason, Shown, Suppressed
from accord.analysis.disclosure.movers import Moved, fitting
from accord.analysis.disclosure.returning import Part, ReportBefore, Return, are_many
from accord.analysis.disclosure.stories import Story
from accord.analysis.disclosure.value import Range
from accord.analysis.feedback import TOGETHER

Asked = dict[str, frozenset[int]]
Parts = list[tuple[frozenset[str], int]]
HIDDEN = Suppressed(Reason.TOO_FEW)


class Drawn(NamedTuple):
    """Two rounds: who was asked in which group, how many answered, and of what the first one told."""

    then: Asked
    now: Asked
    answered_then: dict[str, int]
    answered_now: dict[str, int]
    told: frozenset[str]

    @property
    def before(self) -> ReportBefore:
        sizes = {**self.answered_then, TOGETHER: sum(self.answered_then.values())}
        cells: dict[tuple[str, str], Cell] = {
            (group, "q"): Shown(n=n, mean=3.0, low=1.0, high=5.0) if group in self.told else HIDDEN
            for group, n in sizes.items()
        }
        report = SimpleNamespace(cells=cells)
        return ReportBefore(report=report, then=self.then, now=self.now)  # type: ignore[arg-type]  # all it asks

    def parts(self) -> Parts:
        """What could be worked out then, and of how many answers: groups, and all of them less some."""
        alone = sorted(self.told - {TOGETHER})
        everybody = frozenset(self.then)
        some = [(each, sum(self.answered_then[group] for group in each)) for each in subsets(alone)]
        found = [(each, n) for each, n in some if each]
        if TOGETHER in self.told:
            whole = sum(self.answered_then.values())
            found += [(everybody - each, whole - n) for each, n in some]
        return found


def subsets(groups: list[str]) -> list[frozenset[str]]:
    every = (combinations(groups, size) for size in range(len(groups) + 1))
    return [frozenset(each) for each in chain.from_iterable(every)]


def people(asked: Asked, groups: frozenset[str]) -> frozenset[int]:
    return frozenset().union(*(asked.get(group, frozenset()) for group in groups))


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    """Up to eight people, most of whom stay where they were; a group of nobody may not be there at all."""
    moves = st.sampled_from(["aa", "bb", "cc", "aa", "bb", "ab", "a-", "-a", "-b", "c-", "bc"])
    stood = draw(st.lists(moves, min_size=2, max_size=8))
    rosters: list[Asked] = []
    for time in range(2):
        found = {
            group: frozenset(person for person, move in enumerate(stood) if move[time] == group)
            for group in "abc"
        }
        kept = {group for group, who in found.items() if who} | draw(st.frozensets(st.sampled_from("abc")))
        rosters.append({group: who for group, who in found.items() if group in kept})
    then, now = (
        {group: draw(st.integers(max(0, len(who) - 1), len(who))) for group, who in asked.items()}
        for asked in rosters
    )
    could = [group for group, n in then.items() if n] + [TOGETHER]
    told = draw(st.frozensets(st.sampled_from(could)))
    return Drawn(rosters[0], rosters[1], then, now, told)


def test_who_answered_as_before_lies_where_both_reports_allow_it() -> None:
    """Also at one single sum; of a group that cannot have answered as before nothing more is known."""
    then = {"a": Range(6, 9), "b": Range(6, 9), "c": Range(6, 9), "d": Range(6, 6)}
    now = {"a": Range(8, 12), "b": Range(9, 12), "c": Range(10, 12), "d": Range(3, 15)}
    part = Part(groups=frozenset("e"), every=frozenset("abcde"), n=3, told=then, whole=None)
    back = Return(frozenset("e"), part, Moved(left=1), then, many=False)
    assert back.as_before(now) == {"a": Range(8, 9), "b": Range(9, 9), "d": Range(6, 6)}


@pytest.mark.parametrize(("then", "now", "many"), [(10, 10, True), (9, 10, False), (10, 9, False)])
def test_ten_both_times_are_many(then: int, now: int, *, many: bool) -> None:
    assert are_many(then, now) == many


Found = tuple[frozenset[str], frozenset[str], int, Moved, frozenset[str], bool]


@given(drawn())
@settings(max_examples=200, deadline=None)
def test_every_part_that_is_another_but_for_a_few_is_found_and_no_other(two: Drawn) -> None:
    """A few: one to four. Whoever was asked in the same group both times is in both parts or in neither."""
    stayed = {
        person for group in two.then.keys() & two.now.keys() for person in two.then[group] & two.now[group]
    }
    expected: Counter[Found] = Counter()
    for part in subsets(sorted(two.now))[1:]:
        ours, n = people(two.now, part), sum(two.answered_now[group] for group in part)
        for groups, size in two.parts():
            theirs = people(two.then, groups)
            if 0 < len(ours ^ theirs) <= 4 and size and n and not stayed & (ours ^ theirs):
                moved = Moved(joined=len(ours - theirs), left=len(theirs - ours))
                beside = known_beside(two, groups | part)
                for each in fitting(moved, n - size):
                    expected[part, groups, size, each, beside, min(n, size) >= 10] += 1
    found = Counter(
        (each.part, each.then.groups, each.then.n, each.moved, frozenset(each.stayed), each.many)
        for each in two.before.returns("q", 5, two.answered_now)
    )
    assert found == expected


def known_beside(two: Drawn, apart: frozenset[str]) -> frozenset[str]:
    """The other groups of just the same people, of whom as many answered, and that could be worked out."""
    alone = {group: n for groups, n in two.parts() if len(groups) == 1 for group in groups}
    return frozenset(
        group
        for group, n in alone.items()
        if group not in apart and two.now.get(group) == two.then[group] and two.answered_now[group] == n
    )


@given(drawn())
@settings(max_examples=100, deadline=None)
def test_a_group_has_the_stories_of_those_who_came_into_it_or_went_out_of_it(two: Drawn) -> None:
    """All together too; where nothing was told, or nobody moved, or more than four, there is none."""
    for group in (*two.now, TOGETHER):
        own = frozenset([group])
        theirs = people(two.then, frozenset(two.then) if group == TOGETHER else own)
        ours = people(two.now, frozenset(two.now) if group == TOGETHER else own)
        n = sum(two.answered_now.values()) if group == TOGETHER else two.answered_now[group]
        then = two.before.report.cells.get((group, "q"))
        expected: tuple[Story, ...] = ()
        if isinstance(then, Shown) and then.n and n and 0 < len(ours ^ theirs) <= 4:
            moved = Moved(joined=len(ours - theirs), left=len(theirs - ours))
            expected = tuple(Story(then, each) for each in fitting(moved, n - then.n))
        assert two.before.stories(group, "q", n) == expected
