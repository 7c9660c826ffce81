"""How far two groups lie apart on one item."""

from math import inf, sqrt

from accord.analysis.estimate import CONFIDENCE, Estimate, quantile
from accord.analysis.means import Sample


def mean_gap(first: Sample, second: Sample, *, options: int, confidence: float = CONFIDENCE) -> Estimate:
    """Mean of `first` minus mean of `second` with Welch's interval, clamped to what the scale allows.

    Both groups carry the finite-population factor. Where they share one pooled spread (either below ten
    answers) its degrees of freedom apply; otherwise Welch-Satterthwaite.
    Checked against: scipy.stats.ttest_ind(equal_var=False and True).confidence_interval.
    Source: Welch 1947; Satterthwaite 1946.
    """
    difference = first.mean - second.mean
    half = quantile(_freedom(first, second), confidence) * sqrt(first.error + second.error)
    limit = float(options - 1)
    method = "pooled, finite" if first.spread is second.spread else "Welch, finite"
    return Estimate(
        difference, max(-limit, difference - half), min(limit, difference + half), first.n + second.n, method
    )


def excludes_zero(estimate: Estimate) -> bool:
    """Whether the sign of a difference is sure."""
    return estimate.low > 0 or estimate.high < 0


def _freedom(first: Sample, second: Sample) -> float:
    """Degrees of freedom of the difference; infinite when neither side has any error."""
    if first.spread is second.spread:
        return first.spread.df
    parts = sum(sample.error**2 / sample.spread.df for sample in (first, second))
    return (first.error + second.error) ** 2 / parts if parts else inf
