"""What is told of ten raters and more where a few came or went since the last report.

That so many others all answered as before nobody believes who sees that the sum has moved further than those
few could have moved it: then the figure stands plainly. Only where it may be so, the sum is told as lying
among those that hide who moved. So a range says that little has changed, and is as narrow as that needs.
"""

from functools import lru_cache
from math import ceil, floor, inf

from accord.analysis.disclosure.movers import hides, is_refuted
from accord.analysis.disclosure.stories import Story, sums_then, usually_believed
from accord.analysis.disclosure.value import Range


@lru_cache(maxsize=1024)
def told_of_many(n: int, options: int, stories: tuple[Story, ...]) -> tuple[tuple[Range, Range] | None, ...]:
    """What is told of every sum that n answers can have: the sums that a reader can still believe, and their
    edges as means; or None where what the value rule allows tells nothing of those who moved.

    Settled for all sums at once, from what was told then and who moved: what is told alike says nothing of
    the answers now.
    """
    every = range(n, n * options + 1)
    held = [total for total in every if not _is_kept(usually_believed(total, n, options), stories, options)]
    found: dict[int, tuple[Range, Range]] = {}
    for run in _runs(held, stories, options):
        believed = Range(run[0], run[-1])
        found |= dict.fromkeys(run, (believed, _edges(believed, n)))
    return tuple(found.get(total) for total in every)


def _runs(held: list[int], stories: tuple[Story, ...], options: int) -> list[list[int]]:
    """These sums in runs that each hide who moved, as narrow as can be; all in one where that cannot be."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(held) + 1):
        ways = [
            (best[start][0] + (held[end - 1] - held[start] + 1) ** 2, start)
            for start in range(end)
            if best[start][0] < inf and _is_kept(Range(held[start], held[end - 1]), stories, options)
        ]
        best.append(min(ways, default=(inf, 0)))
    runs: list[list[int]] = []
    end = len(held)
    while end:
        start = best[end][1]
        runs.append(held[start:end])
        end = start
    return runs


def _is_kept(now: Range, stories: tuple[Story, ...], options: int) -> bool:
    """Whether in each story those who moved are hidden, or the others cannot all have answered as before."""
    pairs = [(sums_then(story.then, options), story.moved) for story in stories]
    return all(
        is_refuted(now, then, moved, options) or hides(now, then, moved, options) for then, moved in pairs
    )


def _edges(sums: Range, n: int) -> Range:
    """Sums as means, rounded outwards."""
    return Range(floor(sums.low / n * 100 + 1e-9) / 100, ceil(sums.high / n * 100 - 1e-9) / 100)
