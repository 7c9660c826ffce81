"""Intervals of the true means of many groups, with the doubt about how much groups differ in them.

Taking the estimated variances as known makes intervals too short where tau2 is near zero. Here tau / sigma
has a half-t prior and everything else follows by numerical integration: no sampling, so the same data give
the same interval. See docs/decisions/0012.
"""

from math import sqrt

import numpy as np
import scipy

from accord.analysis.estimate import CONFIDENCE
from accord.analysis.moments import Numbers
from accord.analysis.variance_components import GroupMeans, deviance, mean_at, scale_at

PRIOR_SCALE, PRIOR_DF = 1.0, 3
"""The prior of tau / sigma: half of a t distribution with this scale and these degrees of freedom."""

GRID = 60
HALVINGS = 40
NEGLIGIBLE = 1e-9
"""Ratios with less weight than this move no interval that anybody could see; the grid is drawn again
without.
"""


def group_intervals(groups: GroupMeans, *, confidence: float = CONFIDENCE) -> tuple[Numbers, Numbers]:
    """Lower and upper ends, (groups,) each, of what every group's true mean is.

    A mixture over tau / sigma of normal distributions: mean mu + B (mean - mu), variance sigma2 (B / size +
    (1 - B)^2 / sum w). Checked against: coverage in simulated rounds (tests); lme4's posterior standard
    deviations within it.
    Source: Morris 1983, J Am Stat Assoc 78:47; Gelman 2006, Bayesian Anal 1:515 (the prior).
    """
    coarse, likely = _posterior(groups, 0.0, _furthest(groups))
    within = coarse[likely > NEGLIGIBLE]
    step = float(np.diff(coarse).max())
    ratios, share = _posterior(groups, max(0.0, float(within[0]) - step), float(within[-1]) + step)
    parts = [_given(groups, ratio**2) for ratio in ratios.tolist()]
    centres, errors = (np.array([part[place] for part in parts]) for place in (0, 1))
    tails = ((1 - confidence) / 2, (1 + confidence) / 2)
    low, high = (_quantile(share, centres, errors, tail) for tail in tails)
    return low, high


def _posterior(groups: GroupMeans, low: float, high: float) -> tuple[Numbers, Numbers]:
    """Ratios tau / sigma from low to high, closer together near low, and how likely each is."""
    ratios = low + np.linspace(0, 1, GRID) ** 2 * (high - low)
    likelihood = np.array([-deviance(groups, ratio**2) / 2 for ratio in ratios.tolist()])
    prior = -(PRIOR_DF + 1) / 2 * np.log1p((ratios / PRIOR_SCALE) ** 2 / PRIOR_DF)
    weights = np.exp(likelihood + prior - (likelihood + prior).max()) * np.gradient(ratios)
    return ratios, np.asarray(weights / weights.sum())


def _furthest(groups: GroupMeans) -> float:
    """A ratio tau / sigma beyond which nothing is likely: ten spreads of means over one of answers."""
    spread = float(np.std(groups.mean, ddof=1)) / sqrt(scale_at(groups, 0.0))
    return max(1.0, 10 * spread)


def _given(groups: GroupMeans, ratio: float) -> tuple[Numbers, Numbers]:
    """Centre and standard deviation of every group's true mean, were tau2 / sigma2 known."""
    keep = groups.size * ratio / (1 + groups.size * ratio)
    mean, weight = mean_at(groups, ratio)
    sigma2 = scale_at(groups, ratio)
    centre = mean + keep * (groups.mean - mean)
    return np.asarray(centre), np.sqrt(sigma2 * (keep / groups.size + (1 - keep) ** 2 / weight))


def _quantile(share: Numbers, centres: Numbers, errors: Numbers, tail: float) -> Numbers:
    """Where the mixture of each group reaches a probability, by halving."""
    low, high = (centres - 12 * errors).min(axis=0), (centres + 12 * errors).max(axis=0)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        below = share @ scipy.special.ndtr((middle - centres) / errors) < tail
        low, high = np.where(below, middle, low), np.where(below, high, middle)
    return np.asarray((low + high) / 2)
