"""What somebody who reads a report can work out of its groups of raters: exactly, from all of it together.

A report tells disjoint groups and all of them together. So the sums that a part of the groups can have are
those between two numbers, and no solver is needed to find them: the part can have what is told of its groups,
and what is told of all together less what the others can have.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from accord.analysis.cells import RATER_FLOOR
from accord.analysis.disclosure.movers import hides, is_refuted
from accord.analysis.disclosure.returning import Return
from accord.analysis.disclosure.value import Range, own_widths, person_width, width

LEAST_OF_THREE = 1.0
"""Whoever knows one of three answers must not learn another one; from four on, not within half the scale.

No figure of three keeps half the scale from somebody who knows one of them (decision 0115).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One statement as a reader knows it. n: raters of each group who answered it. told: between which sums
    the answers of a group lie, of every group; of one that is not told, all that so many can give.
    together: the same of all of them.
    """

    n: Mapping[str, int]
    told: Mapping[str, Range]
    together: Range
    options: int

    def of(self, part: Collection[str], *, less: Mapping[str, Range] | None = None) -> Range:
        """The sums that a part of the groups can have. less: groups of which somebody knows more."""
        told = {**self.told, **(less or {})}
        others = [told[group] for group in told if group not in part]
        own = [told[group] for group in part]
        return Range(
            max(sum(each.low for each in own), self.together.low - sum(each.high for each in others)),
            min(sum(each.high for each in own), self.together.high - sum(each.low for each in others)),
        )

    def everything(self, part: Collection[str]) -> Range:
        """All that the raters of a part could have given."""
        people = sum(self.n[group] for group in part)
        return Range(people, people * self.options)

    def keeps_everybody(self) -> bool:
        """Whether every answer stays open: half the scale, less only for who knows one of three."""
        return all(self._keeps(group) for group, people in self.n.items() if people)

    def _keeps(self, group: str) -> bool:
        sums, people = self.of([group]), self.n[group]
        needed = width(self.options)
        least = needed if people > RATER_FLOOR else LEAST_OF_THREE
        return (
            person_width(sums, people, self.options) >= needed
            and (people >= RATER_FLOOR or sums.high - sums.low >= needed * people)
            and own_widths(sums, people, self.options) >= least
            and all(person_width(seen, people, self.options) >= least for seen in self._seen(group))
        )

    def _seen(self, group: str) -> Iterator[Range]:
        """The sums of a group as those can work them out who know one answer in another group."""
        for other, people in self.n.items():
            if other == group or not people:
                continue
            for answer in range(1, self.options + 1):
                low, high = answer + people - 1, answer + (people - 1) * self.options
                told = Range(max(low, self.told[other].low), min(high, self.told[other].high))
                sums = self.of([group], less={other: told})
                if told.low <= told.high and sums.low <= sums.high:
                    yield sums

    def hides_who_moved(self, found: Return) -> bool:
        """Whether those who joined or left since stay hidden, if all others answered as then: those of the
        same part, and those of the groups beside it too.
        """
        beside = found.as_before(self.told)
        return all(self._hides(found, better) for better in ([{}, beside] if beside else [{}]))

    def _hides(self, found: Return, better: Mapping[str, Range]) -> bool:
        now, then = self.of(found.part, less=better), found.then.sums(better)
        if now == self.everything(found.part):
            return True
        if (better or found.many) and is_refuted(now, then, found.moved, self.options):
            return True  # nobody can believe that all these answered as then
        return hides(now, then, found.moved, self.options)
