"""How far raters who judged the same targets agree: the six intraclass correlations of Shrout and Fleiss."""

from dataclasses import dataclass

import numpy as np
import scipy

from accord.analysis.errors import MalformedAnswers, NoVariance, TooFewAnswers
from accord.analysis.estimate import CONFIDENCE, Estimate
from accord.analysis.moments import ROUNDING, Numbers


@dataclass(frozen=True, slots=True)
class RaterAgreement:
    """The reliability of one rater, and of the mean of all k, in three designs.

    one_way: each target has its own raters (ICC(1,1), ICC(1,k)). random: the same raters, drawn from many,
    whose levels matter (ICC(2,1), ICC(2,k)). fixed: the same raters, these only, levels aside (ICC(3,1),
    ICC(3,k)). f_one_way, f_two_way: mean square of targets over that within them, and over what raters'
    levels leave of it.
    """

    one_way: Estimate
    random: Estimate
    fixed: Estimate
    one_way_mean: Estimate
    random_mean: Estimate
    fixed_mean: Estimate
    f_one_way: float
    f_two_way: float


@dataclass(frozen=True, slots=True)
class _Squares:
    """Mean squares of a table of targets by raters."""

    targets: int
    raters: int
    between: float
    within: float
    levels: float
    error: float


def rater_agreement(ratings: Numbers, *, confidence: float = CONFIDENCE) -> RaterAgreement:
    """The six coefficients with their intervals.

    ratings: float, (targets, raters), nothing missing. Raises MalformedAnswers (an empty place),
    TooFewAnswers (< 2 targets or raters), NoVariance (nothing differs).
    Checked against: the table of Shrout & Fleiss 1979 and psych::ICC on it; pingouin.
    Source: Shrout & Fleiss 1979, Psychol Bull 86:420; McGraw & Wong 1996, Psychol Methods 1:30.
    """
    squares = _squares(ratings)
    k = squares.raters
    one_way, random, fixed = (
        _one_way(squares, confidence),
        _random(squares, confidence),
        _fixed(squares, confidence),
    )
    return RaterAgreement(
        one_way=_estimate(one_way, squares, "ICC(1,1)"),
        random=_estimate(random, squares, "ICC(2,1)"),
        fixed=_estimate(fixed, squares, "ICC(3,1)"),
        one_way_mean=_estimate(_of_mean(one_way, k), squares, f"ICC(1,{k})"),
        random_mean=_estimate(_of_mean(random, k), squares, f"ICC(2,{k})"),
        fixed_mean=_estimate(_of_mean(fixed, k), squares, f"ICC(3,{k})"),
        f_one_way=squares.between / squares.within,
        f_two_way=squares.between / squares.error,
    )


def _squares(ratings: Numbers) -> _Squares:
    if ratings.ndim != 2 or np.isnan(ratings).any():
        raise MalformedAnswers("every rater must have rated every target")
    targets, raters = ratings.shape
    if targets < 2 or raters < 2:
        raise TooFewAnswers(f"{targets} targets and {raters} raters, two of each are needed")
    grand = ratings.mean()
    rows, columns = ratings.mean(axis=1), ratings.mean(axis=0)
    whole = float(((ratings - grand) ** 2).sum())
    between = raters * float(((rows - grand) ** 2).sum())
    levels = targets * float(((columns - grand) ** 2).sum())
    error = max(0.0, whole - between - levels)
    if error <= ROUNDING * float((ratings**2).sum()):
        raise NoVariance("raters differ by their level only, or not at all")
    return _Squares(
        targets=targets,
        raters=raters,
        between=between / (targets - 1),
        within=(whole - between) / (targets * (raters - 1)),
        levels=levels / (raters - 1),
        error=error / ((targets - 1) * (raters - 1)),
    )


def _one_way(squares: _Squares, confidence: float) -> tuple[float, float, float]:
    df = (squares.targets - 1, squares.targets * (squares.raters - 1))
    return _from_ratio(squares.between / squares.within, df, squares.raters, confidence)


def _fixed(squares: _Squares, confidence: float) -> tuple[float, float, float]:
    df = (squares.targets - 1, (squares.targets - 1) * (squares.raters - 1))
    return _from_ratio(squares.between / squares.error, df, squares.raters, confidence)


def _from_ratio(ratio: float, df: tuple[int, int], k: int, confidence: float) -> tuple[float, float, float]:
    """(F - 1) / (F + k - 1) at the ratio of mean squares and at both ends of its interval."""
    upper, lower = scipy.special.fdtri(*df, [(1 + confidence) / 2, (1 - confidence) / 2])
    value, low, high = ((f - 1) / (f + k - 1) for f in (ratio, ratio / float(upper), ratio / float(lower)))
    return value, low, high


def _random(squares: _Squares, confidence: float) -> tuple[float, float, float]:
    """ICC(2,1) with the interval of Shrout and Fleiss, whose degrees of freedom are approximate."""
    n, k = squares.targets, squares.raters
    between, levels, error = squares.between, squares.levels, squares.error
    value = (between - error) / (between + (k - 1) * error + k * (levels - error) / n)
    ratio, base = levels / error, n * (1 + (k - 1) * value) - k * value
    df = (k - 1) * (n - 1) * (k * value * ratio + base) ** 2
    df /= (n - 1) * k**2 * value**2 * ratio**2 + base**2
    tail = (1 + confidence) / 2
    upper, lower = float(scipy.special.fdtri(n - 1, df, tail)), float(scipy.special.fdtri(df, n - 1, tail))
    spread = k * levels + (k * n - k - n) * error
    low = n * (between - upper * error) / (upper * spread + n * between)
    high = n * (lower * between - error) / (spread + n * lower * between)
    return value, low, high


def _of_mean(single: tuple[float, float, float], k: int) -> tuple[float, float, float]:
    """The same for the mean of k raters: the Spearman-Brown step, also at both ends."""
    value, low, high = (k * part / (1 + (k - 1) * part) for part in single)
    return value, low, high


def _estimate(found: tuple[float, float, float], squares: _Squares, method: str) -> Estimate:
    return Estimate(*found, squares.targets, method)
