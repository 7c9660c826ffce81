"""What the next round says of statements that a talk undertook something about, and of others. Pure.

From `Published` alone, by the verdicts that it holds; never "because".
"""

from collections.abc import Collection
from dataclasses import dataclass

from accord.analysis.published import Item, Published
from accord.mechanisms.rounds.publishing.moved import Moved, Path, Verdict, path, started_alike, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """How a statement moved; and of those that started as low and got no undertaking, how many moved how.

    moved: by group; empty where the next round compares none. up, down: surely, in every group compared.
    """

    moved: tuple[Moved, ...]
    as_low: int
    up: int
    down: int


def since(after: Published, item_key: str, acted_on: Collection[str]) -> Since:
    """Return what the next round says of a statement, beside those that started as low and got nothing.

    acted_on: the keys of every statement with an undertaking from the same talk, this one among them.
    """
    found = path(after, {item_key})
    asked = next((item for item in after.items if item.key == item_key), None)
    others = _alike(after, asked, found, acted_on) if asked and found else []
    return Since(
        moved=told(after, found),
        as_low=len(others),
        up=sum(_all(other, Verdict.UP) for other in others),
        down=sum(_all(other, Verdict.DOWN) for other in others),
    )


def _alike(after: Published, asked: Item, found: Path, acted_on: Collection[str]) -> list[Path]:
    """Statements on a scale as long, with a better end too, that started alike and got no undertaking."""
    others = [
        path(after, {item.key})
        for item in after.items
        if item.key not in acted_on and (item.options, item.directed) == (asked.options, asked.directed)
    ]
    return [other for other in others if other and started_alike(other, found)]


def _all(found: Path, verdict: Verdict) -> bool:
    return all(step.verdict is verdict for step in found.values())
