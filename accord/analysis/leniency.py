"""Raters who are mild or strict, and targets who are good or not: two crossed variances, told apart."""

from dataclasses import dataclass
from math import log

import numpy as np
import scipy

from accord.analysis.errors import MalformedAnswers, TooFewAnswers, TooFewGroups
from accord.analysis.moments import Counts, Numbers

Ratios = tuple[float, float]


@dataclass(frozen=True, slots=True)
class CrossedComponents:
    """Variances of the leniency of raters, of what targets are judged to be, and of the rest.

    mean: of all ratings, each rater and target given its due weight.
    """

    raters: float
    targets: float
    residual: float
    mean: float
    n: int
    method: str = "REML, crossed"


@dataclass(frozen=True, slots=True, eq=False)
class _Ratings:
    """Ratings in sums: per rater, per target, and how often each rater rated each target."""

    per_rater: Counts
    per_target: Counts
    rater_total: Numbers
    target_total: Numbers
    together: scipy.sparse.csr_array
    n: int
    squares: float


def crossed_components(ratings: Numbers, raters: Counts, targets: Counts) -> CrossedComponents:
    """Variances of raters and of targets, when raters rated several targets and targets had several raters.

    ratings: float, (ratings,). raters, targets: int, (ratings,), 0, 1, ... There may be many more
    raters than targets. Raises MalformedAnswers, TooFewGroups, TooFewAnswers.
    Checked against: lme4::lmer(y ~ 1 + (1 | s) + (1 | d)) on InstEval.
    Source: Bates, Maechler, Bolker & Walker 2015, J Stat Softw 67(1) (the profiled REML criterion).
    """
    found = _sums(ratings, raters, targets)

    def deviance(roots: Numbers) -> float:
        return _deviance(found, (float(roots[0]) ** 2, float(roots[1]) ** 2)) / found.n

    best = scipy.optimize.minimize(
        deviance,
        np.array([0.5, 0.5]),
        method="L-BFGS-B",
        jac="3-point",
        bounds=[(0.0, None)] * 2,
        options={"ftol": 1e-15, "gtol": 1e-9},
    )
    ratios = (float(best.x[0]) ** 2, float(best.x[1]) ** 2)
    _, mean, residual = _profile(found, ratios)
    return CrossedComponents(ratios[0] * residual, ratios[1] * residual, residual, mean, found.n)


def _sums(ratings: Numbers, raters: Counts, targets: Counts) -> _Ratings:
    if not len(ratings) == len(raters) == len(targets) or np.isnan(ratings).any():
        raise MalformedAnswers("every rating needs its rater, its target and a value")
    per_rater, per_target = np.bincount(raters), np.bincount(targets)
    if min(np.count_nonzero(per_rater), np.count_nonzero(per_target)) < 2:
        raise TooFewGroups("two raters and two targets are needed")
    if len(ratings) <= np.count_nonzero(per_rater) + np.count_nonzero(per_target):
        raise TooFewAnswers(f"{len(ratings)} ratings do not tell raters, targets and chance apart")
    around = ratings - ratings.mean()
    pairs = (np.ones(len(ratings)), (raters, targets))
    return _Ratings(
        per_rater=per_rater,
        per_target=per_target,
        rater_total=np.bincount(raters, ratings).astype(np.float64),
        target_total=np.bincount(targets, ratings).astype(np.float64),
        together=scipy.sparse.csr_array(
            scipy.sparse.coo_array(pairs, shape=(len(per_rater), len(per_target)))
        ),
        n=len(ratings),
        squares=float(around @ around) + float(ratings.sum()) ** 2 / len(ratings),
    )


def _deviance(found: _Ratings, ratios: Ratios) -> float:
    logarithms, _, residual = _profile(found, ratios)
    return logarithms + (found.n - 1) * log(residual)


def _profile(found: _Ratings, ratios: Ratios) -> tuple[float, float, float]:
    """At given ratios to the residual: the log determinants, the mean and the residual variance.

    Henderson's equations, raters eliminated first: they are a diagonal.
    """
    raters, targets = ratios
    diagonal = 1 + raters * found.per_rater
    crossing = found.together * (raters**0.5 * targets**0.5)
    eliminated = crossing.T @ (crossing / diagonal[:, None])
    factor = scipy.sparse.linalg.splu(
        scipy.sparse.csc_array(scipy.sparse.diags_array(1.0 + targets * found.per_target) - eliminated)
    )
    sides = np.stack([found.rater_total, found.per_rater], axis=1) * raters**0.5
    ends = np.stack([found.target_total, found.per_target], axis=1) * targets**0.5
    rest = ends - crossing.T @ (sides / diagonal[:, None])
    explained = sides.T @ (sides / diagonal[:, None]) + rest.T @ factor.solve(rest)
    total = found.rater_total.sum()
    whole = np.array([[found.squares, total], [total, found.n]]) - explained
    mean = float(whole[0, 1] / whole[1, 1])
    residual = float(whole[0, 0] - mean * whole[0, 1]) / (found.n - 1)
    logarithms = np.log(diagonal).sum() + np.log(factor.U.diagonal()).sum() + log(whole[1, 1])
    return float(logarithms), mean, residual
