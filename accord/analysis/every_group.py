"""Means, gaps and agreement of every group at once: the same figures as group by group, in arrays.

For partnerships of hundreds of groups, and for files of hundreds of thousands. NaN where a group has nothing.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import scipy
from numpy.polynomial import Chebyshev

from accord.analysis.estimate import CONFIDENCE
from accord.analysis.kernel.tally import Spreads
from accord.analysis.moments import Counts, Numbers, Sums
from accord.analysis.table import Marks

OWN_SPREAD = 10
"""Below this many answers a gap takes the pooled spread of all groups."""


@dataclass(frozen=True, slots=True, eq=False)
class Intervals:
    """A value and its interval in each group, (groups,) or (groups, items) each."""

    value: Numbers
    low: Numbers
    high: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Agreement:
    """How far each group answers alike on each scale, (scales, groups) each; see `within_group_agreement`."""

    rwg_j: Numbers
    r_star: Numbers


def mean_intervals(sums: Sums, *, confidence: float = CONFIDENCE) -> Intervals:
    """The mean in each group, with the interval of `means.t_interval` about people like these.

    sums: of one variable, (groups,), or of many, (groups, items). Without an interval below two answers.
    """
    mean, half = sums.mean, np.full(sums.n.shape, np.nan)
    several = sums.n > 1
    n = sums.n[several]
    half[several] = _by_size(n, confidence) * np.sqrt(sums.variance[several] / n)
    return Intervals(mean, mean - half, mean + half)


def gaps_to_others(sums: Sums, *, confidence: float = CONFIDENCE) -> Intervals:
    """The mean of each group less that of all others together, as `gaps.gap` has it.

    sums: of one variable, (groups,), or of many, (groups, items). Welch's interval from ten answers; below,
    or where the others are so few, the spread pooled over all groups. NaN where a group or all others have
    no answer.
    """
    others = Sums(*(part.sum(axis=0) - part for part in (sums.n, sums.total, sums.squares)))
    difference, half = sums.mean - others.mean, np.full(sums.n.shape, np.nan)
    fewest = np.minimum(sums.n, others.n)
    few = (fewest > 0) & (fewest < OWN_SPREAD)
    half[few] = _pooled_half(sums, others.n, confidence)[few]
    enough = fewest >= OWN_SPREAD
    half[enough] = _welch_half(_only(sums, enough), _only(others, enough), confidence)
    return Intervals(difference, difference - half, difference + half)


def agreement(spreads: Spreads, *, null: float) -> Agreement:
    """rWG(J) and r*WG(J) of each scale in each group, as `within_group_agreement.rwg_j` has them."""
    single = 1 - spreads.variance / null
    positive = np.maximum(single, 0)
    stepped = spreads.items * positive / (spreads.items * positive + 1 - positive)
    return Agreement(np.where(spreads.items > 0, stepped, np.nan), single)


def _pooled_half(sums: Sums, others: Counts, confidence: float) -> Numbers:
    """Half the interval where one side has too few answers for a spread of its own."""
    df = np.maximum(np.maximum(sums.n - 1, 0).sum(axis=0), 1)
    variance = sums.within.sum(axis=0) / df
    width = scipy.special.stdtrit(df, (1 + confidence) / 2) * np.sqrt(variance)
    return np.asarray(width * np.sqrt(1 / np.maximum(sums.n, 1) + 1 / np.maximum(others, 1)))


def _welch_half(first: Sums, second: Sums, confidence: float) -> Numbers:
    """Half of Welch's interval."""
    errors = [side.variance / side.n for side in (first, second)]
    error = errors[0] + errors[1]
    below = errors[0] ** 2 / (first.n - 1) + errors[1] ** 2 / (second.n - 1)
    inverse = np.divide(below, error**2, out=np.zeros(len(error)), where=error > 0)
    return np.asarray(_quantiles(confidence)(inverse) * np.sqrt(error))


def _only(sums: Sums, groups: Marks) -> Sums:
    return Sums(sums.n[groups], sums.total[groups], sums.squares[groups])


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
