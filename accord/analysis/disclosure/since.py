"""Round on round: what a second result tells about the few who came or went between the two.

The answers of two rounds are separate unknowns, so nothing of them can be subtracted with certainty. But
somebody may guess that all others answered as before; then the difference of two sums is what those who left
had answered, less what those who joined did. Below ten answers a later mean stands plainly only if even this
guess leaves each of them, for each other of them, the width of the value rule (`movers`). Else it is banded.

What bands of single groups do not hide, because it follows from other cells, or because people were grouped
otherwise before, is asked of the audit as a `Guess`.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

import numpy as np

from accord.analysis.cells import Reason
from accord.analysis.disclosure.audience import Audience, Place
from accord.analysis.disclosure.movers import Guess, Moved, fitting, matters
from accord.analysis.disclosure.rosters import Echo, Part
from accord.analysis.disclosure.settle import Settlement
from accord.analysis.disclosure.stories import Story, sums_then, told_of_each
from accord.analysis.disclosure.value import Range
from accord.analysis.published import Banded, Group, Item, Published, Shown


class Earlier(NamedTuple):
    """A part of the result now: how many answered then, between which sums, and who moved since."""

    now: Part
    n: int
    sums: Range
    moved: Moved


class Past(Protocol):
    """What is known of the result before."""

    def stories(self, group: str, item: str, n: int) -> Iterable[Story]:
        """What may have happened to a group of now n answers, as far as those who moved must be hidden."""

    @property
    def near(self) -> Container[tuple[str, str]]:
        """The cells, by group and item, of which no plain mean may stand, whatever happened."""

    def parts(self, item: str, options: int) -> Iterable[Earlier]:
        """What may be known of people who were grouped otherwise then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The last published result of the same people, and what the roster says.

    moved: by group key, who joined or left since. echoes: the same of people who were grouped otherwise.
    near: cells of which no plain mean may stand.
    """

    published: Published
    moved: Mapping[str, Moved] = field(default_factory=dict)
    echoes: tuple[Echo, ...] = ()
    near: frozenset[tuple[str, str]] = frozenset()

    def stories(self, group: str, item: str, n: int) -> Iterator[Story]:
        """What may have happened, where it was to few: all that fits how many answered then and now."""
        moved = self.moved.get(group, Moved())
        then = self.published.cells.get((group, item))
        if isinstance(then, Shown | Banded) and matters(then.n, n, moved):
            yield from (Story(then, each) for each in fitting(moved, n - then.n))

    def parts(self, item: str, options: int) -> Iterator[Earlier]:
        """What was told then of people who can still be told apart now, but for a few."""
        for echo in self.echoes:
            known = _known(self.published, echo.then, item, options)
            if known is not None:
                yield Earlier(echo.now, *known, echo.moved)


def _known(published: Published, part: Part, item: str, options: int) -> tuple[int, Range] | None:
    """How many people of a part answered, and between which sums theirs lies; None where it is not told."""
    whole = published.cells.get((part.whole, item))
    inside = [published.cells.get((key, item)) for key in part.less]
    if not isinstance(whole, Shown | Banded):
        return None
    n, sums = whole.n, sums_then(whole, options)
    for cell in inside:
        if not isinstance(cell, Shown):
            return None
        less = sums_then(cell, options)
        n, sums = n - cell.n, Range(sums.low - less.high, sums.high - less.low)
    return n, Range(max(sums.low, n), min(sums.high, n * options))


def guesses(audience: Audience, groups: Mapping[Place, Group], item: Item, before: Past) -> tuple[Guess, ...]:
    """Of whom somebody may guess that all but a few of them answered as before, shown or not."""
    rows = dict(zip(audience.places, zip(audience.member, audience.sizes.tolist(), strict=True), strict=True))
    found = [
        Guess(place=place, member=rows[place][0], then=sums_then(story.then, item.options), moved=story.moved)
        for place, group in groups.items()
        for story in before.stories(group.key, item.key, rows[place][1])
        if not story.fully
    ]
    places = {group.key: place for place, group in groups.items()}
    for now, n, sums, moved in before.parts(item.key, item.options):
        inside = [rows[places[key]][0] for key in now.less]
        member = rows[places[now.whole]][0] & ~np.any(
            [np.zeros_like(audience.people, dtype=bool), *inside], axis=0
        )
        answered = int(audience.people[member].sum())
        if matters(n, answered, moved):
            found += [
                Guess(place=places[now.whole], member=member, then=sums, moved=each)
                for each in fitting(moved, answered - n)
            ]
    return tuple(found)


def band_what_follows(
    settlement: Settlement, groups: Mapping[Place, Group], item: Item, before: Past
) -> None:
    """Band the means from which the answers of the few who came or went would follow, and widen such
    bands.
    """
    for place, counts in settlement.told():
        key, n = (groups[place].key, item.key), int(counts.sum())
        stories, always = tuple(before.stories(*key, n)), key in before.near
        if stories or always:
            total = int(counts @ np.arange(1, counts.size + 1))
            band = told_of_each(n, counts.size, stories, always)[total - n]
            if band is not None:
                settlement.band(place, *band, Reason.CHANGED)
