"""Whether a figure moved between two rounds, group by group, with a verdict."""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

import numpy as np

from accord.analysis.empirical_bayes import group_intervals
from accord.analysis.errors import MalformedAnswers, NoVariance, TooFewAnswers
from accord.analysis.estimate import CONFIDENCE, Estimate, quantile, two_sided
from accord.analysis.moments import Counts, Numbers, Sums
from accord.analysis.variance_components import GroupMeans, shrink, variance_components

MANY_GROUPS = 12
"""From here on a round tells how much groups differ: of three that do, every second round shows nothing."""

OWN_SPREAD = 10
"""Below this many answers an interval takes the pooled spread of all groups."""


class Verdict(StrEnum):
    """What can be said of a change."""

    UP = "up"
    DOWN = "down"
    UNSURE = "no change we can be sure of"


@dataclass(frozen=True, slots=True)
class Change:
    """The change of one group. plain: the difference as it is. estimate: what to expect, with interval."""

    plain: float
    estimate: Estimate
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Prior:
    """What was known of changes before this round: their mean and standard deviation, stated beforehand."""

    mean: float
    sd: float


@dataclass(frozen=True, slots=True, eq=False)
class Differences:
    """Changes of groups between two rounds. (groups,) each; NaN where a group has no change to show.

    n: people behind the smaller round. size: so that a change varies by sigma2 / size. difference: after less
    before. error: variance of the difference from the group's own answers; error_df: its degrees of freedom.
    within, df: the pooled squares within groups and rounds.
    """

    n: Counts
    size: Numbers
    difference: Numbers
    error: Numbers
    error_df: Numbers
    within: float
    df: int
    method: str


@dataclass(frozen=True, slots=True)
class PairedChange:
    """The change of people who answered in both rounds. d: in standard deviations of the change."""

    estimate: Estimate
    sd: float
    p_value: float
    d: float
    verdict: Verdict


def paired_change(differences: Sums, *, confidence: float = CONFIDENCE) -> PairedChange:
    """The mean change of linked people, all groups together.

    differences: sums of after less before, one value per person. Raises TooFewAnswers (< 2), NoVariance.
    Checked against: R's t.test(paired = TRUE) on univbct; scipy.stats.ttest_rel.
    Source: Student 1908.
    """
    whole = differences.pooled
    n, mean, variance = int(whole.n[0]), float(whole.mean[0]), float(whole.variance[0])
    if n < 2:
        raise TooFewAnswers(f"{n} people answered twice, two are needed")
    if not variance:
        raise NoVariance(f"all {n} people changed by the same amount")
    error = sqrt(variance / n)
    half = quantile(n - 1, confidence) * error
    estimate = Estimate(mean, mean - half, mean + half, n, "paired t")
    return PairedChange(
        estimate, sqrt(variance), two_sided(mean / error, n - 1), mean / sqrt(variance), verdict(estimate)
    )


def linked(differences: Sums) -> Differences:
    """Changes per group of people who can be linked. differences: sums of after less before, per group."""
    n, variance = differences.n, differences.variance
    size = n.astype(np.float64)
    return Differences(
        n=n,
        size=size,
        difference=differences.mean,
        error=variance / np.maximum(n, 1),
        error_df=size - 1,
        within=float(differences.within.sum()),
        df=int(np.maximum(n - 1, 0).sum()),
        method="linked people",
    )


def unlinked(before: Sums, after: Sums) -> Differences:
    """Changes per group between two rounds whose people are not linked: two independent samples.

    Raises MalformedAnswers where the rounds have different groups.
    """
    if before.n.shape != after.n.shape:
        raise MalformedAnswers(f"{len(before.n)} groups before and {len(after.n)} after cannot be compared")
    rounds = (before, after)
    both = (before.n > 0) & (after.n > 0)
    errors = [part.variance / np.maximum(part.n, 1) for part in rounds]
    size: Numbers = np.zeros(len(both))
    size[both] = 1 / (1 / before.n[both] + 1 / after.n[both])
    error = errors[0] + errors[1]
    below = sum(each**2 / np.maximum(part.n - 1, 1) for each, part in zip(errors, rounds, strict=True))
    error_df: Numbers = np.full(len(both), np.inf)
    np.divide(error**2, below, out=error_df, where=below > 0)
    return Differences(
        n=np.minimum(before.n, after.n),
        size=size,
        difference=after.mean - before.mean,
        error=error,
        error_df=error_df,
        within=float(before.within[both].sum() + after.within[both].sum()),
        df=int((before.n[both] + after.n[both] - 2).sum()),
        method="separate people",
    )


