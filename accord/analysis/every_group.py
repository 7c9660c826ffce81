"""Means, gaps and agreement of every group at once: the same figures as group by group, in arrays.

For partnerships of hundreds of groups, and for files of hundreds of thousands. NaN where a group has nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import scipy
from numpy.polynomial import Chebyshev

from accord.analysis.estimate import CONFIDENCE
from accord.analysis.kernel.tally import Spreads
from accord.analysis.moments import Counts, Numbers, Sums
from accord.analysis.table import Marks

AT_ONCE = 1 << 15
OWN_SPREAD = 10
"""Below this many answers a gap takes the pooled spread of all groups."""


@dataclass(frozen=True, slots=True, eq=False)
class Intervals:
    """A value and its interval in each group, (groups,) or (groups, items) each."""

    value: Numbers
    low: Numbers
    high: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """How many answered on one side of each gap, and how far they differ among themselves."""

    n: Counts
    variance: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Agreement:
    """How far each group answers alike on each scale, (scales, groups) each; see `within_group_agreement`."""

    rwg_j: Numbers
    r_star: Numbers


def mean_intervals(sums: Sums, *, confidence: float = CONFIDENCE) -> Intervals:
    """The mean in each group, with the interval of `means.t_interval` about people like these.

    sums: of one variable, (groups,), or of many, (groups, items). Without an interval below two answers.
    """
    half, variance = np.full(sums.n.shape, np.nan), sums.variance
    for rows in _parts(sums):
        several = sums.n[rows] > 1
        n = sums.n[rows][several]
        half[rows][several] = _by_size(n, confidence) * np.sqrt(variance[rows][several] / n)
    mean = sums.mean
    return Intervals(mean, mean - half, mean + half)


def gaps_to_others(sums: Sums, *, confidence: float = CONFIDENCE) -> Intervals:
    """The mean of each group less that of all others together, as `gaps.gap` has it.

    sums: of one variable, (groups,), or of many, (groups, items). Welch's interval from ten answers; below,
    or where the others are so few, the spread pooled over all groups. NaN where a group or all others have
    no answer.
    """
    whole = Sums(*(part.sum(axis=0) for part in (sums.n, sums.total, sums.squares)))
    df = np.maximum(np.maximum(sums.n - 1, 0).sum(axis=0), 1)
    pooled = scipy.special.stdtrit(df, (1 + confidence) / 2) * np.sqrt(sums.within.sum(axis=0) / df)
    difference, half = np.empty(sums.n.shape), np.full(sums.n.shape, np.nan)
    mean, variance = sums.mean, sums.variance
    for rows in _parts(sums):
        part = _only(sums, rows)
        others = Sums(whole.n - part.n, whole.total - part.total, whole.squares - part.squares)
        difference[rows] = mean[rows] - others.mean
        spread = np.broadcast_to(pooled, part.n.shape)
        half[rows] = _half(_Side(part.n, variance[rows]), others, spread, confidence)
    return Intervals(difference, difference - half, difference + half)


def agreement(spreads: Spreads, *, null: float) -> Agreement:
    """rWG(J) and r*WG(J) of each scale in each group, as `within_group_agreement.rwg_j` has them."""
    stepped, single = np.empty(spreads.variance.shape), 1 - spreads.variance / null
    for start in range(0, single.shape[1], AT_ONCE):
        part = (slice(None), slice(start, start + AT_ONCE))
        items, positive = spreads.items[part], np.maximum(single[part], 0)
        stepped[part] = items * positive / (items * positive + 1 - positive)
    return Agreement(stepped, single)


def _half(part: _Side, others: Sums, pooled: Numbers, confidence: float) -> Numbers:
    """Half of each interval: by the pooled spread where a side has few answers, else Welch's."""
    half, fewest = np.full(part.n.shape, np.nan), np.minimum(part.n, others.n)
    few, enough = (fewest > 0) & (fewest < OWN_SPREAD), fewest >= OWN_SPREAD
    half[few] = pooled[few] * np.sqrt(1 / part.n[few] + 1 / others.n[few])
    others = _only(others, enough)
    sides = _Side(part.n[enough], part.variance[enough]), _Side(others.n, others.variance)
    half[enough] = _welch_half(*sides, confidence)
    return half


def _welch_half(first: _Side, second: _Side, confidence: float) -> Numbers:
    """Half of Welch's interval."""
    errors = [side.variance / side.n for side in (first, second)]
    error = errors[0] + errors[1]
    below = errors[0] ** 2 / (first.n - 1) + errors[1] ** 2 / (second.n - 1)
    inverse = np.divide(below, error**2, out=np.zeros(len(error)), where=error > 0)
    return np.asarray(_quantiles(confidence)(inverse) * np.sqrt(error))


def _only(sums: Sums, groups: Marks | slice) -> Sums:
    return Sums(sums.n[groups], sums.total[groups], sums.squares[groups])


def _parts(sums: Sums) -> Iterator[slice]:
    """Groups in parts that a processor's cache holds."""
    rows = max(1, AT_ONCE // max(1, sums.n[:1].size))
    return (slice(start, start + rows) for start in range(0, len(sums.n), rows))


def _by_size(n: Counts, confidence: float) -> Numbers:
    """Quantiles of t for n - 1 degrees of freedom: each different size once."""
    sizes = np.flatnonzero(np.bincount(n))
    table = np.zeros(int(n.max(initial=0)) + 1)
    table[sizes] = scipy.special.stdtrit(sizes - 1, (1 + confidence) / 2)
    return np.asarray(table[n])


@lru_cache(maxsize=4)
def _quantiles(confidence: float) -> Chebyshev:
    """Quantiles of t as a polynomial in 1 / df, from nine degrees of freedom up, to 1e-12."""
    upper = (1 + confidence) / 2

    def exact(inverse: Numbers) -> Numbers:
        return np.asarray(scipy.special.stdtrit(1 / inverse, upper))

    return Chebyshev.interpolate(exact, deg=12, domain=[0, 1 / (OWN_SPREAD - 1)])
