"""Whether statements moved since the round before, from `Published` alone and by its verdicts. Pure.

Never "because": what moved may have moved by itself, and what stands at its lowest tends to come back.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from accord.analysis.published import EVERYONE, Change, Cut, Published, Shown

ALIKE = 0.25
"""Within so many points of each other two statements started alike, as in `analysis.change.beside`."""


class Verdict(StrEnum):
    """What a result says of a change since the round before."""

    UP = "up"
    DOWN = "down"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """How one group moved since the round before."""

    group: str
    verdict: Verdict


class Step(NamedTuple):
    """Where a group stood in the round before, None where that is not shown; and how it moved."""

    started: float | None
    verdict: Verdict


Path = Mapping[str, Step]
"""How a statement moved, by the key of the group."""


def path(published: Published, items: Collection[str], groups: Sequence[str] | None = None) -> Path:
    """Return how a statement moved, known by its keys; empty where the result compares none of these groups.

    groups: whose answers; None for everyone, else (where everyone is not compared) each partner.
    """
    changes = {change.group: change for change in published.changes if change.item in items}
    if groups is None:
        partners = [group.key for group in published.groups_of(Cut.ORGANISATION)]
        groups = [EVERYONE] if EVERYONE in changes else partners
    return {
        key: Step(_started(published, changes[key]), verdict(changes[key]))
        for key in groups
        if key in changes
    }


def told(published: Published, found: Path) -> tuple[Moved, ...]:
    """Return a path by the names of its groups."""
    names = {group.key: group.name for group in published.groups}
    return tuple(Moved(group=names[key], verdict=step.verdict) for key, step in found.items())


def verdict(change: Change) -> Verdict:
    """Return what can be said of a change: sure, in one direction, or not sure."""
    if not change.sure:
        return Verdict.UNSURE
    return Verdict.UP if change.difference > 0 else Verdict.DOWN


def started_alike(one: Path, other: Path) -> bool:
    """Say whether two statements started alike, in every group in which both are compared."""
    starts = [(one[key].started, other[key].started) for key in one.keys() & other.keys()]
    return bool(starts) and all(
        first is not None and second is not None and abs(first - second) <= ALIKE for first, second in starts
    )


def is_up(found: Path) -> bool:
    """Say whether a statement surely went up, in every group that is compared."""
    return all(step.verdict is Verdict.UP for step in found.values())


def _started(published: Published, change: Change) -> float | None:
    cell = published.cell(change.group, change.item)
    return cell.mean - change.difference if isinstance(cell, Shown) else None