def changes(
    found: Differences, *, prior: Prior | None = None, confidence: float = CONFIDENCE
) -> tuple[Change | None, ...]:
    """The change of every group with its verdict; None for a group without answers in both rounds.

    From twelve groups on: empirical Bayes, which draws each group towards the mean change by what is known of
    it. Below: the plain difference (its own spread from ten answers, else the pooled one), or, where one was
    stated beforehand, drawn towards a fixed prior. Neither carries a finite-population factor: change is
    about what goes on, not about these people now. Raises TooFewAnswers (no spread anywhere), NoVariance.
    Checked against: per-unit t.test, and lmer(d ~ 1 + (1 | unit)), on univbct.
    """
    there = np.flatnonzero(found.n > 0)
    if found.df < 1:
        raise TooFewAnswers("no group has two answers in a round: nothing to measure a change by")
    if len(there) >= MANY_GROUPS:
        estimates = _shrunken(found, there, confidence)
    else:
        estimates = [_plain(found, int(place), prior, confidence) for place in there]
    by_place = dict(zip(there.tolist(), estimates, strict=True))
    return tuple(_change(found, place, by_place.get(place)) for place in range(len(found.n)))


def verdict(estimate: Estimate) -> Verdict:
    """Up or down where the interval says so, otherwise that nobody can be sure."""
    if estimate.low > 0:
        return Verdict.UP
    return Verdict.DOWN if estimate.high < 0 else Verdict.UNSURE


def beside(
    before: Numbers, after: Numbers, *, chosen: int, acted_on: Counts, within: float = 0.25
) -> Estimate:
    """How statements moved that started as low as the chosen one, but of which nobody undertook anything.

    What starts lowest tends to rise by itself. before, after: means per statement. acted_on: places of
    statements with an undertaking. within: how far the start may differ. Shown beside a change, never as its
    cause. Raises TooFewAnswers where fewer than two statements can be compared.
    """
    near = np.abs(before - before[chosen]) <= within
    near[[chosen, *acted_on.tolist()]] = False
    moves = (after - before)[near]
    if len(moves) < 2:
        raise TooFewAnswers(f"{len(moves)} other statements started as low, two are needed")
    mean, error = float(moves.mean()), float(moves.std(ddof=1)) / sqrt(len(moves))
    half = quantile(len(moves) - 1, CONFIDENCE) * error
    return Estimate(mean, mean - half, mean + half, len(moves), "statements that started alike")


def _change(found: Differences, place: int, estimate: Estimate | None) -> Change | None:
    if estimate is None:
        return None
    return Change(float(found.difference[place]), estimate, verdict(estimate))


def _plain(found: Differences, place: int, prior: Prior | None, confidence: float) -> Estimate:
    n, difference = int(found.n[place]), float(found.difference[place])
    error, df, spread = float(found.error[place]), float(found.error_df[place]), "own spread"
    if n < OWN_SPREAD or not error:  # who answered alike ten times has not proved that nothing varies
        error, df, spread = (
            found.within / found.df / float(found.size[place]),
            float(found.df),
            "pooled spread",
        )
    if prior is None:
        half = quantile(df, confidence) * sqrt(error)
        return Estimate(
            difference, difference - half, difference + half, n, f"plain, {found.method}, {spread}"
        )
    keep = prior.sd**2 / (prior.sd**2 + error)
    value = prior.mean + keep * (difference - prior.mean)
    half = quantile(df, confidence) * sqrt(keep * error)
    return Estimate(value, value - half, value + half, n, f"stated prior, {found.method}, {spread}")


def _shrunken(found: Differences, there: Counts, confidence: float) -> list[Estimate]:
    groups = GroupMeans(found.size[there], found.difference[there], found.within, found.df)
    components = variance_components(groups)
    values = components.mean + shrink(groups, components).deviation
    low, high = group_intervals(groups, confidence=confidence)
    method = f"empirical Bayes, {found.method}"
    return [
        Estimate(float(values[row]), float(low[row]), float(high[row]), int(found.n[place]), method)
        for row, place in enumerate(there)
    ]
