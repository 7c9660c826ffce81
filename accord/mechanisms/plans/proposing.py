"""Which behaviours a result proposes for a plan: from `Published` alone, never from answers. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from accord.analysis.published import Cut, Gap, Item, Published, Shown
from accord.mechanisms.plans.rules import Held, Whose
from accord.mechanisms.rounds.publishing.rules import LOW_SHARE, cell_of_everyone, widest_gap

MOST_GAPS, MOST_LOW = 3, 3


class Why(StrEnum):
    """Why a result proposes a behaviour."""

    GAP = "gap"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A behaviour that a result proposes for a plan.

    thread: which one, over the versions of the charter. gap: how far partners lie apart, or None.
    group, cell: who says surely that it is low, or "" and None.
    """

    thread: UUID
    item: Item
    why: Why
    gap: Gap | None = None
    group: str = ""
    cell: Shown | None = None


def propose(published: Published, held: Held) -> tuple[Proposed, ...]:
    """Return what a result proposes for a plan, the weightiest first, no behaviour twice.

    For the partnership up to three of the widest sure gaps, then up to three statements that are low and
    surely so: the whole interval lies below five eighths of the scale (decision 0061). For an organisation
    or a team what is low in its own figures. For a person nothing: nobody is measured alone.
    """
    found = [*_gaps(published), *_low(published, held)] if held.whose != Whose.PERSON else []
    first: dict[UUID, Proposed] = {}
    for each in found:
        if each.why is Why.LOW or held.whose == Whose.PARTNERSHIP:
            first.setdefault(each.thread, each)
    return tuple(first.values())


def _behaviours(published: Published) -> Iterable[tuple[UUID, Item]]:
    return [(UUID(item.behaviour), item) for item in published.items if item.behaviour]


def _gaps(published: Published) -> list[Proposed]:
    found = [
        Proposed(thread=thread, item=item, why=Why.GAP, gap=gap)
        for thread, item in _behaviours(published)
        if (gap := widest_gap(published, item.key)) is not None and gap.sure
    ]
    return sorted(found, key=lambda each: -abs(each.gap.difference) if each.gap else 0.0)[:MOST_GAPS]


def _low(published: Published, held: Held) -> list[Proposed]:
    """The lowest of what is surely low, in the figures of those whose plan it is."""
    found = []
    for thread, item in _behaviours(published):
        for key in _keys(published, held, item):
            cell = published.cell(key, item.key)
            if isinstance(cell, Shown) and _is_surely_low(cell, item):
                found.append(Proposed(thread=thread, item=item, why=Why.LOW, group=key, cell=cell))
    found.sort(key=lambda each: each.cell.mean if each.cell else 0.0)
    lowest: dict[UUID, Proposed] = {}
    for each in found:
        lowest.setdefault(each.thread, each)
    return list(lowest.values())[:MOST_LOW]


def _is_surely_low(cell: Shown, item: Item) -> bool:
    """Say whether the whole interval is low, as it reads with its one decimal."""
    return round(cell.high, 1) < 1 + LOW_SHARE * (item.options - 1)


def _keys(published: Published, held: Held, item: Item) -> list[str]:
    keys = {group.key for group in published.groups}
    if held.whose == Whose.ORGANISATION:
        return [key for key in [str(held.organisation_id)] if key in keys]
    if held.whose == Whose.TEAM:
        return [key for key in [str(held.team_id)] if key in keys]
    everyone = cell_of_everyone(published, item.key)
    if isinstance(everyone, Shown):
        return [group.key for group in published.groups_of(Cut.EVERYONE)]
    return [group.key for group in published.groups_of(Cut.ORGANISATION)]
