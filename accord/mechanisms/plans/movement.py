"""Whether what a line is about moved, from `Published` alone and by the verdicts that it holds. Pure.

Never "because": what moved may have moved without the line, and what stands at its lowest tends to come back
by itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from accord.analysis.published import EVERYONE, Change, Cut, Published
from accord.mechanisms.plans.rules import Held, Whose


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
    """How many behaviours surely went up: of those that somebody worked on, and of the others."""

    worked_on: int
    worked_on_up: int
    others: int
    others_up: int


def beside(published: Published, held: Held, worked_on: Iterable[UUID], others: Iterable[UUID]) -> Beside:
    """Count what surely went up among behaviours with an owner, and among the others, as far as compared.

    Movement is shown beside that of what nobody worked on (figures.md): low figures rise by themselves too.
    """

    def compared(threads: Iterable[UUID]) -> list[bool]:
        found = (moved(published, thread, held) for thread in threads)
        return [all(each.verdict is Verdict.UP for each in groups) for groups in found if groups]

    with_owner, without = compared(worked_on), compared(others)
    return Beside(
        worked_on=len(with_owner), worked_on_up=sum(with_owner), others=len(without), others_up=sum(without)
    )


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
