"""Profiles of culture laid side by side, and which parent's ways a joint organisation has taken on.

For the workshop exercise and for research; no dashboard shows a culture score.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
import scipy

from accord.analysis.errors import MalformedAnswers, NoVariance
from accord.analysis.estimate import CONFIDENCE, Estimate
from accord.analysis.moments import Numbers


@dataclass(frozen=True, slots=True)
class ProfileDistance:
    """Two profiles over the same dimensions. D^2 = points * elevation^2 + points * (scatter and shape).

    euclidean: distance, in points of the scale. elevation: difference of the means. scatter: difference of
    the standard deviations. shape: correlation, rank_shape: of ranks; None where a profile is flat.
    double_entry: combines level and shape, in [-1, 1]; None where nothing varies. cosine: of the angle from
    the origin; None for a profile of zeros.
    """

    euclidean: float
    elevation: float
    scatter: float
    shape: float | None
    rank_shape: float | None
    double_entry: float | None
    cosine: float | None


@dataclass(frozen=True, slots=True)
class Position:
    """Where a joint organisation stands between two parents.

    position: 0 at the first parent, 1 at the second; low, high: its interval. expected: where headcount alone
    would put it. residual: how far it lies off the line between the parents, in lengths of that line (a third
    culture). imposition: how far it lies from where headcount would put it, in [-1, 1], above 0 towards the
    second parent.
    """

    position: float
    expected: float
    residual: float
    imposition: float
    low: float
    high: float
    method: str = "position between parents, bootstrap over people"


def profile_distance(first: Numbers, second: Numbers) -> ProfileDistance:
    """How far two profiles lie apart, in level, in scatter and in shape.

    first, second: (dimensions,), at least two. With four dimensions a correlation has two degrees of freedom,
    and ipsative profiles force it down: it describes, and is never tested.
    Raises MalformedAnswers. Checked against: cor() and the formulae on the Civil Service People Survey (15
    pairs). Source: Cronbach & Gleser 1953, Psychol Bull 50:456; McCrae 2008, J Pers Assess 90:105 (double
    entry).
    """
    _check_profiles(first, second)
    both, crossed = np.concatenate([first, second]), np.concatenate([second, first])
    return ProfileDistance(
        euclidean=float(np.linalg.norm(first - second)),
        elevation=float(first.mean() - second.mean()),
        scatter=float(first.std(ddof=1) - second.std(ddof=1)),
        shape=_correlation(first, second),
        rank_shape=_correlation(scipy.stats.rankdata(first), scipy.stats.rankdata(second)),
        double_entry=_correlation(both, crossed),
        cosine=_cosine(first, second),
    )


def aitchison_distance(first: Numbers, second: Numbers) -> float:
    """The distance of two ipsative profiles (parts of a whole), on the logarithms of their ratios.

    Raises MalformedAnswers where a part is not above 0. Source: Aitchison 1986, Compositional Data.
    """
    _check_profiles(first, second)
    if not ((first > 0).all() and (second > 0).all()):
        raise MalformedAnswers("every part of an ipsative profile must be above 0")
    logs = np.log(first / second)
    return float(np.linalg.norm(logs - logs.mean()))


def imposition(
    first: Numbers,
    second: Numbers,
    joint: Numbers,
    *,
    seed: int,
    draws: int = 2000,
    confidence: float = CONFIDENCE,
) -> Position:
    """Whose ways the joint organisation has, beyond what headcount explains. A measure of our own.

    first, second: baseline answers of the parents' people, (people, dimensions); joint: of the joint
    organisation's. position c = <J - P1, v> / <v, v>, v = P2 - P1; expected: the second parent's share of
    people; imposition: 2 (c - expected), cut to [-1, 1]. Interval of c: bootstrap over people of all three
    groups. Raises MalformedAnswers, NoVariance where the parents do not clearly differ: the lower bound of
    the squared length of v, less what sampling alone adds to it, is not above 0.
    Source: see docs/method/culture.md; no published index exists.
    """
    _check_people((first, second, joint))
    drawn = _drawn((first, second, joint), seed=seed, draws=draws, confidence=confidence)
    position, residual = _position(*(group.mean(axis=0) for group in (first, second, joint)))
    low, high = _interval([_position(*means)[0] for means in drawn], confidence)
    expected = len(second) / (len(first) + len(second))
    shown = min(1.0, max(-1.0, 2 * (position - expected)))
    return Position(position, expected, residual, shown, low, high)


def drift(
    first: Numbers,
    second: Numbers,
    earlier: Numbers,
    later: Numbers,
    *,
    seed: int,
    draws: int = 2000,
    confidence: float = CONFIDENCE,
) -> Estimate:
    """How far the joint organisation moved along the line between its parents: position later less earlier.

    Claim a drift only where the interval leaves 0 out and the residuals of both positions are small.
    Arguments and errors as for `imposition`. Source: see docs/method/culture.md.
    """
    groups = (first, second, earlier, later)
    _check_people(groups)
    drawn = _drawn(groups, seed=seed, draws=draws, confidence=confidence)
    value = _moved(*(group.mean(axis=0) for group in groups))
    low, high = _interval([_moved(*means) for means in drawn], confidence)
    return Estimate(
        value, low, high, len(earlier) + len(later), "drift between parents, bootstrap over people"
    )


def parent_weights(parents: Numbers, joint: Numbers) -> Numbers:
    """The mixture of parents that comes closest to the joint profile: weights >= 0 that add up to 1.

    parents: (parents, dimensions). joint: (dimensions,). Raises MalformedAnswers.
    Checked against: exact mixtures (property test). Source: Lawson & Hanson 1974, Solving Least Squares
    Problems, 23.
    """
    if parents.ndim != 2 or parents.shape[1] != joint.size or not np.isfinite(parents).all():
        raise MalformedAnswers(
            f"parents {parents.shape} and joint {joint.shape} do not share their dimensions"
        )
    heavy = 1e4 * max(1.0, float(np.abs(parents).max()))  # makes the weights add up
    rows = np.vstack([parents.T, np.full(len(parents), heavy)])
    weights, _ = scipy.optimize.nnls(rows, np.append(joint, heavy))
    return np.asarray(weights / weights.sum())


def _check_profiles(first: Numbers, second: Numbers) -> None:
    if first.ndim != 1 or first.shape != second.shape or len(first) < 2:
        raise MalformedAnswers(
            f"profiles of shape {first.shape} and {second.shape} cannot be laid side by side"
        )
    if not (np.isfinite(first).all() and np.isfinite(second).all()):
        raise MalformedAnswers("a profile has an empty place")


def _check_people(groups: Sequence[Numbers]) -> None:
    if len({group.shape[1:] for group in groups}) != 1 or any(group.ndim != 2 for group in groups):
        raise MalformedAnswers("the groups answered different dimensions")
    if any(len(group) < 2 or np.isnan(group).any() for group in groups):
        raise MalformedAnswers("every group needs two people, and everybody an answer to each dimension")


def _correlation(first: Numbers, second: Numbers) -> float | None:
    first, second = first - first.mean(), second - second.mean()
    length = sqrt(float(first @ first) * float(second @ second))
    return float(first @ second) / length if length > 1e-12 else None


def _cosine(first: Numbers, second: Numbers) -> float | None:
    length = float(np.linalg.norm(first) * np.linalg.norm(second))
    return float(first @ second) / length if length else None


def _drawn(
    groups: Sequence[Numbers], *, seed: int, draws: int, confidence: float
) -> list[tuple[Numbers, ...]]:
    """Means of resampled people of every group; NoVariance where the two parents do not clearly differ."""
    random = np.random.default_rng(seed)
    means: list[tuple[Numbers, ...]] = []
    lengths: list[float] = []
    for _ in range(draws):
        sample = [group[random.integers(0, len(group), len(group))] for group in groups]
        means.append(tuple(group.mean(axis=0) for group in sample))
        lengths.append(_squared_length(*sample[:2]))
    first, second = (group.mean(axis=0) for group in groups[:2])
    seen = float(((second - first) ** 2).sum())  # the truth of the resampled world
    error = float(np.quantile(lengths, confidence)) - seen
    if _squared_length(*groups[:2]) - error <= 0:
        raise NoVariance("the parents do not clearly differ: there is no line to stand on")
    return means


def _interval(values: list[float], confidence: float) -> tuple[float, float]:
    low, high = np.quantile(values, [(1 - confidence) / 2, (1 + confidence) / 2])
    return float(low), float(high)


def _squared_length(first: Numbers, second: Numbers) -> float:
    """|P2 - P1|^2, less the sampling variances that inflate it."""
    noise = sum(float(group.var(axis=0, ddof=1).sum()) / len(group) for group in (first, second))
    return float(((second.mean(axis=0) - first.mean(axis=0)) ** 2).sum()) - noise


def _moved(first: Numbers, second: Numbers, earlier: Numbers, later: Numbers) -> float:
    return _position(first, second, later)[0] - _position(first, second, earlier)[0]


def _position(first: Numbers, second: Numbers, joint: Numbers) -> tuple[float, float]:
    line = second - first
    squared = float(line @ line)
    position = float((joint - first) @ line) / squared
    return position, float(np.linalg.norm(joint - first - position * line)) / sqrt(squared)
