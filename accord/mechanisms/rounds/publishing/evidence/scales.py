"""Statements that are answered on the same scale: only these stand in one picture."""

from collections.abc import Iterable

from accord.analysis.published import Item
from accord.mechanisms.rounds.publishing.drawings import anchors


def by_scale(items: Iterable[Item]) -> list[tuple[tuple[str, ...], list[Item]]]:
    """Return the scales of statements, each with its statements in the order given."""
    found: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        found.setdefault(anchors(item), []).append(item)
    return list(found.items())
