"""What is told of a small group where the few who came or went since another round must be hidden."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

import numpy as np

from accord.analysis.disclosure.forms import places_of_mean, sums_of_mean
from accord.analysis.disclosure.movers import Moved, hides
from accord.analysis.disclosure.value import Bands, Range, bands, is_plain
from accord.analysis.published import Banded, Shown


class Story(NamedTuple):
    """What may have happened to a group: what was told of it, and who moved since.

    fully: whether nothing at all may be told of those who moved, since other cells tell of them too.
    """

    then: Shown | Banded
    moved: Moved
    fully: bool = False


@lru_cache(maxsize=1024)
def told_of_each(
    n: int, options: int, stories: tuple[Story, ...], always: bool
) -> tuple[tuple[Range, Range] | None, ...]:
    """What is told of every sum that n answers can have: the sums that a reader can still believe, and the
    edges of a run of bands as means; or None where what the value rule allows hides who moved, whatever
    happened.

    Settled for all sums at once, the narrowest runs first: the sums that share an answer hide who moved, also
    from a reader who works out which sums were settled before.
    """
    fixed = bands(n, options)
    left = np.arange(n, n * options + 1)
    told: dict[int, tuple[Range, Range] | None] = {}
    if not always:
        told = {
            each: None
            for each in left.tolist()
            if _all_kept(usually_believed(each, n, options), stories, options)
        }
    for size, first in _runs(len(fixed.sums)):
        left = left[[each not in told for each in left.tolist()]]
        sums, means = _run(fixed, first, first + size - 1)
        same = left[(left >= sums.low) & (left <= sums.high)]
        if same.size:
            believed = Range(int(same[0]), int(same[-1]))
            if size == len(fixed.sums) or _all_kept(believed, stories, options):
                told |= dict.fromkeys(same.tolist(), (believed, means))
    return tuple(told[each] for each in range(n, n * options + 1))


def _runs(number: int) -> Iterator[tuple[int, int]]:
    """The runs of neighbouring bands by how many they are, and from which on."""
    return ((size, first) for size in range(1, number + 1) for first in range(number - size + 1))


def usually_believed(total: int, n: int, options: int) -> Range:
    """The sums that a reader can believe by the value rule alone."""
    if is_plain(total, n, options):
        return sums_of_mean(round(total / n, places_of_mean(n)), n, options)
    fixed = bands(n, options)
    return fixed.sums[fixed.place(total)]


def _all_kept(now: Range, stories: Sequence[Story], options: int) -> bool:
    return all(_is_kept(now, story, options) for story in stories)


def _is_kept(now: Range, story: Story, options: int) -> bool:
    """Whether those who moved are hidden when so much is told of the sum now."""
    then, moved = sums_then(story.then, options), story.moved
    if not story.fully:
        return hides(now, then, moved, options)
    lowest, highest = moved.joined - options * moved.left, options * moved.joined - moved.left
    return now.low - then.high <= lowest and now.high - then.low >= highest


def _run(fixed: Bands, first: int, last: int) -> tuple[Range, Range]:
    """Neighbouring bands as one."""
    return (
        Range(fixed.sums[first].low, fixed.sums[last].high),
        Range(fixed.means[first].low, fixed.means[last].high),
    )


def sums_then(then: Shown | Banded, options: int) -> Range:
    """The sums that the earlier cell leaves possible."""
    if isinstance(then, Banded):
        return Range(ceil(then.low * then.n - 1e-6), floor(then.high * then.n + 1e-6))
    return sums_of_mean(then.mean, then.n, options)
