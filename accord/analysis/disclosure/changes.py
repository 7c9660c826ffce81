"""How far a group's mean moved since the round before, told from ten answers in both."""

import numpy as np

from accord.analysis.cells import SPREAD_FLOOR
from accord.analysis.disclosure.audience import Place
from accord.analysis.disclosure.figures import GAP_PLACES, ItemFigures, outwards
from accord.analysis.disclosure.forms import Level
from accord.analysis.disclosure.since import Before
from accord.analysis.estimate import Estimate
from accord.analysis.gaps import excludes_zero, mean_gap
from accord.analysis.means import Sample
from accord.analysis.published import Change, Item, Shown
from accord.analysis.spread import pooled_spread


def changes(figures: ItemFigures, before: Before) -> list[Change]:
    """The change of every group with ten answers and a plain mean in both rounds, on a statement that was
    asked in the same words.

    It is about people like these, not about these people: no factor for a finite population.
    """
    asked = {_as_asked(item) for item in before.published.items}
    if _as_asked(figures.item) not in asked:
        return []
    found = []
    for place in sorted(figures.settled.at_least(Level.MEAN)):
        then = before.published.cells.get((figures.groups[place].key, figures.item.key))
        if isinstance(then, Shown):
            now = figures.sample(place)
            if min(now.n, then.n) >= SPREAD_FLOOR:
                found.append(_change(figures, place, now, then))
    return found


def _as_asked(item: Item) -> tuple[str, str, int, bool]:
    return item.key, item.text, item.options, item.reversed


def _change(figures: ItemFigures, place: Place, now: Sample, then: Shown) -> Change:
    spread = now.spread
    if then.distribution is not None:
        spread = pooled_spread(np.array([then.distribution]))
    samples = (
        Sample(n=now.n, invited=None, mean=now.mean, spread=now.spread),
        Sample(n=then.n, invited=None, mean=then.mean, spread=spread),
    )
    estimate = mean_gap(*samples, options=figures.item.options)
    low, high = outwards(estimate, GAP_PLACES)
    difference = round(estimate.value, GAP_PLACES)
    return Change(
        group=figures.groups[place].key,
        item=figures.item.key,
        difference=difference,
        low=low,
        high=high,
        sure=excludes_zero(Estimate(difference, low, high, estimate.n, estimate.method)),
    )
