"""How groups moved between two results that do not follow each other, from nothing but what both published.

A result says itself how far groups moved since the one before. Where others lie between, what both told is
all that is needed; nothing follows from it that could not be worked out from the two pages side by side.
"""

from dataclasses import replace

import numpy as np

from accord.analysis.cells import SPREAD_FLOOR, Cell, Shown
from accord.analysis.disclosure.figures import GAP_PLACES, outwards
from accord.analysis.estimate import Estimate
from accord.analysis.gaps import excludes_zero, mean_gap
from accord.analysis.means import Sample
from accord.analysis.published import Change, Item, Published
from accord.analysis.spread import pooled_spread


def since(before: Published, after: Published) -> Published:
    """Return a result with its changes since an earlier one, in the place of those since the one before it.

    A change is told of each group (by key) of which both results publish how many gave which answer, so from
    ten answers in both, on a statement in the same words. Welch's interval without a factor for finite
    populations: it is about people like these. No certificate goes with it, since nothing new was proved.
    Checked against: analysis.disclosure.changes on results that follow each other.
    """
    asked = {_as_asked(item) for item in before.items}
    found = [
        change
        for item in after.items
        if _as_asked(item) in asked
        for group in after.groups
        if (change := _change(before, after, group.key, item)) is not None
    ]
    return replace(after, changes=tuple(found), certificate=None)


def _as_asked(item: Item) -> tuple[str, str, int, bool]:
    return item.key, item.text, item.options, item.reversed


def _change(before: Published, after: Published, group: str, item: Item) -> Change | None:
    now, then = (_sample(each.cells.get((group, item.key))) for each in (after, before))
    if now is None or then is None:
        return None
    estimate = mean_gap(now, then, options=item.options)
    low, high = outwards(estimate, GAP_PLACES)
    difference = round(estimate.value, GAP_PLACES)
    return Change(
        group=group,
        item=item.key,
        difference=difference,
        low=low,
        high=high,
        sure=excludes_zero(Estimate(difference, low, high, estimate.n, estimate.method)),
    )


def _sample(cell: Cell | None) -> Sample | None:
    if not isinstance(cell, Shown) or cell.distribution is None or cell.n < SPREAD_FLOOR:
        return None
    counts = np.array([cell.distribution])
    mean = float(counts[0] @ np.arange(1, counts.shape[1] + 1)) / cell.n
    return Sample(n=cell.n, invited=None, mean=mean, spread=pooled_spread(counts))
