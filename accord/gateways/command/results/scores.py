"""Which items of a file are means of other items."""

from typing import Any

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
        scores = {score: tuple(of) for score, of in named.items() if score in items and are_texts(of)}
    others = tuple(item for item in items if item != SCALE and item not in scores)
    if SCALE in items and len(others) > 1 and _looks_like_their_mean(told, others):
        scores.setdefault(SCALE, others)
    return scores


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
