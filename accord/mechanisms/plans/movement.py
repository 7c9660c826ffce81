"""Whether what a line is about moved, from `Published` alone and by the verdicts that it holds. Pure.

Never "because": what moved may have moved without the line, and what stands at its lowest tends to come back
by itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from accord.analysis.published import EVERYONE, Change, Cut, Published, Shown
from accord.mechanisms.plans.rules import Held, Whose

ALIKE = 0.25
"""Within so many points of each other two behaviours started alike, as in `analysis.change.beside`."""


class Verdict(StrEnum):
    """What a result says of a change since the round before."""

    UP = "up"
    DOWN = "down"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """How one group moved on a behaviour since the round before."""

    group: str
    verdict: Verdict


def moved(published: Published, thread: UUID, held: Held) -> tuple[Moved, ...]:
    """Return how those moved whose line it is: everyone (else each partner), an organisation, or a team.

    Nothing where the result compares none of them: too few answered, or nobody asked before. A person's line
    stands beside what everyone says: nobody is measured alone.
    """
    changes = {
        change.group: change for change in published.changes if change.item in _items(published, thread)
    }
    names = {group.key: group.name for group in published.groups}
    return tuple(
        Moved(group=names[key], verdict=verdict(changes[key]))
        for key in _groups(published, held, changes)
        if key in changes
    )


def verdict(change: Change) -> Verdict:
    """Return what can be said of a change: sure, in one direction, or not sure."""
    if not change.sure:
        return Verdict.UNSURE
    return Verdict.UP if change.difference > 0 else Verdict.DOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """How many behaviours surely went up: of those worked on, and of others that started as low."""

    worked_on: int
    worked_on_up: int
    as_low: int
    as_low_up: int


def beside(published: Published, held: Held, worked_on: Iterable[UUID]) -> Beside:
    """Count what surely went up among behaviours that are worked on, and among those that started as low.

    worked_on: those with an owner in this plan; all others that the result compares are left alone there. Of
    these only such count as started where one of the first did: what stands at its lowest tends to come back
    by itself, so nothing else is a fair comparison (figures.md).
    """
    threads = {UUID(item.behaviour) for item in published.items if item.behaviour}
    paths = {thread: path for thread in threads if (path := _path(published, thread, held))}
    ours = [paths.pop(thread) for thread in set(worked_on) & set(paths)]
    as_low = [path for path in paths.values() if any(_started_alike(path, each) for each in ours)]
    return Beside(
        worked_on=len(ours),
        worked_on_up=sum(map(_is_up, ours)),
        as_low=len(as_low),
        as_low_up=sum(map(_is_up, as_low)),
    )


class _Step(NamedTuple):
    """Where a group stood in the round before, None where that is not shown; and how it moved."""

    started: float | None
    verdict: Verdict


def _path(published: Published, thread: UUID, held: Held) -> dict[str, _Step]:
    """How a behaviour moved for those whose plan it is, by group."""
    changes = {
        change.group: change for change in published.changes if change.item in _items(published, thread)
    }
    return {
        key: _Step(_started(published, changes[key]), verdict(changes[key]))
        for key in _groups(published, held, changes)
        if key in changes
    }


def _started(published: Published, change: Change) -> float | None:
    cell = published.cell(change.group, change.item)
    return cell.mean - change.difference if isinstance(cell, Shown) else None


def _started_alike(one: dict[str, _Step], other: dict[str, _Step]) -> bool:
    starts = [(one[key].started, other[key].started) for key in one.keys() & other.keys()]
    return bool(starts) and all(
        first is not None and second is not None and abs(first - second) <= ALIKE for first, second in starts
    )


def _is_up(path: dict[str, _Step]) -> bool:
    return all(step.verdict is Verdict.UP for step in path.values())


def _items(published: Published, thread: UUID) -> frozenset[str]:
    return frozenset(item.key for item in published.items if item.behaviour == str(thread))


def _groups(published: Published, held: Held, changes: dict[str, Change]) -> list[str]:
    if held.whose == Whose.ORGANISATION:
        return [str(held.organisation_id)]
    if held.whose == Whose.TEAM:
        return [str(held.team_id)]
    if EVERYONE in changes:
        return [EVERYONE]
    return [group.key for group in published.groups_of(Cut.ORGANISATION)]
