"""The figures of one item, from counts, once it is decided what is told of which group.

A mean of fewer than ten answers stands to one decimal: a second would claim a precision it does not have.
From ten answers two are kept, so that comparisons do not inherit the rounding of the screen, which shows one.
Intervals and gaps are computed from the rounded means, and from spreads that are published themselves, so
that they say nothing that the means and distributions do not say.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import ceil, floor

import numpy as np

from accord.analysis.disclosure.audience import TOTAL, Place
from accord.analysis.disclosure.dominance import Pooled
from accord.analysis.disclosure.forms import Level, places_of_mean, share_band_told
from accord.analysis.disclosure.settle import Settled
from accord.analysis.disclosure.value import above_middle
from accord.analysis.estimate import Estimate
from accord.analysis.gaps import excludes_zero, mean_gap
from accord.analysis.means import Sample, mean_interval
from accord.analysis.moments import Counts
from accord.analysis.published import Banded, Cell, Cut, Gap, Group, Item, Shown, Suppressed
from accord.analysis.spread import Spread, pooled_spread, random_spread

GAP_PLACES = 2


@dataclass(frozen=True, kw_only=True)
class ItemFigures:
    """One item's counts and what may be told of them.

    counts: per group int64, (options,). settled: what is told of each group. pooled: the figures to which
    several partners supply.
    """

    item: Item
    groups: Mapping[Place, Group]
    counts: Mapping[Place, Counts]
    settled: Settled
    pooled: Mapping[Place, Pooled]

    def cells(self) -> dict[tuple[str, str], Cell]:
        """The cell of every group."""
        return {(group.key, self.item.key): self._cell(place) for place, group in self.groups.items()}

    def gaps(self) -> list[Gap]:
        """The gap of every two organisations with a plain mean, in their order."""
        organisations = sorted(place for place in self._plain if place[0] is Cut.ORGANISATION)
        return [self._gap(first, second) for first, second in combinations(organisations, 2)]

    def sample(self, place: Place, *, own: bool = True) -> Sample:
        """A group with its rounded mean, and its own spread only where that is told and wanted."""
        counts = self.counts[place]
        n = int(counts.sum())
        mean = float(counts @ np.arange(1, len(counts) + 1)) / n
        spread = pooled_spread(counts[None, :]) if own and place in self._full else self._borrowed
        return Sample(
            n=n, invited=self.groups[place].invited, mean=round(mean, places_of_mean(n)), spread=spread
        )

    def _cell(self, place: Place) -> Cell:
        form = self.settled.forms[place]
        if form.reason is not None and form.level is Level.HIDDEN:
            return Suppressed(form.reason)
        if form.reason is not None and form.band is not None:
            n = int(self.counts[place].sum())
            return Banded(low=form.band.low, high=form.band.high, n=n, reason=form.reason)
        return self._figure(place)

    def _figure(self, place: Place) -> Shown:
        estimate = mean_interval(self.sample(place), options=self.item.options)
        counts = self.counts[place]
        low, high = outwards(estimate, places_of_mean(estimate.n))
        full = place in self._full
        band = share_band_told(counts) if self.settled.forms[place].share else None
        return Shown(
            n=estimate.n,
            mean=estimate.value,
            low=low,
            high=high,
            distribution=tuple(counts.tolist()) if full else None,
            favourable=round(float(counts[above_middle(counts.size)].sum()) / estimate.n, 2)
            if full
            else None,
            favourable_band=band and (band.low, band.high),
            dominant=self._dominant(place),
            equal_weight=self._equal_weight(place),
        )

    def _dominant(self, place: Place) -> str | None:
        pooled = self.pooled.get(place)
        return self.groups[pooled.dominant].key if pooled and pooled.dominant else None

    def _equal_weight(self, place: Place) -> float | None:
        """Beside a pooled figure, every partner counting alike, from their published means alone."""
        pooled = self.pooled.get(place)
        if pooled is None or pooled.parts is None or not pooled.parts <= self._plain:
            return None
        return round(float(np.mean([self.sample(part).mean for part in sorted(pooled.parts)])), 2)

    def _gap(self, first: Place, second: Place) -> Gap:
        own = first in self._full and second in self._full
        samples = [self.sample(place, own=own) for place in (first, second)]
        estimate = mean_gap(*samples, options=self.item.options)
        low, high = outwards(estimate, GAP_PLACES)
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

    @cached_property
    def _plain(self) -> frozenset[Place]:
        return self.settled.at_least(Level.MEAN)

    @cached_property
    def _full(self) -> frozenset[Place]:
        return self.settled.at_least(Level.FULL)

    @cached_property
    def _borrowed(self) -> Spread:
        """The within-group variance of organisations with published distributions, else everyone's.

        A pool that held a small group's answers would give its spread away by subtraction, so it holds none.
        """
        lenders = [place for place in sorted(self._full) if place[0] is Cut.ORGANISATION]
        lenders = lenders or [place for place in self._full if place == TOTAL]
        if not lenders:
            return random_spread(self.item.options)
        return pooled_spread(np.stack([self.counts[place] for place in lenders]))


def outwards(estimate: Estimate, places: int) -> tuple[float, float]:
    """The interval, rounded so that it never gets narrower; the noise of binary fractions goes first."""
    unit = 10**places
    return floor(round(estimate.low * unit, 6)) / unit, ceil(round(estimate.high * unit, 6)) / unit
