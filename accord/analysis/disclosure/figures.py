"""The figures of one item, from counts, once it is decided which groups may be shown.

A mean of fewer than ten answers stands to one decimal: a second would claim a precision it does not have.
From ten answers two are kept, so that comparisons do not inherit the rounding of the screen, which shows one.
Intervals and gaps are computed from the rounded means, so that they say nothing the means do not say.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import ceil, floor

import numpy as np

from accord.analysis.cells import SPREAD_FLOOR
from accord.analysis.disclosure.plan import TOTAL, Place
from accord.analysis.gaps import excludes_zero, mean_gap
from accord.analysis.means import Estimate, Sample, mean_interval
from accord.analysis.moments import Counts
from accord.analysis.published import Cut, Gap, Group, Item, Shown
from accord.analysis.spread import Spread, pooled_spread, random_spread

GAP_PLACES = 2


@dataclass(frozen=True, kw_only=True)
class ItemFigures:
    """One item's counts and what may be told of them.

    counts: per group int64, (options,). shown: groups whose mean may be shown. spread: those among them whose
    distribution, share and own spread may be shown too.
    """

    item: Item
    groups: Mapping[Place, Group]
    counts: Mapping[Place, Counts]
    shown: frozenset[Place]
    spread: frozenset[Place]

    def cell(self, place: Place) -> Shown:
        """The figure of a group, which must be among those shown."""
        estimate = mean_interval(self._sample(place), options=self.item.options)
        counts = self.counts[place]
        low, high = _outwards(estimate, _places(estimate.n))
        open_spread = place in self.spread
        return Shown(
            n=estimate.n,
            mean=estimate.value,
            low=low,
            high=high,
            distribution=tuple(counts.tolist()) if open_spread else None,
            favourable=round(self._favourable(counts), 2) if open_spread else None,
        )

    def gaps(self) -> list[Gap]:
        """The gap of every two organisations shown, in their order."""
        organisations = sorted(place for place in self.shown if place[0] is Cut.ORGANISATION)
        return [self._gap(first, second) for first, second in combinations(organisations, 2)]

    def _gap(self, first: Place, second: Place) -> Gap:
        own = first in self.spread and second in self.spread
        samples = [self._sample(place, own=own) for place in (first, second)]
        estimate = mean_gap(*samples, options=self.item.options)
        low, high = _outwards(estimate, GAP_PLACES)
        difference = round(estimate.value, GAP_PLACES)
        return Gap(
            item=self.item.key,
            first=self.groups[first].key,
            second=self.groups[second].key,
            difference=difference,
            low=low,
            high=high,
            sure=excludes_zero(Estimate(difference, low, high, estimate.n, estimate.method)),
        )

    def _sample(self, place: Place, *, own: bool = True) -> Sample:
        """The group with its rounded mean, and its own spread only where that may be told and is wanted."""
        counts = self.counts[place]
        n = int(counts.sum())
        mean = float(counts @ np.arange(1, len(counts) + 1)) / n
        spread = pooled_spread(counts[None, :]) if own and place in self.spread else self._borrowed
        return Sample(n=n, invited=self.groups[place].invited, mean=round(mean, _places(n)), spread=spread)

    @cached_property
    def _borrowed(self) -> Spread:
        """The within-group variance of organisations with published distributions, else everyone's.

        A pool that held a small group's answers would give its spread away by subtraction, so it holds none.
        """
        lenders = [place for place in sorted(self.spread) if place[0] is Cut.ORGANISATION]
        lenders = lenders or [place for place in self.spread if place == TOTAL]
        if not lenders:
            return random_spread(self.item.options)
        return pooled_spread(np.stack([self.counts[place] for place in lenders]))

    def _favourable(self, counts: Counts) -> float:
        """The share of answers above the middle of the scale: 4 and 5 of 5."""
        above = np.arange(1, len(counts) + 1) > (len(counts) + 1) / 2
        return float(counts[above].sum() / counts.sum())


def _places(n: int) -> int:
    """Decimals of a mean of n answers."""
    return 1 if n < SPREAD_FLOOR else 2


def _outwards(estimate: Estimate, places: int) -> tuple[float, float]:
    """The interval, rounded so that it never gets narrower; the noise of binary fractions goes first."""
    unit = 10**places
    return floor(round(estimate.low * unit, 6)) / unit, ceil(round(estimate.high * unit, 6)) / unit
