"""The value rule: what a mean, a share or a distribution of a group tells about the answers of each person
in it.

Everybody in the group knows the own answer. A mean stands plainly only if, whatever one person answered,
every other person may still have answered two points apart (on a scale of five; half of the scale on any
other). That is so between 1 + 6/n and 5 - 6/n. A mean outside is *banded*: it is told to lie between two
edges that are fixed for each number of answers and known beforehand, wide enough for the same uncertainty.

All is counted in sums of answers, which are whole numbers, so that nothing is lost or won by rounding.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from accord.analysis.moments import Counts

EXCEPTIONS = 3
"""A distribution stands only if so many people at least answered outside any two neighbouring answers."""


class Range(NamedTuple):
    """From low to high, both included."""

    low: float
    high: float


def width(options: int) -> float:
    """How far apart two answers of a person must stay possible: half of the scale 1..options."""
    return (options - 1) / 2


def room(n: int, options: int, *, insider: bool = True) -> int:
    """By how much a sum must exceed the least (or miss the greatest) possible sum to stand plainly.

    With s = n + room, an insider who answered `options` leaves room - (options - 1) = `width` for one other.
    insider: False where nobody who answered ever reads the result (reports to leaders).
    """
    own = options - 1 if insider else 0
    return ceil(width(options) + own) if n > 1 else n * options


def is_plain(total: int, n: int, options: int, *, insider: bool = True) -> bool:
    """Whether the mean of n answers with this sum stands plainly."""
    spare = room(n, options, insider=insider)
    return n + spare < total < n * options - spare


class Bands(NamedTuple):
    """The bands of n answers: from which sum to which each reaches, and its edges as means, rounded
    outwards.
    """

    sums: tuple[Range, ...]
    means: tuple[Range, ...]

    def place(self, total: int) -> int:
        """The band in which a sum lies."""
        return next(place for place, band in enumerate(self.sums) if total <= band.high)


@lru_cache(maxsize=4096)
def bands(n: int, options: int, *, insider: bool = True) -> Bands:
    """The bands for n answers, fixed beforehand: one at each end for what the value rule holds back, and
    equal ones between, each at least as wide as those at the ends.

    For 7 answers on a scale of five: 1 to 1.86, to 3, to 4.14, to 5.
    """
    spare = room(n, options, insider=insider)
    least, most = n, n * options
    inner = most - least - 2 * spare
    if inner < 0:
        return Bands((Range(least, most),), (Range(1.0, float(options)),))
    pieces = max(1, inner // spare)
    inside = [least + spare + inner * piece / pieces for piece in range(pieces + 1)]
    return _between([float(least), *inside, float(most)], n)


@lru_cache(maxsize=4096)
def wide_bands(n: int, options: int, apart: int) -> tuple[Bands, ...]:
    """Equal bands for n answers whose edges lie at least so far apart as sums, from as many as there is room
    for down to two; none where there is no room for two.
    """
    room_for = n * (options - 1)
    return tuple(
        _between([n + room_for * piece / pieces for piece in range(pieces + 1)], n)
        for pieces in range(room_for // apart, 1, -1)
    )


def _between(edges: Sequence[float], n: int) -> Bands:
    """The bands between these edges, which are sums. A sum on an edge belongs to the band further from the
    middle.
    """
    least, most = round(edges[0]), round(edges[-1])
    middle = (least + most) / 2
    last = [most if edge == most else ceil(edge) - 1 if edge > middle else floor(edge) for edge in edges[1:]]
    first = [least, *(sum_ + 1 for sum_ in last[:-1])]
    found = [
        (Range(low, high), Range(_down(edges[place] / n), _up(edges[place + 1] / n)))
        for place, (low, high) in enumerate(zip(first, last, strict=True))
        if low <= high
    ]
    return Bands(tuple(sums for sums, _ in found), tuple(means for _, means in found))


def _down(edge: float) -> float:
    return floor(edge * 100 + 1e-9) / 100


def _up(edge: float) -> float:
    return ceil(edge * 100 - 1e-9) / 100


def own_widths(totals: Range, n: int, options: int) -> float:
    """The least width of what an insider knows of another person of a group whose sum lies in a range.

    The insider is one of the n and may have given any answer that the range allows.
    """
    if n < 2:
        return float("inf")
    found = []
    for own in range(1, options + 1):
        rest = Range(totals.low - own, totals.high - own)
        if rest.high < n - 1 or rest.low > options * (n - 1):
            continue
        found.append(person_width(rest, n - 1, options))
    return min(found, default=0.0)


def person_width(totals: Range, n: int, options: int) -> float:
    """How far apart two answers of one of n people can be whose sum lies in a range."""
    high = min(float(options), totals.high - (n - 1))
    low = max(1.0, totals.low - options * (n - 1))
    return high - low


def above_middle(options: int) -> NDArray[np.bool_]:
    """Which answers count as favourable, (options,): those above the middle of the scale, 4 and 5 of 5."""
    return np.arange(1, options + 1) > (options + 1) / 2


def share_band(favourable: int, n: int) -> Range | None:
    """The band of a share that lies at an end, or None where it stands plainly.

    The top band starts at (n - 2)/n, rounded down to 5%; the bottom mirrors it. Ten answers: "80% or more".
    """
    top = floor(20 * (n - 2) / n + 1e-9) / 20
    if favourable >= top * n - 1e-9:
        return Range(top, 1.0)
    if favourable <= (1 - top) * n + 1e-9:
        return Range(0.0, round(1 - top, 2))
    return None


def distribution_stands(counts: Counts) -> bool:
    """Whether counts per answer tell nobody's answer within the width of the value rule, not even to an
    insider.

    At least three people must have answered outside any run of neighbouring answers narrower than that (two
    neighbours on a scale of five), and the share above the middle must stand plainly. Where a distribution is
    held back for this, it may have been any with up to two exceptions, so that the silence tells no more.
    Checked against: every distribution of 10 to 13 answers, by listing all that look alike when published.
    """
    options, n = counts.size, int(counts.sum())
    if share_band(int(counts[above_middle(options)].sum()), n) is not None:
        return False
    run = ceil(width(options))
    narrowest = np.convolve(counts, np.ones(run, dtype=np.int64), mode="valid").max()
    return bool(n - narrowest >= EXCEPTIONS)
