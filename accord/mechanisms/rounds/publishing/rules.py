"""What of a published result comes first. Pure: reads `Published` and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass

from accord.analysis.published import (
    EVERYONE,
    SPREAD_FLOOR,
    Banded,
    Cell,
    Cut,
    Gap,
    Group,
    Item,
    Published,
    Reason,
    Shown,
    Suppressed,
)


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


def widest_sure_gap(published: Published) -> Gap | None:
    """Return the widest gap between two organisations that we can be sure of, over all items.

    Of two as wide, the one whose interval stays further away from none; then the one asked first.
    """
    sure = [gap for gap in published.gaps if gap.sure]
    return max(sure, key=lambda gap: (abs(gap.difference), min(abs(gap.low), abs(gap.high))), default=None)


def in_order_of_gaps(published: Published, items: Iterable[Item]) -> list[Item]:
    """Return items with the widest sure gap first, then the other gaps by width, then those without."""

    def rank(item: Item) -> tuple[bool, bool, float]:
        gap = widest_gap(published, item.key)
        return (gap is None, gap is None or not gap.sure, -abs(gap.difference) if gap else 0.0)

    return sorted(items, key=rank)


def shows_anything(published: Published) -> bool:
    """Say whether there is any figure or range at all."""
    return any(isinstance(cell, Shown | Banded) for cell in published.cells.values())


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
    options = len(cell.distribution)
    answers = list(enumerate(cell.distribution, start=1))
    mean = sum(answer * count for answer, count in answers) / cell.n
    variance = sum(count * (answer - mean) ** 2 for answer, count in answers) / (cell.n - 1)
    return Spread(ratio=variance / ((options**2 - 1) / 12))
