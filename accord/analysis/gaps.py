"""How far two groups lie apart on one item."""

from math import inf, sqrt

import numpy as np
import scipy

from accord.analysis.errors import NoVariance, TooFewAnswers, TooFewGroups
from accord.analysis.estimate import CONFIDENCE, Estimate, quantile, two_sided
from accord.analysis.means import Sample, satterthwaite
from accord.analysis.moments import Sums


def mean_gap(first: Sample, second: Sample, *, options: int, confidence: float = CONFIDENCE) -> Estimate:
    """Mean of `first` minus mean of `second` with Welch's interval, clamped to what the scale allows.

    Both groups carry the finite-population factor. Where they share one pooled spread (either below ten
    answers) its degrees of freedom apply; otherwise Welch-Satterthwaite.
    Checked against: scipy.stats.ttest_ind(equal_var=False and True).confidence_interval.
    Source: Welch 1947; Satterthwaite 1946.
    """
    found = gap(first, second, confidence=confidence)
    limit = float(options - 1)
    low, high = max(-limit, found.low), min(limit, found.high)
    return Estimate(found.value, low, high, found.n, found.method)


def gap(first: Sample, second: Sample, *, confidence: float = CONFIDENCE) -> Estimate:
    """The same, not cut at what the scale allows."""
    difference = first.mean - second.mean
    half = quantile(_freedom(first, second), confidence) * sqrt(first.error + second.error)
    method = "pooled" if first.spread is second.spread else "Welch"
    if first.invited is not None and second.invited is not None:
        method += ", finite"
    return Estimate(difference, difference - half, difference + half, first.n + second.n, method)


def gap_p_value(first: Sample, second: Sample) -> float:
    """How often a gap this large would appear if there were none, by the test that `gap`'s interval inverts.

    1 without any gap; 0 where neither side has an error. Checked against: scipy.stats.ttest_ind.
    """
    difference, error = first.mean - second.mean, sqrt(first.error + second.error)
    if not error:
        return 0.0 if difference else 1.0
    return two_sided(difference / error, _freedom(first, second))


def clustered_gap(first: Sums, second: Sums, *, confidence: float = CONFIDENCE) -> Estimate:
    """The gap of two organisations whose members sit in teams: people of one team answer alike.

    first, second: sums of the item per team of each organisation. The variance of each mean comes from its
    teams' totals around it (linearised, with the factor T / (T - 1)), t with the degrees of freedom of
    Satterthwaite. Raises TooFewGroups where an organisation has one team. Checked against: statsmodels
    OLS(cov_type="cluster"). Source: Cochran 1977, Sampling Techniques, 11 (cluster totals); Cameron & Miller
    2015, J Hum Resour 50:317.
    """
    sides = [side.at(*np.flatnonzero(side.n).tolist()) for side in (first, second)]
    for side in sides:
        if len(side.n) < 2:
            raise TooFewGroups(f"an organisation has {len(side.n)} teams that answered, two are needed")
    means = [float(side.total.sum()) / int(side.n.sum()) for side in sides]
    parts = [_clustered(side, mean) for side, mean in zip(sides, means, strict=True)]
    difference = means[0] - means[1]
    half = quantile(satterthwaite(parts, [len(side.n) - 1 for side in sides]), confidence) * sqrt(sum(parts))
    n = sum(int(side.n.sum()) for side in sides)
    return Estimate(difference, difference - half, difference + half, n, "teams as clusters")


def standardised_gap(first: Sample, second: Sample) -> float:
    """The gap in standard deviations, corrected for small groups (Hedges' g), without its interval.

    g = J (m1 - m2) / s, s pooled from both spreads, J = 1 - 3 / (4 df - 1), df = n1 + n2 - 2.
    Raises TooFewAnswers (fewer than two on a side), NoVariance.
    """
    df = first.n + second.n - 2
    if min(first.n, second.n) < 2:
        raise TooFewAnswers(f"groups of {first.n} and {second.n} answers, two in each are needed")
    pooled = ((first.n - 1) * first.spread.variance + (second.n - 1) * second.spread.variance) / df
    if pooled <= 0:
        raise NoVariance("nobody differs within either group")
    return _correction(df) * (first.mean - second.mean) / sqrt(pooled)


def hedges_g(first: Sample, second: Sample, *, confidence: float = CONFIDENCE) -> Estimate:
    """The gap in standard deviations with its interval, which inverts the noncentral t distribution.

    Raises as `standardised_gap`. Checked against: pingouin.compute_effsize(eftype="hedges"), scipy.stats.nct.
    Source: Hedges 1981, J Educ Stat 6:107; Steiger & Fouladi 1997 (the interval).
    """
    value, df = standardised_gap(first, second), first.n + second.n - 2
    scale = _correction(df) / sqrt(first.n * second.n / (first.n + second.n))
    tails = ((1 + confidence) / 2, (1 - confidence) / 2)
    low, high = (scale * float(scipy.special.nctdtrinc(df, tail, value / scale)) for tail in tails)
    return Estimate(value, low, high, first.n + second.n, "Hedges' g")


def excludes_zero(estimate: Estimate) -> bool:
    """Whether the sign of a difference is sure."""
    return estimate.low > 0 or estimate.high < 0


def _correction(df: int) -> float:
    """Hedges' correction of a standardised difference that small groups exaggerate."""
    return 1 - 3 / (4 * df - 1)


def _clustered(teams: Sums, mean: float) -> float:
    """Variance of a mean from the totals of its teams."""
    count = len(teams.n)
    around = teams.total - teams.n * mean
    return float(count / (count - 1) * (around @ around)) / int(teams.n.sum()) ** 2


def _freedom(first: Sample, second: Sample) -> float:
    """Degrees of freedom of the difference; infinite when neither side has any error."""
    if first.spread is second.spread:
        return first.spread.df
    if not first.error + second.error:
        return inf
    return satterthwaite([first.error, second.error], [first.spread.df, second.spread.df])
