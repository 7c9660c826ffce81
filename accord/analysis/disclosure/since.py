"""Round on round: what a second result tells about the few who came or went between the two.

The answers of two rounds are separate unknowns, so nothing of them can be subtracted with certainty. But
somebody may guess that all others answered as before; then the difference of two sums is what those who left
had answered, less what those who joined did. Below ten answers a later mean stands plainly only if even this
guess leaves each of them, for each other of them, the width of the value rule. Else it is banded.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, floor
from typing import NamedTuple, Protocol

import numpy as np

from accord.analysis.cells import SPREAD_FLOOR, Reason
from accord.analysis.disclosure.audience import Place
from accord.analysis.disclosure.figures import GAP_PLACES, ItemFigures, outwards
from accord.analysis.disclosure.settle import Level, Settlement, sums_of_mean
from accord.analysis.disclosure.value import Bands, Range, bands, width
from accord.analysis.estimate import Estimate
from accord.analysis.gaps import excludes_zero, mean_gap
from accord.analysis.means import Sample
from accord.analysis.moments import Counts
from accord.analysis.published import Banded, Change, Group, Item, Published, Shown
from accord.analysis.spread import pooled_spread

FEW_MOVED = 4
"""So many people of a cut's roster at most who came or went could be worked out; more hide each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """How many people of a group's roster joined and left since the last result."""

    joined: int = 0
    left: int = 0


class Story(NamedTuple):
    """What may have happened to a group: what was told of it, and who moved since.

    fully: whether nothing at all may be told of those who moved, since other cells tell of them too.
    """

    then: Shown | Banded
    moved: Moved
    fully: bool = False


class Past(Protocol):
    """What is known of the result before."""

    def stories(self, group: str, item: str, n: int) -> Iterable[Story]:
        """What may have happened to a group of now n answers, as far as those who moved must be hidden."""

    @property
    def near(self) -> Container[tuple[str, str]]:
        """The cells, by group and item, of which no plain mean may stand, whatever happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The last published result of the same people, and what the roster says.

    moved: by group key, who joined or left since. near: cells of which no plain mean may stand.
    """

    published: Published
    moved: Mapping[str, Moved] = field(default_factory=dict)
    near: frozenset[tuple[str, str]] = frozenset()

    def stories(self, group: str, item: str, n: int) -> Iterator[Story]:
        """The one thing that happened, where it was to few."""
        moved = self.moved.get(group, Moved())
        then = self.published.cells.get((group, item))
        if isinstance(then, Shown | Banded) and matters(then.n, n, moved):
            yield Story(then, moved)


def matters(then: int, now: int, moved: Moved) -> bool:
    """Whether those who moved between two rounds of so many answers must be hidden."""
    return 0 < moved.joined + moved.left <= FEW_MOVED and min(then, now) < SPREAD_FLOOR


def band_what_follows(
    settlement: Settlement, groups: Mapping[Place, Group], item: Item, before: Past
) -> None:
    """Band the means from which the answers of the few who came or went would follow, and widen such
    bands.
    """
    for place, counts, sums in settlement.told():
        key = groups[place].key, item.key
        stories = tuple(before.stories(*key, int(counts.sum())))
        band = _needed_band(counts, sums, stories, always=key in before.near)
        if band is not None:
            settlement.band(place, *band, Reason.CHANGED)


def _as_asked(item: Item) -> tuple[str, str, int, bool]:
    return item.key, item.text, item.options, item.reversed


def changes(figures: ItemFigures, before: Before) -> list[Change]:
    """The change of every group with ten answers and a plain mean in both rounds, on a statement that was
    asked in the same words.

    It is about people like these, not about these people: no factor for a finite population.
    """
    asked = {_as_asked(item) for item in before.published.items}
    if _as_asked(figures.item) not in asked:
        return []
    found = []
    for place in sorted(figures.settled.at_least(Level.MEAN)):
        then = before.published.cells.get((figures.groups[place].key, figures.item.key))
        if isinstance(then, Shown):
            now = figures.sample(place)
            if min(now.n, then.n) >= SPREAD_FLOOR:
                found.append(_change(figures, place, now, then))
    return found


def _change(figures: ItemFigures, place: Place, now: Sample, then: Shown) -> Change:
    spread = now.spread
    if then.distribution is not None:
        spread = pooled_spread(np.array([then.distribution]))
    samples = (
        Sample(n=now.n, invited=None, mean=now.mean, spread=now.spread),
        Sample(n=then.n, invited=None, mean=then.mean, spread=spread),
    )
    estimate = mean_gap(*samples, options=figures.item.options)
    low, high = outwards(estimate, GAP_PLACES)
    difference = round(estimate.value, GAP_PLACES)
    return Change(
        group=figures.groups[place].key,
        item=figures.item.key,
        difference=difference,
        low=low,
        high=high,
        sure=excludes_zero(Estimate(difference, low, high, estimate.n, estimate.method)),
    )


def _needed_band(
    counts: Counts, now: Range, stories: Sequence[Story], *, always: bool
) -> tuple[Range, Range] | None:
    """The sums and means of the narrowest run of bands that hides who moved, whatever happened, or None where
    what is told of the sums does.
    """
    n, options = int(counts.sum()), counts.size
    if not always and all(_is_kept(now, story, options) for story in stories):
        return None
    fixed = bands(n, options)
    place = fixed.place(int(counts @ np.arange(1, options + 1)))
    for reach in range(len(fixed.sums)):
        sums, means = _run(fixed, place - reach, place + reach)
        if all(_is_kept(sums, story, options) for story in stories):
            return sums, means
    return _run(fixed, 0, len(fixed.sums))


def _is_kept(now: Range, story: Story, options: int) -> bool:
    """Whether those who moved are hidden when so much is told of the sum now."""
    then, moved = _sums_then(story.then, options), story.moved
    if not story.fully:
        return hides(now, then, moved, options)
    lowest, highest = moved.joined - options * moved.left, options * moved.joined - moved.left
    return now.low - then.high <= lowest and now.high - then.low >= highest


def _run(fixed: Bands, first: int, last: int) -> tuple[Range, Range]:
    """Neighbouring bands as one."""
    first, last = max(first, 0), min(last, len(fixed.sums) - 1)
    return (
        Range(fixed.sums[first].low, fixed.sums[last].high),
        Range(fixed.means[first].low, fixed.means[last].high),
    )


def _sums_then(then: Shown | Banded, options: int) -> Range:
    """The sums that the earlier cell leaves possible."""
    if isinstance(then, Banded):
        return Range(ceil(then.low * then.n - 1e-6), floor(then.high * then.n + 1e-6))
    return sums_of_mean(then.mean, then.n, options)


def hides(now: Range, then: Range, moved: Moved, options: int) -> bool:
    """Whether everybody who moved keeps the width, for each other who moved, if all others answered as
    before. now, then: the sums that are told of the group.
    """
    less = Range(then.low - now.high, then.high - now.low)  # what those who left gave, less those who joined
    gained = Range(-less.high, -less.low)
    return all(
        _width_of_one(change, ours, theirs, options) >= width(options)
        for change, ours, theirs in ((less, moved.left, moved.joined), (gained, moved.joined, moved.left))
        if ours
    )


def _width_of_one(change: Range, ours: int, theirs: int, options: int) -> float:
    """The least width of one of `ours` for another who moved, where ours less theirs lies in a range."""
    found = [_reach(change, ours - 1, theirs, Range(0, 0), options)]
    for own in range(1, options + 1):
        if ours > 1:
            found.append(_reach(change, ours - 2, theirs, Range(own, own), options))
        if theirs:
            found.append(_reach(change, ours - 1, theirs - 1, Range(-own, -own), options))
    return min((reach for reach in found if reach is not None), default=0.0)


def _reach(change: Range, ours: int, theirs: int, known: Range, options: int) -> float | None:
    """How far one answer can vary beside others of ours and theirs; None where that cannot be."""
    low = max(1.0, change.low - known.low - options * ours + theirs)
    high = min(float(options), change.high - known.high - ours + options * theirs)
    return high - low if high >= low else None
