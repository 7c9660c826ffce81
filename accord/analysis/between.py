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
from accord.analysis.spread import Spread, pooled_spread


def since(before: Published, after: Published) -> Published:
    """Return a result with its changes since an earlier one, in the place of those since the one before it.

    A change is told of each group (by key) of which both publish a mean from ten answers on, and one of them
    how many gave which answer: where the other does not, it borrows that spread. On a statement in the same
    words; Welch's interval without a factor for finite populations, since it is about people like these. No
    certificate goes with it: nothing new was proved.
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
    now, then = (_told(each.cells.get((group, item.key))) for each in (after, before))
    if now is None or then is None:
        return None
    spreads = [_spread(each) for each in (now, then)]
    known = [spread for spread in spreads if spread is not None]
    if not known:
        return None
    samples = [
        Sample(n=cell.n, invited=None, mean=_mean(cell), spread=spread or known[0])
        for cell, spread in zip((now, then), spreads, strict=True)
    ]
    estimate = mean_gap(*samples, options=item.options)
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


def _told(cell: Cell | None) -> Shown | None:
    return cell if isinstance(cell, Shown) and cell.n >= SPREAD_FLOOR else None


def _spread(cell: Shown) -> Spread | None:
    return None if cell.distribution is None else pooled_spread(np.array([cell.distribution]))


def _mean(cell: Shown) -> float:
    """To the last digit where the answers are told, else as it is published."""
    if cell.distribution is None:
        return cell.mean
    counts = np.array(cell.distribution)
    return float(counts @ np.arange(1, len(counts) + 1)) / cell.n
