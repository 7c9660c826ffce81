"""How much of what people say depends on the group they are in: ICC(1), ICC(2), and reliability per group."""

from dataclasses import dataclass

import numpy as np
import scipy

from accord.analysis.errors import NoVariance
from accord.analysis.estimate import CONFIDENCE, Caution, Point, cut_at_zero
from accord.analysis.moments import Numbers, Sums
from accord.analysis.variance_components import Components, comparable

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Grouping:
    """A one-way analysis of variance of one variable over groups.

    between, within: mean squares. k: mean group size N / G. k0: the size that makes ICC(1) unbiased with
    unequal groups. icc1: share of the variance that lies between groups. icc2: reliability of a group mean.
    icc1_interval: exact, where all groups are of one size; otherwise None (and the caution says so).
    """

    n: int
    groups: int
    between: float
    within: float
    k: float
    k0: float
    icc1: Point
    icc2: Point
    icc1_interval: Interval | None

    @property
    def f(self) -> float:
        """The ratio of the mean squares."""
        return self.between / self.within


def one_way(sums: Sums, *, confidence: float = CONFIDENCE) -> Grouping:
    """ICC(1) and ICC(2) by analysis of variance, with k = N / G.

    sums: of one variable, per group; groups without answers do not count.
    ICC(1) = (MSB - MSW) / (MSB + (k - 1) MSW), ICC(2) = (MSB - MSW) / MSB; below zero they are shown as zero.
    Raises TooFewGroups (< 2), TooFewAnswers (no group of two), NoVariance (nobody differs within a group).
    Checked against: multilevel::ICC1 and ICC2 on bh1996, lq2002, cohesion, InstEval.
    Source: Bliese 2000, in Klein & Kozlowski, 349-381; Shrout & Fleiss 1979 (interval).
    """
    there = comparable(sums)
    n, groups = int(there.n.sum()), len(there.n)
    within = float(there.within.sum()) / (n - groups)
    grand = float(there.total.sum()) / n
    between = float((there.n * (there.mean - grand) ** 2).sum()) / (groups - 1)
    if within <= 0:
        raise NoVariance("nobody differs from the others in the same group")
    k = n / groups
    balanced = int(there.n.min()) == int(there.n.max())
    return Grouping(
        n=n,
        groups=groups,
        between=between,
        within=within,
        k=k,
        k0=(n - float((there.n**2).sum()) / n) / (groups - 1),
        icc1=_share((between - within) / (between + (k - 1) * within), n, "ICC(1), ANOVA", balanced=balanced),
        icc2=_share(_reliability(between, within), n, "ICC(2), ANOVA", balanced=balanced),
        icc1_interval=_interval(between / within, n, groups, confidence) if balanced else None,
    )


def group_reliability(sums: Sums, components: Components) -> Numbers:
    """How reliable each group's own mean is: tau2 / (tau2 + sigma2 / n), (groups,); NaN without answers.

    Source: Snijders & Bosker 2012, Multilevel Analysis, 3.5.
    """
    found: Numbers = np.full(len(sums.n), np.nan)
    there = sums.n > 0
    found[there] = components.tau2 / (components.tau2 + components.sigma2 / sums.n[there])
    return found


def design_effect(icc1: float, size: float) -> float:
    """By how much nesting in groups of this size inflates the variance of a mean: 1 + (n - 1) ICC(1)."""
    return 1 + (size - 1) * icc1


def _reliability(between: float, within: float) -> float:
    """ICC(2); without any difference between groups, minus infinity is cut to zero by the caller."""
    return (between - within) / between if between > 0 else float("-inf")


def _share(value: float, n: int, method: str, *, balanced: bool) -> Point:
    found = cut_at_zero(value, n, method, Caution.TRUNCATED)
    if balanced:
        return found
    return Point(found.value, n, method, found.raw, (*found.cautions, Caution.UNBALANCED))


def _interval(ratio: float, n: int, groups: int, confidence: float) -> Interval:
    """ICC(1) from the F distribution, groups of one size."""
    k = n / groups
    tails = ((1 + confidence) / 2, (1 - confidence) / 2)
    shares = [ratio / float(scipy.special.fdtri(groups - 1, n - groups, tail)) for tail in tails]
    low, high = ((share - 1) / (share + k - 1) for share in shares)
    return low, high
