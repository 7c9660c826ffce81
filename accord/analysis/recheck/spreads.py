"""Intervals of small groups that were made from their own answers.

With the number of answers, the mean and the own interval most sets of five answers could be worked out. So
below ten answers every interval of an item must come from one spread for all: half its length times the root
of the number of answers is then the same in every group.
"""

from collections.abc import Iterator, Sequence
from math import sqrt

from accord.analysis.cells import SPREAD_FLOOR
from accord.analysis.disclosure.value import Range
from accord.analysis.recheck.record import Cell, Seen

SLACK = 1e-6

ROUNDED_BY = 0.1
"""Ends of such intervals are rounded outwards by less than this."""


def spreads_apart(told: Sequence[tuple[Cell, Seen]], options: int) -> Iterator[Cell]:
    """The small groups of an item whose interval cannot come from the spread that another one used."""
    shared = Range(0.0, float("inf"))
    for cell, seen in told:
        possible = _spread(seen, options)
        if possible is None:
            continue
        together = Range(max(shared.low, possible.low), min(shared.high, possible.high))
        if together.low > together.high + SLACK:
            yield cell
        else:
            shared = together


def _spread(seen: Seen, options: int) -> Range | None:
    """Which spreads, times a factor that all share, an interval can come from; None where it says nothing."""
    if seen.interval is None or seen.n is None or seen.n >= SPREAD_FLOOR:
        return None
    low, high = seen.interval
    halves = [
        Range(half - ROUNDED_BY - SLACK, half + SLACK)
        for half, is_cut in (
            (high - (seen.means.low + seen.means.high) / 2, high >= options),
            ((seen.means.low + seen.means.high) / 2 - low, low <= 1),
        )
        if not is_cut
    ]
    if not halves:
        return None
    root = sqrt(seen.n)
    return Range(max(half.low for half in halves) * root, min(half.high for half in halves) * root)
