"""How much groups differ, and how much people within them (REML), from sums per group alone."""

from dataclasses import dataclass
from math import inf, log, sqrt

import numpy as np
import scipy

from accord.analysis.errors import NoVariance, TooFewAnswers, TooFewGroups
from accord.analysis.estimate import CONFIDENCE, quantile
from accord.analysis.moments import Numbers, Sums

LARGEST_RATIO = 1e8
"""Beyond this ratio of tau2 to sigma2 nobody differs within a group."""


@dataclass(frozen=True, slots=True, eq=False)
class GroupMeans:
    """What a random-intercept model needs.

    size: float, (groups,), so that a mean varies by sigma2 / size (people, for a plain mean). mean:
    (groups,). within: squares around the means, summed over all groups; df: the degrees of freedom behind it.
    """

    size: Numbers
    mean: Numbers
    within: float
    df: int


@dataclass(frozen=True, slots=True)
class Components:
    """tau2: variance between groups. sigma2: variance of one answer within a group. mean: of all groups.

    mean_error: its standard error. ratio: tau2 / sigma2. n: answers.
    """

    tau2: float
    sigma2: float
    mean: float
    mean_error: float
    n: int
    groups: int
    method: str = "REML"

    @property
    def ratio(self) -> float:
        return self.tau2 / self.sigma2

    @property
    def icc(self) -> float:
        """Share of the variance that lies between groups."""
        return self.tau2 / (self.tau2 + self.sigma2)


@dataclass(frozen=True, slots=True, eq=False)
class Shrunken:
    """Each group's deviation from the mean of all, drawn towards zero by what is known of it. (groups,) each.

    deviation: its best linear prediction; error: its standard deviation, the components taken as known;
    weight: how much of the group's own deviation was kept, in [0, 1].
    """

    deviation: Numbers
    error: Numbers
    weight: Numbers


def comparable(sums: Sums) -> Sums:
    """The groups that answered; raises TooFewGroups (< 2), TooFewAnswers (no group of two)."""
    there = sums if sums.n.all() else sums.at(*np.flatnonzero(sums.n).tolist())
    if len(there.n) < 2:
        raise TooFewGroups(f"{len(there.n)} groups answered, two are needed")
    if there.n.max() < 2:
        raise TooFewAnswers(
            f"each of {len(there.n)} groups has one answer: nothing to compare within a group"
        )
    return there


def group_means(sums: Sums) -> GroupMeans:
    """What the model needs of groups whose means are plain means; raises as `comparable`."""
    there = comparable(sums)
    df = int(there.n.sum()) - len(there.n)
    return GroupMeans(there.n.astype(np.float64), there.mean, float(there.within.sum()), df)


def variance_components(groups: GroupMeans) -> Components:
    """Variances between and within groups by restricted maximum likelihood, searched along their ratio.

    With r = tau2 / sigma2 and w = size / (1 + size r): minimise (N - 1) log sigma2 - sum log(w / size) + log
    sum w. Raises NoVariance where nobody differs within a group.
    Checked against: lme4::lmer(y ~ 1 + (1 | group)) on bh1996, InstEval, univbct; statsmodels.
    Source: Searle, Casella & McCulloch 1992, Variance Components, 6.
    """
    if groups.within <= 0:
        raise NoVariance("nobody differs from the others in the same group")
    ratio = _best_ratio(groups)
    mean, weight = mean_at(groups, ratio)
    sigma2 = scale_at(groups, ratio)
    return Components(
        tau2=ratio * sigma2,
        sigma2=sigma2,
        mean=mean,
        mean_error=sqrt(sigma2 / weight),
        n=groups.df + len(groups.size),
        groups=len(groups.size),
    )


def shrink(groups: GroupMeans, components: Components) -> Shrunken:
    """Each group's deviation from the mean of all, by empirical Bayes.

    Checked against: ranef(lmer, condVar = TRUE) on bh1996, InstEval, univbct.
    Source: Morris 1983, J Am Stat Assoc 78:47.
    """
    weight = groups.size * components.ratio / (1 + groups.size * components.ratio)
    return Shrunken(
        deviation=np.asarray(weight * (groups.mean - components.mean)),
        error=np.sqrt(weight * components.sigma2 / groups.size),
        weight=np.asarray(weight),
    )


def icc_interval(groups: GroupMeans, *, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """Between which values the share of the variance between groups lies, whatever the sizes of the groups.

    All ratios whose restricted deviance lies within the chi-squared quantile of the smallest (profile
    likelihood). Raises NoVariance. Checked against: coverage in simulated groups of unequal size (tests).
    Source: Pawitan 2001, In All Likelihood, 9; Harville 1977, J Am Stat Assoc 72:320.
    """
    best = variance_components(groups).ratio
    limit = deviance(groups, best) + quantile(inf, confidence) ** 2

    def excess(ratio: float) -> float:
        return deviance(groups, ratio) - limit

    low = 0.0 if excess(0.0) <= 0 else float(scipy.optimize.brentq(excess, 0.0, best))
    high = max(best, 1 / float(groups.size.mean()))
    while excess(high) < 0 and high < LARGEST_RATIO:
        high *= 4
    high = float(scipy.optimize.brentq(excess, best, high)) if high < LARGEST_RATIO else inf
    return low / (1 + low), 1.0 if high == inf else high / (1 + high)


def deviance(groups: GroupMeans, ratio: float) -> float:
    """Minus twice the restricted log-likelihood at a ratio, but for a constant."""
    weights = groups.size / (1 + groups.size * ratio)
    spread = (groups.df + len(groups.size) - 1) * log(scale_at(groups, ratio))
    return spread + float(np.log1p(groups.size * ratio).sum()) + log(float(weights.sum()))


def mean_at(groups: GroupMeans, ratio: float) -> tuple[float, float]:
    """The mean of all groups at a ratio, and the weight it carries: its variance is sigma2 / weight."""
    weights = groups.size / (1 + groups.size * ratio)
    weight = float(weights.sum())
    return float(weights @ groups.mean) / weight, weight


def scale_at(groups: GroupMeans, ratio: float) -> float:
    """The variance within groups at a ratio."""
    weights = groups.size / (1 + groups.size * ratio)
    mean, _ = mean_at(groups, ratio)
    squares = groups.within + float(weights @ (groups.mean - mean) ** 2)
    return squares / (groups.df + len(groups.size) - 1)


def _slope(ratio: float, groups: GroupMeans) -> float:
    """The derivative of the deviance."""
    weights = groups.size / (1 + groups.size * ratio)
    mean, _ = mean_at(groups, ratio)
    around = float(weights**2 @ (groups.mean - mean) ** 2)
    return float(weights.sum()) - float((weights**2).sum() / weights.sum()) - around / scale_at(groups, ratio)


def _best_ratio(groups: GroupMeans) -> float:
    """Where the deviance stops falling; 0 where it only rises."""
    if _slope(0.0, groups) >= 0:
        return 0.0
    low, high = 0.0, 1 / float(groups.size.mean())
    while _slope(high, groups) < 0:
        low, high = high, high * 4
        if high > LARGEST_RATIO:
            raise NoVariance("nobody differs from the others in the same group, or hardly")
    return float(scipy.optimize.brentq(_slope, low, high, args=(groups,), xtol=1e-15, rtol=1e-13))
