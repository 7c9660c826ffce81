"""Report on report: who of the raters of a part of one report are those of a part of the report before.

Groups may be made otherwise the second time, so people are compared and not keys; and what is left of all
raters beside the groups that were told can be worked out just as well as a group.
"""

from collections.abc import Hashable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import chain, combinations
from typing import NamedTuple

from accord.analysis.cells import SPREAD_FLOOR, Banded, Shown
from accord.analysis.disclosure.movers import FEW_MOVED, Moved, fitting
from accord.analysis.disclosure.stories import Story, sums_then
from accord.analysis.disclosure.value import Range
from accord.analysis.feedback import TOGETHER, FeedbackReport

Rosters = Mapping[str, AbstractSet[Hashable]]
"""Who was asked, by the key of the group; all of them together are no group here."""


Told = Mapping[str, Range]
"""Between which sums groups lie, by their keys; one of which nothing is told is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the groups of the report before, of which it could be told how many answered, n.

    told: of every group then. whole: the same of all together, or None.
    """

    groups: frozenset[str]
    every: frozenset[str]
    n: int
    told: Told
    whole: Range | None

    def sums(self, better: Told) -> Range:
        """Between which sums it lay. better: groups of which somebody knows more."""
        told = {**self.told, **better}
        own, others = (_sum(told, each) for each in (self.groups, self.every - self.groups))
        if self.whole is None:
            return own
        return Range(
            max(own.low, self.whole.low - others.high),
            min(own.high, self.whole.high - others.low),
        )


class Return(NamedTuple):
    """A part of the groups now, the part then that was the same people but for a few, and these few.

    stayed: what was known then of groups beside both, of whom the same were asked and as many answered.
    many: ten or more answered both times. So many are believed to have answered as before only where what is
    told of them both times leaves that open.
    """

    part: frozenset[str]
    then: Part
    moved: Moved
    stayed: Told
    many: bool

    def as_before(self, now: Told) -> Told:
        """What somebody knows of the groups beside, who believes that they all answered as then.

        That is what both reports tell of each; one that cannot have answered as then is left out.
        """
        found = {
            group: Range(max(then.low, now[group].low), min(then.high, now[group].high))
            for group, then in self.stayed.items()
        }
        return {group: sums for group, sums in found.items() if sums.low <= sums.high}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportBefore:
    """The last report about the same person, and who was asked in both."""

    report: FeedbackReport
    then: Rosters = field(default_factory=dict)
    now: Rosters = field(default_factory=dict)

    def stories(self, group: str, item: str, n: int) -> tuple[Story, ...]:
        """What may have happened to a group that kept its key, or to all together, where it was to few."""
        then = self.report.cells.get((group, item))
        moved = _moved(_people(self.then, group), _people(self.now, group))
        if isinstance(then, Shown | Banded) and _are_few(moved, then.n, n):
            return tuple(Story(then, each) for each in fitting(moved, n - then.n))
        return ()

    def returns(self, item: str, options: int, n: Mapping[str, int]) -> Iterator[Return]:
        """Every part of the report before of which a part now is made, but for a few who came or went.

        Parts that differ by people who were asked in the same group both times are no return of each other.
        """
        earlier, stayed = list(self._parts(item, options)), self._stayed()
        for part in map(frozenset, _subsets(sorted(n))):
            people, answered = _union(self.now, part), sum(n[group] for group in part)
            for then in earlier:
                before = _union(self.then, then.groups)
                moved = _moved(before, people)
                if _are_few(moved, then.n, answered) and stayed.isdisjoint(before ^ people):
                    beside, many = self._beside(earlier, then, part, n), are_many(then.n, answered)
                    for each in fitting(moved, answered - then.n):
                        yield Return(part, then, each, beside, many)

    def _beside(
        self, earlier: "list[Part]", then: Part, part: AbstractSet[str], n: Mapping[str, int]
    ) -> Told:
        """What was known of the groups beside a part, of which all may have answered as they do now."""
        alone = {next(iter(each.groups)): each for each in earlier if len(each.groups) == 1}
        return {
            group: each.sums({})
            for group, each in alone.items()
            if group not in then.groups | part
            and self.then.get(group) == self.now.get(group)
            and each.n == n.get(group)
        }

    def _stayed(self) -> AbstractSet[Hashable]:
        """Who was asked in the same group both times."""
        same = self.then.keys() & self.now.keys()
        return frozenset().union(*(self.then[group] & self.now[group] for group in same))

    def _parts(self, item: str, options: int) -> Iterator[Part]:
        """What could be worked out then: groups that were told, and all together less some of them."""
        cells = {group: self.report.cells.get((group, item)) for group in (*self.then, TOGETHER)}
        shown = {group: cell for group, cell in cells.items() if isinstance(cell, Shown | Banded)}
        whole, every = shown.pop(TOGETHER, None), frozenset(self.then)
        told = {group: sums_then(cell, options) for group, cell in shown.items()}
        sums = None if whole is None else sums_then(whole, options)
        for some in chain([()], _subsets(sorted(shown))):
            n = sum(shown[group].n for group in some)
            if some:
                yield Part(groups=frozenset(some), every=every, n=n, told=told, whole=sums)
            if whole is not None:
                left = every - set(some)
                yield Part(groups=left, every=every, n=whole.n - n, told=told, whole=sums)


def _sum(told: Told, groups: AbstractSet[str]) -> Range:
    """Between which sums some groups lie together; anywhere, where nothing is told of one of them."""
    if not groups <= told.keys():
        return Range(float("-inf"), float("inf"))
    return Range(sum(told[group].low for group in groups), sum(told[group].high for group in groups))


def are_many(then: int, now: int) -> bool:
    """Whether so many answered both times that a change is told of them."""
    return min(then, now) >= SPREAD_FLOOR


def _are_few(moved: Moved, then: int, now: int) -> bool:
    """Whether those who came or went are so few that they must be hidden, of however many who answered."""
    return 0 < moved.joined + moved.left <= FEW_MOVED and min(then, now) > 0


def _moved(then: AbstractSet[Hashable], now: AbstractSet[Hashable]) -> Moved:
    return Moved(joined=len(now - then), left=len(then - now))


def _people(rosters: Rosters, group: str) -> AbstractSet[Hashable]:
    return _union(rosters, frozenset(rosters)) if group == TOGETHER else rosters.get(group, frozenset())


def _union(rosters: Rosters, groups: AbstractSet[str]) -> AbstractSet[Hashable]:
    return frozenset().union(*(rosters.get(group, frozenset()) for group in groups))


def _subsets(groups: "list[str]") -> Iterator[tuple[str, ...]]:
    """Every part of the groups but none of them."""
    return chain.from_iterable(combinations(groups, size) for size in range(1, len(groups) + 1))
