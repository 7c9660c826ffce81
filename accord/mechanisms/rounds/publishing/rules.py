"""What of a published result comes first. Pure: reads `Published` and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from accord.analysis.published import (
    EVERYONE,
    SPREAD_FLOOR,
    Banded,
    Cell,
    Change,
    Cut,
    Gap,
    Group,
    Item,
    Published,
    Reason,
    Shown,
    Suppressed,
)
from accord.analysis.spread import pooled_spread, random_spread

LOW_SHARE = 0.625
"""How far up the scale a mean may stand and still be low: on five answers, below 3.5 (decision 0061)."""


def everyone(published: Published) -> Group | None:
    """Return the group of everyone, where the result has one."""
    return next((group for group in published.groups if group.key == EVERYONE), None)


def cell_of_everyone(published: Published, item_key: str) -> Cell:
    """Return what everyone together said to an item; an item or group that is not there was not asked."""
    return published.cells.get((EVERYONE, item_key), Suppressed(Reason.NOT_ASKED))


def gaps_of(published: Published, item_key: str) -> list[Gap]:
    """Return the gaps between organisations on an item: sure ones before others, each by width."""
    gaps = [gap for gap in published.gaps if gap.item == item_key]
    return sorted(gaps, key=lambda gap: (not gap.sure, -abs(gap.difference)))


def widest_gap(published: Published, item_key: str) -> Gap | None:
    """Return the gap to show first for an item, if there is any."""
    return next(iter(gaps_of(published, item_key)), None)


def widest_gaps(published: Published, *, of: Group | None = None) -> dict[str, Gap]:
    """Return the gap to show first for each item that has any, by its key; in one pass over all gaps.

    of: only gaps of this organisation, where it has any at all.
    """
    own = [gap for gap in published.gaps if of and of.key in {gap.first, gap.second}]
    found: dict[str, Gap] = {}
    for gap in own or published.gaps:
        if gap.item not in found or _rank(gap) < _rank(found[gap.item]):
            found[gap.item] = gap
    return found


def _rank(gap: Gap | None) -> tuple[bool, bool, float]:
    """Sure gaps before others, each by width, then what has none."""
    return (gap is None, gap is None or not gap.sure, -abs(gap.difference) if gap else 0.0)


def widest_sure_gap(published: Published) -> Gap | None:
    """Return the widest gap between two organisations that we can be sure of, over all items.

    Of two as wide, the one whose interval stays further away from none; then the one asked first.
    """
    sure = [gap for gap in published.gaps if gap.sure]
    return max(sure, key=lambda gap: (abs(gap.difference), min(abs(gap.low), abs(gap.high))), default=None)


def in_order_of_gaps(published: Published, items: Iterable[Item], *, of: Group | None = None) -> list[Item]:
    """Return items with the widest sure gap first, then the other gaps by width, then those without.

    of: only gaps of this organisation, where it has any at all.
    """
    widest = widest_gaps(published, of=of)
    return sorted(items, key=lambda item: _rank(widest.get(item.key)))


def shows_anything(published: Published) -> bool:
    """Say whether there is any figure or range at all."""
    return any(isinstance(cell, Shown | Banded) for cell in published.cells.values())


def shows_any_of(published: Published, group: Group) -> bool:
    """Say whether there is any figure or range of a group."""
    return any(not isinstance(published.cell(group.key, item.key), Suppressed) for item in published.items)


def organisations_of(published: Published) -> tuple[Group, ...]:
    """Return the organisations the result reports on."""
    return published.groups_of(Cut.ORGANISATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How far people agree on an item, from a distribution of at least ten answers.

    ratio: variance (n - 1) over the variance of answers given at random, (options² - 1) / 12.
    """

    ratio: float

    @property
    def alike(self) -> bool:
        return self.ratio < ALIKE_BELOW

    @property
    def split(self) -> bool:
        return self.ratio >= SPLIT_FROM


ALIKE_BELOW, SPLIT_FROM = 0.5, 1.0
"""Half as far apart as answers given at random, and as far apart (figures.md, words for one partnership)."""


def spread_of(cell: Cell) -> Spread | None:
    """Return how far people agree, or None where the cell shows no distribution."""
    if not isinstance(cell, Shown) or cell.distribution is None or cell.n < SPREAD_FLOOR:
        return None
    found = pooled_spread(np.array([cell.distribution], dtype=np.int64))
    return Spread(ratio=found.variance / random_spread(len(cell.distribution)).variance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """On how many statements a group surely went up or down since the round before, and on how many not."""

    group: Group
    up: int
    down: int
    unsure: int


def movements(published: Published) -> list[Movement]:
    """Return what moved since the round before, for everyone and each organisation with a change."""
    return [
        Movement(
            group=group,
            up=sum(change.sure and change.difference > 0 for change in changes),
            down=sum(change.sure and change.difference < 0 for change in changes),
            unsure=sum(not change.sure for change in changes),
        )
        for group in published.groups
        if group.cut in {Cut.EVERYONE, Cut.ORGANISATION}
        and (changes := [change for change in published.changes if change.group == group.key])
    ]


WEIGHTS_DIFFER = 0.2
"""From how many points on, as they stand with one decimal, two ways of counting are said to disagree."""


def weights_disagree(cell: Cell) -> bool:
    """Say whether everyone's mean is another one if each partner counts alike (decision 0106)."""
    if not isinstance(cell, Shown) or cell.equal_weight is None:
        return False
    apart = abs(round(cell.mean, 1) - round(cell.equal_weight, 1))
    return round(apart, 1) >= WEIGHTS_DIFFER


def changes_of(published: Published, item_key: str) -> list[Change]:
    """Return how each group moved on a statement since the round before, in the order of the groups."""
    order = [group.key for group in published.groups]
    found = [change for change in published.changes if change.item == item_key]
    return sorted(found, key=lambda change: order.index(change.group))
