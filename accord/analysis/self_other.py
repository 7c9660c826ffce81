"""How a person sees their own behaviour, beside how others see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

import numpy as np

from accord.analysis.errors import NoVariance, TooFewAnswers
from accord.analysis.estimate import CONFIDENCE, Estimate, quantile
from accord.analysis.moments import Numbers
from accord.analysis.reliability import spearman_brown

FEWEST_OTHERS = 3
"""A rater group has at least three members."""


class View(StrEnum):
    """How the own view compares with that of others."""

    HIGHER = "higher than others"
    LOWER = "lower than others"
    IN_LINE = "in line with others"


@dataclass(frozen=True, slots=True)
class SelfOther:
    """One dimension of one person.

    own, others: both values stand, a difference alone says less. gap: own less others, with the interval that
    the others' mean leaves. by_category: the mean of each rater group. reliability: of the others' mean,
    where that of one rater is known.
    """

    own: float
    others: float
    gap: Estimate
    view: View
    by_category: Mapping[str, float]
    reliability: float | None


def self_other_gap(
    own: float,
    others: Mapping[str, Numbers],
    *,
    sd: float,
    single_rater: float | None = None,
    confidence: float = CONFIDENCE,
) -> SelfOther:
    """Compare a self-rating with the ratings of others.

    others: ratings per rater group (reports, peers, partners), one value per rater. All raters count once.
    sd: of this dimension over people; within half of it, own view and others are in line. single_rater:
    reliability of one rater, from which that of the mean of all follows (Spearman-Brown).
    Raises TooFewAnswers (fewer than three raters in a group, or none), NoVariance (sd is not above 0).
    Checked against: scipy.stats.ttest_1samp (the interval).
    Source: Yammarino & Atwater 1993, Hum Resour Manage 32:231; Edwards 1994, Organ Behav Hum Decis Process
    58:51.
    """
    if sd <= 0:
        raise NoVariance(f"the standard deviation over people is {sd:g}: nothing to compare a gap with")
    _check_groups(others)
    ratings = np.concatenate(list(others.values()))
    mean, n = float(ratings.mean()), len(ratings)
    half = quantile(n - 1, confidence) * float(ratings.std(ddof=1)) / sqrt(n)
    value = own - mean
    return SelfOther(
        own=own,
        others=mean,
        gap=Estimate(value, value - half, value + half, n, "own less others, t"),
        view=_view(value, sd),
        by_category={name: float(group.mean()) for name, group in others.items()},
        reliability=None if single_rater is None else spearman_brown(single_rater, n),
    )


def _check_groups(others: Mapping[str, Numbers]) -> None:
    if not others:
        raise TooFewAnswers("nobody else has answered")
    for name, group in others.items():
        if len(group) < FEWEST_OTHERS:
            raise TooFewAnswers(f"{name}: {len(group)} raters, {FEWEST_OTHERS} are needed")


def _view(gap: float, sd: float) -> View:
    if abs(gap) <= sd / 2:
        return View.IN_LINE
    return View.HIGHER if gap > 0 else View.LOWER
