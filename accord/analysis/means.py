"""The mean of a group with its t interval. The target is *these people, now*, not people like them."""

from dataclasses import dataclass
from math import sqrt

from accord.analysis.errors import MalformedAnswers, TooFewAnswers
from accord.analysis.estimate import CONFIDENCE, Estimate, quantile
from accord.analysis.spread import Spread

__all__ = ["Estimate", "Sample", "mean_interval"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A group on one item: n answers of `invited` people, their mean and the spread to use."""

    n: int
    invited: int
    mean: float
    spread: Spread

    def __post_init__(self) -> None:
        if self.n < 1:
            raise TooFewAnswers("a mean needs at least one answer")
        if self.invited < self.n:
            raise MalformedAnswers(f"{self.n} answers came from {self.invited} invited people")

    @property
    def error(self) -> float:
        """Variance of the mean, with the finite-population factor 1 - n/N: all who were asked are known."""
        return self.spread.variance / self.n * (1 - self.n / self.invited)


def mean_interval(sample: Sample, *, options: int, confidence: float = CONFIDENCE) -> Estimate:
    """The mean with its t interval, clamped to the scale 1..options.

    Half width: t(spread.df) * sqrt(variance / n) * sqrt(1 - n / invited); zero when everybody answered.
    Checked against: R's t.test per unit (univbct) and scipy.stats.t.interval.
    Source: Cochran 1977, Sampling Techniques, 2.
    """
    half = quantile(sample.spread.df, confidence) * sqrt(sample.error)
    return Estimate(
        sample.mean,
        max(1.0, sample.mean - half),
        min(float(options), sample.mean + half),
        sample.n,
        "t, finite",
    )
