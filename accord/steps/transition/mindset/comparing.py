"""What became of each statement since before the gate, from `Published` and by its verdicts. Pure.

Never "because": what moved may have moved by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from accord.analysis.between import since
from accord.analysis.published import EVERYONE, Change, Cut, Published
from accord.steps.transition.mindset.rules import Turn, turn


@dataclass(frozen=True, slots=True)
class Compared:
    """A pulse after the gate beside the one before it. turns: of each statement, by its key."""

    after: Published
    turns: Mapping[str, Turn]

    def count(self, *, of: Turn) -> int:
        """How many statements turned so."""
        return list(self.turns.values()).count(of)


def compared(before: Published, after: Published, *, follows: bool) -> Compared:
    """Compare two pulses. follows: no other lies between, so that the result itself says what moved."""
    told = after if follows else since(before, after)
    by_item: dict[str, dict[str, Change]] = {item.key: {} for item in told.items}
    for change in told.changes:
        by_item[change.item][change.group] = change
    partners = [group.key for group in told.groups_of(Cut.ORGANISATION)]
    return Compared(
        after=after,
        turns={
            key: turn([_sure(changes[group]) for group in _groups(changes, partners)])
            for key, changes in by_item.items()
        },
    )


def _groups(changes: Mapping[str, Change], partners: list[str]) -> list[str]:
    """Everyone together where that is compared; else each partner that is."""
    return [EVERYONE] if EVERYONE in changes else [key for key in partners if key in changes]


def _sure(change: Change) -> float | None:
    return change.difference if change.sure else None
