"""Which items of a file are means of other items."""

from typing import Any

from accord.gateways.command.results.means import are_means
from accord.gateways.command.results.shapes import are_texts

Json = dict[str, Any]

SCALE = "scale"
NEAR = 0.25
"""A scale's mean lies no further from that of its items; those who skipped some make it differ at all."""


def scores_of(found: Json, told: list[Json]) -> dict[str, tuple[str, ...]]:
    """Items that are means of other items: those that the file names, and a “scale” that looks it."""
    items = tuple(dict.fromkeys(cell["item"] for cell in told))
    scores = {}
    named = found.get("scores")
    if isinstance(named, dict):
        made_of = {score: _items_of(of) for score, of in named.items() if score in items}
        scores = {score: of for score, of in made_of.items() if of}
    others = tuple(item for item in items if item != SCALE and item not in scores)
    if SCALE in items and len(others) > 1 and _looks_like_their_mean(told, others):
        scores.setdefault(SCALE, others)
    return scores


def means_in(found: Json, told: list[Json]) -> frozenset[str]:
    """Those scores that a file says to be, and that are, the means of what is told of their items."""
    named = found.get("scores")
    claimed = {
        score: _items_of(of)
        for score, of in (named.items() if isinstance(named, dict) else ())
        if isinstance(of, dict)
    }
    return are_means(told, claimed)


def _items_of(of: object) -> tuple[str, ...]:
    """The items of a score, named in a list or under `mean_of`."""
    named = of.get("mean_of") if isinstance(of, dict) else of
    return tuple(named) if isinstance(named, list) and are_texts(named) else ()


def _looks_like_their_mean(told: list[Json], items: tuple[str, ...]) -> bool:
    """Whether the means of “scale” lie at those of the other items, in every group that tells them all."""
    means = {(cell["cut"], cell["group"], cell["item"]): cell["mean"] for cell in told}
    apart = []
    for (cut, group, item), mean in means.items():
        others = [means.get((cut, group, other)) for other in items]
        known = [other for other in others if other is not None]
        if item == SCALE and mean is not None and len(known) == len(items):
            apart.append(abs(mean - sum(known) / len(known)))
    return bool(apart) and max(apart) <= NEAR
