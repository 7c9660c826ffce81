"""Means with their t intervals: of one group, and of a partnership in two ways.

The target is *these people, now* where all who were asked are known, otherwise people like them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, sqrt

from accord.analysis.errors import MalformedAnswers, TooFewAnswers
from accord.analysis.estimate import CONFIDENCE, Caution, Estimate, quantile
from accord.analysis.spread import Spread

__all__ = [
    "Estimate",
    "Sample",
    "equal_weight_mean",
    "mean_interval",
    "nonresponse_bounds",
    "per_person_mean",
    "satterthwaite",
    "t_interval",
]

DOMINANCE = 0.6
"""Above this share of the answers, one organisation speaks for the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A group on one item: n answers of `invited` people, their mean and the spread to use.

    invited: all whom the mean is about; None when it is about people like them, not about these people now.
    """

    n: int
    invited: int | None
    mean: float
    spread: Spread

    def __post_init__(self) -> None:
        if self.n < 1:
            raise TooFewAnswers("a mean needs at least one answer")
        if self.invited is not None and self.invited < self.n:
            raise MalformedAnswers(f"{self.n} answers came from {self.invited} invited people")

    @property
    def error(self) -> float:
        """Variance of the mean, with the factor 1 - n/N where all who were asked are known."""
        variance = self.spread.variance / self.n
        return variance if self.invited is None else variance * (1 - self.n / self.invited)


def mean_interval(sample: Sample, *, options: int, confidence: float = CONFIDENCE) -> Estimate:
    """The mean with its t interval, clamped to the scale 1..options.

    Half width: t(spread.df) * sqrt(variance / n) * sqrt(1 - n / invited); zero when everybody answered.
    Checked against: R's t.test per unit (univbct) and scipy.stats.t.interval.
    Source: Cochran 1977, Sampling Techniques, 2.
    """
    found = t_interval(sample, confidence=confidence)
    return Estimate(found.value, max(1.0, found.low), min(float(options), found.high), found.n, found.method)


def t_interval(sample: Sample, *, confidence: float = CONFIDENCE) -> Estimate:
    """The same, not cut at the ends of a scale. Checked against: R's t.test per unit (univbct)."""
    half = quantile(sample.spread.df, confidence) * sqrt(sample.error)
    method = "t" if sample.invited is None else "t, finite"
    return Estimate(sample.mean, sample.mean - half, sample.mean + half, sample.n, method)


def nonresponse_bounds(sample: Sample, *, low: float, high: float) -> tuple[float, float]:
    """Between what the mean would lie if all who did not answer had given the lowest, or the highest, answer.

    Raises MalformedAnswers when nobody knows how many were asked.
    Source: Manski 2003, Partial Identification of Probability Distributions, 1.
    """
    if sample.invited is None:
        raise MalformedAnswers("bounds need the number of people who were asked")
    silent = sample.invited - sample.n
    told = sample.n * sample.mean
    return (told + silent * low) / sample.invited, (told + silent * high) / sample.invited


def equal_weight_mean(samples: Sequence[Sample], *, confidence: float = CONFIDENCE) -> Estimate:
    """The mean of the organisations' means: each partner counts once, whatever its size.

    Interval: t with the degrees of freedom of Satterthwaite. Raises TooFewAnswers without any organisation.
    Source: Welch 1947; Satterthwaite 1946.
    """
    if not samples:
        raise TooFewAnswers("no organisation answered")
    shares = [1 / len(samples)] * len(samples)
    return _weighted(samples, shares, "equal weight", confidence)


def per_person_mean(samples: Sequence[Sample], *, confidence: float = CONFIDENCE) -> Estimate:
    """The mean over all people: each answer counts once. Each organisation keeps its own spread (strata).

    Carries a caution where one organisation supplies more than 60% of the answers.
    Raises TooFewAnswers without any organisation. Source: Cochran 1977, Sampling Techniques, 5.
    """
    if not samples:
        raise TooFewAnswers("no organisation answered")
    n = sum(sample.n for sample in samples)
    shares = [sample.n / n for sample in samples]
    return _weighted(samples, shares, "per person", confidence, dominated=max(shares) > DOMINANCE)


def _weighted(
    samples: Sequence[Sample],
    shares: Sequence[float],
    method: str,
    confidence: float,
    *,
    dominated: bool = False,
) -> Estimate:
    value = sum(share * sample.mean for share, sample in zip(shares, samples, strict=True))
    parts = [share**2 * sample.error for share, sample in zip(shares, samples, strict=True)]
    df = satterthwaite(parts, [sample.spread.df for sample in samples])
    half = quantile(df, confidence) * sqrt(sum(parts))
    cautions = (Caution.DOMINATED,) if dominated and len(samples) > 1 else ()
    n = sum(sample.n for sample in samples)
    return Estimate(value, value - half, value + half, n, method, cautions)


def satterthwaite(parts: Sequence[float], dfs: Sequence[float]) -> float:
    """Degrees of freedom of a sum of independent variances; infinite when there is none."""
    below = sum(part**2 / df for part, df in zip(parts, dfs, strict=True) if part)
    return sum(parts) ** 2 / below if below else inf
