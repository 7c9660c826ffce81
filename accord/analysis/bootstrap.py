"""Intervals by drawing the same people again and again: where no formula is trusted, at the price of chance.

Needs the answers, not their moments. The chance is named: every replicate has its own numbers, found from the
seed and the places of group and replicate alone, so that neither threads nor the order of work change them.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import scipy
from numpy.typing import NDArray

from accord.analysis.errors import MalformedAnswers, NoVariance, TooFewAnswers
from accord.analysis.estimate import CONFIDENCE, Estimate
from accord.analysis.moments import Numbers
from accord.analysis.table import Marks

FEWEST = 10
"""Below, drawing again from so few gives intervals that are too short: use t, or the spread of others."""

REPLICATES = 1000
AT_ONCE = 50
"""Replicates that share one stream of numbers. Part of the method: another number gives other draws."""


@dataclass(frozen=True, slots=True)
class Chances:
    """Where the numbers come from. group: the place of the group among others drawn from the same seed."""

    seed: int
    group: int = 0
    replicates: int = REPLICATES

    def draws(self, people: int, first: int, last: int) -> NDArray[np.int32]:
        """Who is drawn in these replicates of one stream: places, (replicates, people)."""
        stream = np.random.Philox(key=self.seed, counter=[0, 0, self.group, first // AT_ONCE])
        return np.random.Generator(stream).integers(people, size=(last - first, people), dtype=np.int32)


def resampled_means(values: Numbers, chances: Chances, *, threads: int = 1) -> Numbers:
    """The means of every replicate, (replicates, variables).

    values: float, (people, variables), NaN where there is none; a person is drawn with all variables at once.
    NaN where nobody drawn has a value. The same for any number of threads.
    Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, 6; Salmon et al. 2011 (Philox).
    """
    columns = [(np.nan_to_num(column, nan=0.0), ~np.isnan(column)) for column in values.T]
    edges = [*range(0, chances.replicates, AT_ONCE), chances.replicates]

    def block(ends: tuple[int, int]) -> Numbers:
        drawn = chances.draws(len(values), *ends)
        return np.stack([_means(filled, present, drawn) for filled, present in columns], axis=1)

    with ThreadPoolExecutor(threads) as several:
        return np.concatenate(list(several.map(block, pairwise(edges))))


def bootstrap_means(
    values: Numbers, chances: Chances, *, threads: int = 1, confidence: float = CONFIDENCE
) -> tuple[Estimate, ...]:
    """The mean of each variable with its bias-corrected and accelerated interval (BCa).

    values: float, (people, variables), NaN where there is none. Raises TooFewAnswers where fewer than ten
    gave a value, NoVariance where all gave the same, MalformedAnswers without any replicate.
    Checked against: scipy.stats.bootstrap(method="BCa"), on the same replicates to the last digits.
    Source: Efron 1987, J Am Stat Assoc 82:171; DiCiccio & Efron 1996, Stat Sci 11:189.
    """
    if chances.replicates < 1:
        raise MalformedAnswers(f"{chances.replicates} replicates make no interval")
    fewest = int((~np.isnan(values)).sum(axis=0).min(initial=len(values)))
    if fewest < FEWEST:
        raise TooFewAnswers(f"{fewest} answers, {FEWEST} are needed to draw from them again")
    replicates = resampled_means(values, chances, threads=threads)
    return tuple(
        bca(column[~np.isnan(column)], again[~np.isnan(again)], confidence=confidence)
        for column, again in zip(values.T, replicates.T, strict=True)
    )


def bca(values: Numbers, replicates: Numbers, *, confidence: float = CONFIDENCE) -> Estimate:
    """The interval of a mean from its replicates. values: (people,); replicates: (replicates,)."""
    mean = float(values.mean())
    around = values - mean  # what leaving out each person adds to the mean, but for a factor
    squares = float((around**2).sum())
    if squares <= 0:
        raise NoVariance("everybody gave the same answer")
    acceleration = float((around**3).sum()) / (6 * squares**1.5)
    below = ((replicates < mean).mean() + (replicates <= mean).mean()) / 2
    least = 0.5 / len(replicates)  # all replicates on one side leave the bias unknown, not infinite
    bias = float(scipy.special.ndtri(np.clip(below, least, 1 - least)))
    low, high = (
        float(np.quantile(replicates, _adjusted(bias, acceleration, tail)))
        for tail in ((1 - confidence) / 2, (1 + confidence) / 2)
    )
    return Estimate(mean, low, high, len(values), f"bootstrap, BCa, {len(replicates)} replicates")


def _means(filled: Numbers, present: Marks, drawn: NDArray[np.int32]) -> Numbers:
    """The mean of one variable over the people drawn, (replicates,)."""
    total = filled[drawn].sum(axis=1)
    if present.all():
        return np.asarray(total / drawn.shape[1])
    answered = present[drawn].sum(axis=1)
    found: Numbers = np.full(len(total), np.nan)
    np.divide(total, answered, out=found, where=answered > 0)
    return found


def _adjusted(bias: float, acceleration: float, tail: float) -> float:
    """Which part of the replicates stands for a tail once bias and skewness are allowed for."""
    shifted = bias + float(scipy.special.ndtri(tail))
    return float(scipy.special.ndtr(bias + shifted / (1 - acceleration * shifted)))
