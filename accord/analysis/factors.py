"""Factor models: one factor by maximum likelihood, several by least squares, and an oblique rotation."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import scipy

from accord.analysis.errors import ImproperSolution, NoVariance, TooFewItems
from accord.analysis.moments import Numbers

Objective = Callable[[Numbers, Numbers, int], tuple[float, Numbers]]

LEAST_UNIQUENESS = 0.005
"""Uniquenesses stay above this part of an item's variance; one that ends there would rather be negative."""


@dataclass(frozen=True, slots=True, eq=False)
class FactorModel:
    """loadings: (items, factors); uniqueness: (items,), the variance of each item that no factor explains.

    proper: no uniqueness ended at its lower bound (otherwise a Heywood case).
    """

    loadings: Numbers
    uniqueness: Numbers
    proper: bool


def one_factor(covariance: Numbers) -> FactorModel:
    """One common factor by maximum likelihood.

    covariance: (items, items), at least three items. Minimises log|S| + trace(C S^-1), S = l l' + diag(u),
    over u with l concentrated out. Raises TooFewItems, NoVariance, ImproperSolution (an item is exactly a sum
    of others).
    Checked against: lavaan::cfa(estimator = "ML"). Source: Lawley & Maxwell 1971, Factor Analysis, 2.
    """
    root = _standard_deviations(covariance, fewest=3)
    correlation = np.asarray(covariance / np.outer(root, root))
    uniqueness = _fitted(_likelihood, correlation, factors=1)
    values, vectors = np.linalg.eigh(correlation / np.sqrt(np.outer(uniqueness, uniqueness)))
    loadings = np.sqrt(max(values[-1] - 1, 0.0)) * vectors[:, -1] * np.sqrt(uniqueness)
    loadings = loadings * (1.0 if loadings.sum() >= 0 else -1.0)
    return FactorModel((loadings * root)[:, None], uniqueness * root**2, _proper(uniqueness))


def least_squares_factors(correlation: Numbers, factors: int) -> FactorModel:
    """So many factors with the smallest squares of residual correlations ("minres").

    Raises TooFewItems, NoVariance, ImproperSolution. Checked against: psych::fa(fm = "minres").
    Source: Harman & Jones 1966, Psychometrika 31:351.
    """
    _standard_deviations(correlation, fewest=2 * factors + 1)
    uniqueness = _fitted(_squares, correlation, factors=factors)
    values, vectors = np.linalg.eigh(correlation - np.diag(uniqueness))
    loadings = vectors[:, -factors:] * np.sqrt(np.maximum(values[-factors:], 0))
    signs = np.where(loadings.sum(axis=0) >= 0, 1.0, -1.0)
    return FactorModel(loadings * signs, uniqueness, _proper(uniqueness))


def oblimin(loadings: Numbers, *, turns: int = 1000) -> tuple[Numbers, Numbers]:
    """Turn factors towards simple structure and let them correlate (direct quartimin: oblimin with gamma 0).

    Returns the pattern (items, factors) and the correlations of the factors. Gradient projection.
    Checked against: GPArotation::oblimin by way of psych::omega.
    Source: Jennrich 2002, Psychometrika 67:7; Bernaards & Jennrich 2005.
    """
    turn, step = np.eye(loadings.shape[1]), 1.0
    value, slope = _quartimin(loadings, turn)
    for _ in range(turns):
        tangent = slope - turn * (turn * slope).sum(axis=0)
        steepness = float((tangent**2).sum())
        if steepness < 1e-12:
            break
        step *= 2
        tried = _moved(turn, tangent, step)
        while step > 1e-12 and _quartimin(loadings, tried)[0] >= value - 0.5 * step * steepness:
            step /= 2
            tried = _moved(turn, tangent, step)
        turn = tried
        value, slope = _quartimin(loadings, turn)
    return np.asarray(loadings @ np.linalg.inv(turn).T), np.asarray(turn.T @ turn)


def _fitted(objective: Objective, correlation: Numbers, *, factors: int) -> Numbers:
    """The uniquenesses, each within its bounds, that make an objective smallest."""
    start = _half_unshared(correlation, factors=factors)
    found = scipy.optimize.minimize(
        objective,
        start,
        args=(correlation, factors),
        jac=True,
        method="L-BFGS-B",
        bounds=[(LEAST_UNIQUENESS, 1.0)] * len(start),
        options={"maxiter": 2000, "ftol": 1e-15, "gtol": 1e-9},
    )
    return np.asarray(found.x)


def _likelihood(uniqueness: Numbers, correlation: Numbers, factors: int) -> tuple[float, Numbers]:
    """The discrepancy left by so many factors, their loadings concentrated out, and its slope."""
    root = np.sqrt(uniqueness)
    values, vectors = np.linalg.eigh(correlation / np.outer(root, root))
    rest = values[:-factors]
    common = (vectors[:, -factors:] ** 2 @ np.maximum(values[-factors:] - 1, 0.0)) * uniqueness
    slope = (common + uniqueness - np.diag(correlation)) / uniqueness**2
    return float((rest - np.log(np.maximum(rest, 1e-300)) - 1).sum()), np.asarray(slope)


def _squares(uniqueness: Numbers, correlation: Numbers, factors: int) -> tuple[float, Numbers]:
    """Half the squared residuals left by so many factors, and their slope."""
    values, vectors = np.linalg.eigh(correlation - np.diag(uniqueness))
    rest, directions = values[:-factors], vectors[:, :-factors]
    return float((rest**2).sum() / 2), -(directions**2 @ rest)


def _moved(turn: Numbers, tangent: Numbers, step: float) -> Numbers:
    """One step down the slope, back on axes of length one."""
    moved = turn - step * tangent
    return np.asarray(moved / np.linalg.norm(moved, axis=0))


def _quartimin(loadings: Numbers, turn: Numbers) -> tuple[float, Numbers]:
    """Sum over pairs of factors of products of squared loadings, and its slope along the turn."""
    inverse = np.linalg.inv(turn)
    pattern = loadings @ inverse.T
    squared = pattern**2
    others = squared @ (1 - np.eye(turn.shape[0]))
    return float((squared * others).sum() / 4), np.asarray(-(pattern.T @ (pattern * others) @ inverse).T)


def _standard_deviations(covariance: Numbers, *, fewest: int) -> Numbers:
    if len(covariance) < fewest:
        raise TooFewItems(f"a factor model needs {fewest} items, the scale has {len(covariance)}")
    variances = np.diag(covariance)
    if not (variances > 0).all():
        raise NoVariance(f"{int((variances <= 0).sum())} of {len(variances)} items do not vary")
    return np.sqrt(variances)


def _half_unshared(correlation: Numbers, *, factors: int) -> Numbers:
    """Where to start: what each item does not share with the others (Joreskog)."""
    try:
        unshared = 1 / np.diag(np.linalg.inv(correlation))
    except np.linalg.LinAlgError as error:
        raise ImproperSolution("an item is exactly a sum of others") from error
    return np.clip((1 - 0.5 * factors / len(correlation)) * unshared, LEAST_UNIQUENESS, 1.0)


def _proper(standardised: Numbers) -> bool:
    return bool((standardised > LEAST_UNIQUENESS * (1 + 1e-6)).all())
