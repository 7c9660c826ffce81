"""In which form a group's answers to one item are told, from their counts alone: figure, mean, range or
nothing.
"""

from dataclasses import dataclass
from enum import IntEnum
from math import ceil, floor

import numpy as np

from accord.analysis.cells import SPREAD_FLOOR, Reason
from accord.analysis.disclosure.value import (
    Bands,
    Range,
    above_middle,
    bands,
    is_plain,
    share_band,
    wide_bands,
)
from accord.analysis.moments import Counts


class Level(IntEnum):
    """How much is told of a group, least first."""

    HIDDEN = 0
    BANDED = 1
    MEAN = 2
    FULL = 3


NOTHING = Range(0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What is told of one group.

    sums: the sums of answers that a reader can still believe. band: the edges told, as means, where it is
    banded. reason: why it is hidden or banded. share: whether its favourable share is told as a band.
    """

    level: Level
    sums: Range = NOTHING
    band: Range | None = None
    reason: Reason | None = None
    share: bool = False


def usual(counts: Counts, *, exact: bool) -> Form:
    """A mean, or the band of the value rule. exact: whether a reader may come to know its sum."""
    total, n = total_of(counts), int(counts.sum())
    if not is_plain(total, n, counts.size):
        return in_band(counts, Reason.VALUE)
    return Form(level=Level.MEAN, sums=Range(total, total) if exact else rounded_sums(counts))


def in_band(counts: Counts, reason: Reason) -> Form:
    """The fixed band in which a mean lies."""
    return _banded(bands(int(counts.sum()), counts.size), counts, reason)


def in_joined_bands(counts: Counts, held: Range, joined: int, reason: Reason) -> Form:
    """The bands that hold some sums, where the fixed ones are joined by so many from the lowest on."""
    fixed = bands(int(counts.sum()), counts.size)
    first, last = (fixed.place(round(edge)) // joined * joined for edge in held)
    last = min(last + joined, len(fixed.sums)) - 1
    return Form(
        level=Level.BANDED,
        sums=Range(fixed.sums[first].low, fixed.sums[last].high),
        band=Range(fixed.means[first].low, fixed.means[last].high),
        reason=reason,
    )


def in_wide_band(counts: Counts, apart: int, around: Range | None = None) -> Form | None:
    """The narrowest band of those in which the mean of a group lies that hides another; None where there is
    none. around: a range of sums that is told already, and is to be told as a wider one.
    """
    for fixed in wide_bands(int(counts.sum()), counts.size, apart):
        found = _banded(fixed, counts, Reason.WOULD_FOLLOW)
        if around is None or (
            around != found.sums and found.sums.low <= around.low <= around.high <= found.sums.high
        ):
            return found
    return None


def _banded(fixed: Bands, counts: Counts, reason: Reason) -> Form:
    found = fixed.place(total_of(counts))
    return Form(level=Level.BANDED, sums=fixed.sums[found], band=fixed.means[found], reason=reason)


def withheld() -> Form:
    """Nothing is told, for those who came or went: a range from end to end of the scale would tell as much,
    and stand in tables as if it were a figure.
    """
    return Form(level=Level.HIDDEN, reason=Reason.CHANGED)


def failed(form: Form) -> Form:
    """Nothing is told, since it could not be checked."""
    return form if form.level is Level.HIDDEN else Form(level=Level.HIDDEN, reason=Reason.ERROR)


def places_of_mean(n: int) -> int:
    """Decimals of a mean of n answers: one below ten, since a second would claim what so few cannot give."""
    return 1 if n < SPREAD_FLOOR else 2


def share_band_told(counts: Counts) -> Range | None:
    """The band of a favourable share that lies at an end."""
    return share_band(int(counts[above_middle(counts.size)].sum()), int(counts.sum()))


def rounded_sums(counts: Counts) -> Range:
    """The sums that a reader of the rounded mean can still believe."""
    n = int(counts.sum())
    return sums_of_mean(round(total_of(counts) / n, places_of_mean(n)), n, counts.size)


def sums_of_mean(mean: float, n: int, options: int) -> Range:
    """The whole sums of n answers that round to a mean."""
    half = 0.5 * 10.0 ** -places_of_mean(n)
    low, high = ceil((mean - half) * n - 1e-6), floor((mean + half) * n + 1e-6)
    return Range(max(low, n), min(high, n * options))


def people_in_band(counts: Counts) -> Range | None:
    """The people that the band of a share allows."""
    band, n = share_band_told(counts), int(counts.sum())
    return band and Range(ceil(band.low * n - 1e-9), floor(band.high * n + 1e-9))


def total_of(counts: Counts) -> int:
    """The sum of the answers."""
    return int(counts @ np.arange(1, counts.size + 1))
