"""Runs in a series over time: whether it moves as chance would let it, or has shifted."""

from dataclasses import dataclass
from itertools import groupby
from math import comb, log2

import numpy as np

from accord.analysis.errors import TooFewPoints
from accord.analysis.moments import Numbers

FEWEST_POINTS = 10
"""So many values off their median are needed to tell a shift from chance."""
CHANCE = 0.05


@dataclass(frozen=True, slots=True)
class Runs:
    """What the runs of a series tell.

    median: of all values; useful: how many lie off it. longest: the longest row of useful values on one side,
    at most `longest_by_chance` where nothing has shifted. crossings: how often the series changes sides, at
    least `crossings_by_chance` where nothing has shifted. first, last: where the longest row begins and ends,
    as places in the series; above: on which side it lies, and ends_above the latest useful value.
    """

    median: float
    useful: int
    longest: int
    longest_by_chance: int
    crossings: int
    crossings_by_chance: int
    first: int
    last: int
    above: bool
    ends_above: bool
    method: str = "Anhøj 2014"

    @property
    def stays(self) -> bool:
        """Whether it stays on one side of its median for longer than chance would let it."""
        return self.longest > self.longest_by_chance

    @property
    def shifted(self) -> bool:
        """Whether something has moved that chance does not account for."""
        return self.stays or self.crossings < self.crossings_by_chance


def runs(values: Numbers) -> Runs:
    """Say whether a series over time has shifted.

    values: float, (periods,), in their order; NaN where a period has no value. It is passed over, as is a
    value that lies on the median: neither ends a run. Two signs, either of which suffices: a row on one side
    longer than round(log2(n) + 3), and fewer crossings than the 5% quantile of a binomial with n - 1 tosses.
    Raises TooFewPoints (< 10 useful values).
    Checked against: the limits published for n = 10 to 100. Source: Anhøj & Olesen 2014, PLoS ONE
    9(11):e113825; Schilling 2012, Math Mag 85:141; Chen 2010, Stat Med 29:2147.
    """
    known = values[~np.isnan(values)]
    median = float(np.median(known)) if len(known) else 0.0
    places = [place for place, value in enumerate(values) if not np.isnan(value) and value != median]
    if len(places) < FEWEST_POINTS:
        raise TooFewPoints(f"{len(places)} values lie off the median, {FEWEST_POINTS} are needed")
    rows = [list(row) for _side, row in groupby(places, key=lambda place: bool(values[place] > median))]
    longest = max(rows, key=lambda row: (len(row), row[0]))  # of two as long, the later one
    return Runs(
        median=median,
        useful=len(places),
        longest=len(longest),
        longest_by_chance=longest_by_chance(len(places)),
        crossings=len(rows) - 1,
        crossings_by_chance=crossings_by_chance(len(places)),
        first=longest[0],
        last=longest[-1],
        above=bool(values[longest[0]] > median),
        ends_above=bool(values[places[-1]] > median),
    )


def longest_by_chance(useful: int) -> int:
    """Return how many of so many values may lie on one side in a row before that is no chance."""
    return round(log2(useful) + 3)


def crossings_by_chance(useful: int) -> int:
    """Return how often so many values cross their median at least, 95 times of 100 where nothing moves."""
    tosses, share, crossings = useful - 1, 0.0, -1
    while share < CHANCE:
        crossings += 1
        share += comb(tosses, crossings) / 2**tosses
    return crossings
