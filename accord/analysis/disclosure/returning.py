"""Report on report: who of the raters of a part of one report are those of a part of the report before.

Groups may be made otherwise the second time, so people are compared and not keys; and what is left of all
raters beside the groups that were told can be worked out just as well as a group.
"""

from collections.abc import Hashable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import chain, combinations
from typing import NamedTuple

from accord.analysis.cells import Banded, Shown
from accord.analysis.disclosure.movers import Moved, fitting, matters
from accord.analysis.disclosure.stories import Story, sums_then
from accord.analysis.disclosure.value import Range
from accord.analysis.feedback import TOGETHER, FeedbackReport

Rosters = Mapping[str, AbstractSet[Hashable]]
"""Who was asked, by the key of the group; all of them together are no group here."""


class Return(NamedTuple):
    """A part of the groups now, and between which sums the same people lay then, but for a few."""

    part: frozenset[str]
    then: Range
    moved: Moved


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
        if isinstance(then, Shown | Banded) and matters(then.n, n, moved):
            return tuple(Story(then, each) for each in fitting(moved, n - then.n))
        return ()

    def returns(self, item: str, options: int, n: Mapping[str, int]) -> Iterator[Return]:
        """Every part of the report before of which a part now is made, but for a few who came or went.

        Parts that differ by people who were asked in the same group both times are no return of each other.
        """
        earlier, stayed = list(self._parts(item, options)), self._stayed()
        for part in map(frozenset, _subsets(sorted(n))):
            people, answered = _union(self.now, part), sum(n[group] for group in part)
            for then, count, sums in earlier:
                before = _union(self.then, then)
                moved = _moved(before, people)
                if matters(count, answered, moved) and stayed.isdisjoint(before ^ people):
                    for each in fitting(moved, answered - count):
                        yield Return(part, sums, each)

    def _stayed(self) -> AbstractSet[Hashable]:
        """Who was asked in the same group both times."""
        same = self.then.keys() & self.now.keys()
        return frozenset().union(*(self.then[group] & self.now[group] for group in same))

    def _parts(self, item: str, options: int) -> Iterator[tuple[frozenset[str], int, Range]]:
        """What could be worked out then: groups that were told, and all together less some of them."""
        cells = {group: self.report.cells.get((group, item)) for group in (*self.then, TOGETHER)}
        told = {group: cell for group, cell in cells.items() if isinstance(cell, Shown | Banded)}
        whole = told.pop(TOGETHER, None)
        for some in chain([()], _subsets(sorted(told))):
            n = sum(told[group].n for group in some)
            ranges = [sums_then(told[group], options) for group in some]
            low, high = sum(each.low for each in ranges), sum(each.high for each in ranges)
            if some:
                yield frozenset(some), n, Range(low, high)
            if whole is not None:
                sums = sums_then(whole, options)
                yield frozenset(self.then) - set(some), whole.n - n, Range(sums.low - high, sums.high - low)


def _moved(then: AbstractSet[Hashable], now: AbstractSet[Hashable]) -> Moved:
    return Moved(joined=len(now - then), left=len(then - now))


def _people(rosters: Rosters, group: str) -> AbstractSet[Hashable]:
    return _union(rosters, frozenset(rosters)) if group == TOGETHER else rosters.get(group, frozenset())


def _union(rosters: Rosters, groups: AbstractSet[str]) -> AbstractSet[Hashable]:
    return frozenset().union(*(rosters.get(group, frozenset()) for group in groups))


def _subsets(groups: "list[str]") -> Iterator[tuple[str, ...]]:
    """Every part of the groups but none of them."""
    return chain.from_iterable(combinations(groups, size) for size in range(1, len(groups) + 1))
