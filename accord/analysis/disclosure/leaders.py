"""All leaders together: the mean of what raters say of each, told so that no leader's own report follows.

Here the people to hide are leaders. Each knows the own report to the digit, so the value rule is that for an
insider, on sums of means instead of answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from accord.analysis.cells import MEAN_FLOOR, SPREAD_FLOOR, Banded, Cell, Reason, Shown, Suppressed
from accord.analysis.disclosure.figures import outwards
from accord.analysis.disclosure.movers import Moved, hides, matters
from accord.analysis.disclosure.value import Range, bands, own_widths, room, width
from accord.analysis.means import Sample, mean_interval
from accord.analysis.spread import Spread, random_spread

PLACES = 1
HALF_A_UNIT = 0.05
MOST_RATERS = 20
"""So many raters as anybody should have: nearer to an end of the scale no report tells a plain mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadersBefore:
    """What was told of the statement a year before, and how many leaders came or went since."""

    cell: Cell
    moved: Moved


def counts_as(cell: Cell | None, options: int) -> float | None:
    """With how much a leader counts whose report tells this of all raters together; None where not at all.

    A mean of five raters and more counts as it is, and a range with its middle, but no nearer to an end than
    a plain mean can lie. Else leaders would count just where they are seen in the middle of the scale.
    """
    if not isinstance(cell, Shown | Banded) or cell.n < MEAN_FLOOR:
        return None
    if isinstance(cell, Shown):
        return cell.mean
    if (cell.low, cell.high) == (1, options):
        return None
    edge = room(MOST_RATERS, options) / MOST_RATERS
    return min(max((cell.low + cell.high) / 2, 1 + edge), options - edge)


def leaders_together(means: Sequence[float], *, options: int, before: LeadersBefore | None = None) -> Cell:
    """What is told of all leaders together about one statement; every leader counts once.

    means: one for each leader whose report tells something of all raters together, as `counts_as` takes it.
    The interval says how far the figure would move if other raters had been asked: it rests on ten raters of
    each leader who answer at random, so that it says nothing of how far these leaders lie apart. Raises
    nothing: below five leaders nothing is told.
    """
    n = len(means)
    if n < MEAN_FLOOR:
        return Suppressed(Reason.TOO_FEW)
    mean = round(sum(means) / n, PLACES)
    plain = Range(n * (mean - HALF_A_UNIT), n * (mean + HALF_A_UNIT))
    if _is_safe(plain, n, options, before):
        at_random = random_spread(options)
        sample = Sample(
            n=n, invited=None, mean=mean, spread=Spread(at_random.variance / SPREAD_FLOOR, at_random.df)
        )
        low, high = outwards(mean_interval(sample, options=options), PLACES)
        return Shown(n=n, mean=mean, low=low, high=high)
    band = next(each for each in bands(n, options).means if sum(means) / n <= each.high)
    if _is_safe(Range(n * band.low, n * band.high), n, options, before):
        return Banded(low=band.low, high=band.high, n=n, reason=Reason.VALUE)
    return Suppressed(Reason.CHANGED if before else Reason.WOULD_FOLLOW)


def _is_safe(sums: Range, n: int, options: int, before: LeadersBefore | None) -> bool:
    if own_widths(sums, n, options) < width(options):
        return False
    if before is None or not isinstance(before.cell, Shown | Banded):
        return True
    if not matters(before.cell.n, n, before.moved):
        return True
    return hides(sums, sums_told(before.cell), before.moved, options)


def sums_told(cell: Shown | Banded) -> Range:
    """Between which sums of means a figure of all these leaders lies."""
    if isinstance(cell, Banded):
        return Range(cell.n * cell.low, cell.n * cell.high)
    return Range(cell.n * (cell.mean - HALF_A_UNIT), cell.n * (cell.mean + HALF_A_UNIT))
