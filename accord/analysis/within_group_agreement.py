"""How far the members of one group answer alike: rWG, rWG(J), r*WG(J), and the average deviation.

These say nothing about how groups differ (see `grouping`). They describe a group's spread, which can give
single answers away: whoever publishes them does so from ten answers, in bands.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from accord.analysis.cross import Cases
from accord.analysis.errors import TooFewAnswers
from accord.analysis.estimate import Caution, Point, cut_at_zero
from accord.analysis.moments import Counts, Numbers, Sums

SLIGHT_SKEW_OF_FIVE = (0.05, 0.15, 0.20, 0.35, 0.25)
"""Shares of five answers when people lean slightly to one side: variance 1.34 (James et al. 1984)."""


class Centre(StrEnum):
    """From where deviations are taken."""

    MEAN = "mean"
    MEDIAN = "median"


@dataclass(frozen=True, slots=True)
class WithinGroup:
    """How far one group of n people answers alike, on the items that two or more of them answered.

    rwg_j: in [0, 1], its raw value before it was cut at 0 beside it. r_star: never above 1, may be negative.
    """

    rwg_j: Point
    r_star: Point
    n: int
    items: int


def uniform_variance(options: int) -> float:
    """The variance of answers given at random over so many options: (A^2 - 1) / 12."""
    return (options**2 - 1) / 12


def null_variance(shares: tuple[float, ...]) -> float:
    """The variance of answers given with these shares: another idea of what no agreement looks like.

    Checked against: the variances of LeBreton & Senter 2008, table 2 (slight skew of five options: 1.34).
    """
    answers, weights = np.arange(1, len(shares) + 1), np.array(shares) / sum(shares)
    mean = float(answers @ weights)
    return float((answers - mean) ** 2 @ weights)


def rwg(sums: Sums, *, null: float) -> tuple[Point | None, ...]:
    """Agreement on one item in each group: 1 - variance / variance of random answers; None below two answers.

    sums: of one item, per group. null: see `uniform_variance` and `null_variance`. A variance larger than the
    null gives 0 with the caution that the group is split. Groups that answered alike have 1.
    Checked against: multilevel::rwg on bh1996 (99 companies) and cohesion.
    Source: James, Demaree & Wolf 1984, J Appl Psychol 69:85.
    """
    return tuple(
        cut_at_zero(1 - float(variance) / null, int(n), "rWG", Caution.SPLIT) if n > 1 else None
        for n, variance in zip(sums.n, sums.variance, strict=True)
    )


def rwg_j(items: Sums, *, null: float, people: int) -> WithinGroup:
    """Agreement on a scale in one group, with (rWG(J)) and without (r*WG(J)) the Spearman-Brown step.

    items: sums of each item in this group; items with fewer than two answers are left out, the others count
    with everybody who answered them (pairwise, as multilevel 2.8 does). r = 1 - mean variance / null;
    rWG(J) = J r / (J r + 1 - r), never from a negative r; r*WG(J) = r. rWG(J) rises with J alone, r*WG(J)
    does not. Raises TooFewAnswers where no item has two answers.
    Checked against: multilevel::rwg.j and rwg.j.lindell on lq2002 (49 companies) and cohesion.
    Source: James, Demaree & Wolf 1984; Lindell, Brandt & Whitney 1999, Appl Psychol Meas 23:127.
    """
    several = items.n > 1
    count = int(several.sum())
    if not count:
        raise TooFewAnswers("no item has the two answers that agreement needs")
    single = 1 - float(items.variance[several].mean()) / null
    stepped = _stepped(single, count)
    method = f"rWG(J) of {count} items"
    return WithinGroup(
        rwg_j=Point(
            stepped,
            people,
            method,
            raw=single if single < 0 else stepped,
            cautions=(Caution.SPLIT,) if single < 0 else (),
        ),
        r_star=Point(single, people, f"r*WG(J) of {count} items", single),
        n=people,
        items=count,
    )


def average_deviation(
    values: Numbers, *, centre: Centre = Centre.MEAN, cases: Cases = Cases.PAIRWISE
) -> Point:
    """How far, on average, answers lie from the group's mean or median, in points of the scale.

    values: float, (people, items) of one group, NaN where there is no answer. Items with fewer than two
    answers are left out. A value up to A / 6 counts as agreement on A options. Needs answers, not moments.
    Raises TooFewAnswers. Checked against: multilevel::ad.m on lq2002, bh1996 and cohesion (complete cases).
    Source: Burke, Finkelstein & Dusig 1999, Organ Res Methods 2:49; Burke & Dunlap 2002.
    """
    kept = values if cases is Cases.PAIRWISE else values[~np.isnan(values).any(axis=1)]
    columns = [column[~np.isnan(column)] for column in kept.T]
    columns = [column for column in columns if len(column) > 1]
    if not columns:
        raise TooFewAnswers("no item has the two answers that agreement needs")
    middle = np.mean if centre is Centre.MEAN else np.median
    value = float(np.mean([np.abs(column - middle(column)).mean() for column in columns]))
    return Point(value, len(kept), f"average deviation from the {centre}, {cases} cases", value)


def counted_deviation(counts: Counts, *, people: int, centre: Centre = Centre.MEAN) -> Point:
    """The same of whole numbers, pairwise, from how often each answer was given: this one needs moments only.

    counts: int, (items, options). Raises TooFewAnswers.
    """
    several = counts[counts.sum(axis=1) > 1]
    if not len(several):
        raise TooFewAnswers("no item has the two answers that agreement needs")
    deviations = _deviations(several) if centre is Centre.MEAN else _around(several, _medians(several))
    value = float(deviations.mean())
    return Point(value, people, f"average deviation from the {centre}, {Cases.PAIRWISE} cases", value)


def average_deviation_limit(options: int) -> float:
    """Up to here an average deviation counts as agreement: A / 6. Source: Burke & Dunlap 2002, ORM 5:159."""
    return options / 6


@dataclass(frozen=True, slots=True)
class Chance:
    """What 95% of groups stay below (for the deviation: above) when everybody answers at random."""

    rwg_j: float
    r_star: float
    average_deviation: float


def chance(
    *, people: int, items: int, options: int, seed: int, draws: int = 2000, level: float = 0.95
) -> Chance:
    """How much agreement random answers of so many people to so many items show by chance.

    A group agrees more than chance would have it when its rWG(J) or r*WG(J) lies above, its average deviation
    below. Simulated with independent answers, all equally likely. Raises TooFewAnswers below two people.
    Checked against: the idea of multilevel::rwg.j.sim and ad.m.sim, by exact enumeration of small groups.
    Source: Dunlap, Burke & Smith-Crowe 2003, J Appl Psychol 88:356; Cohen, Doveh & Eick 2001.
    """
    if people < 2:
        raise TooFewAnswers(f"{people} people cannot agree, two are needed")
    random = np.random.default_rng(seed)
    counts = random.multinomial(people, np.full(options, 1 / options), size=(draws, items))
    single = 1 - _variances(counts).mean(axis=1) / uniform_variance(options)
    stepped = np.array([_stepped(float(value), items) for value in single])
    deviations = _deviations(counts).mean(axis=1)
    return Chance(
        rwg_j=float(np.quantile(stepped, level)),
        r_star=float(np.quantile(single, level)),
        average_deviation=float(np.quantile(deviations, 1 - level)),
    )


def _stepped(single: float, items: int) -> float:
    """The Spearman-Brown step, which makes no sense below zero."""
    return items * single / (items * single + 1 - single) if single > 0 else 0.0


def _variances(counts: Counts) -> Numbers:
    """Sample variances of answers 1, 2, ... from counts, over the last axis."""
    answers = np.arange(1, counts.shape[-1] + 1)
    n = counts.sum(axis=-1)
    return np.asarray((counts @ answers**2 - (counts @ answers) ** 2 / n) / (n - 1))


def _deviations(counts: Counts) -> Numbers:
    """Mean absolute deviations from the mean, over the last axis."""
    return _around(counts, counts @ np.arange(1, counts.shape[-1] + 1) / counts.sum(axis=-1))


def _around(counts: Counts, centres: Numbers) -> Numbers:
    """Mean absolute deviations from centres, over the last axis."""
    answers = np.arange(1, counts.shape[-1] + 1)
    away = np.abs(answers - centres[..., None])
    return np.asarray((counts * away).sum(axis=-1) / counts.sum(axis=-1))


def _medians(counts: Counts) -> Numbers:
    """The middle answer, or the mean of the two in the middle: (items,)."""
    up_to, n = counts.cumsum(axis=1), counts.sum(axis=1)
    lower, upper = ((up_to <= place[:, None]).sum(axis=1) for place in ((n - 1) // 2, n // 2))
    return np.asarray((lower + upper) / 2 + 1)
