"""What people say beside the origins: three statements by organisation, and trust beside challenge.

From `Published` alone. A statement is counted as said, or as not said, only where its whole interval lies on
one side of the middle of the scale. Pure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from accord.analysis.published import (
    EVERYONE,
    Banded,
    Cell,
    Cut,
    Group,
    Item,
    Published,
    Reason,
    Shown,
    Suppressed,
)
from accord.mechanisms.rounds.publishing.moved import Verdict, verdict
from accord.mechanisms.rounds.publishing.rules import LOW_SHARE

OWN_WAYS, FAIR, GIVING_UP = "own-ways:1", "fairness:3", "giving-up:1"
ASKED = (OWN_WAYS, FAIR, GIVING_UP)
"""Of each of three shipped scales the statement that says it most plainly: that our ways are the
partnership’s own, that the same rules hold for every partner, that we are asked to give up what serves us."""
TRUST, CHALLENGE = "trust:1", "challenge:1"


class View(StrEnum):
    """What a group says to a statement, as it was asked."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one organisation says to a statement in a result."""

    group: Group
    cell: Cell
    view: View


def view(cell: Cell, item: Item) -> View:
    """Return what a cell says, sure or not; what was turned for a reversed statement is turned back."""
    if isinstance(cell, Suppressed):
        return View.HIDDEN
    middle = (item.options + 1) / 2
    above, below = cell.low > middle, cell.high < middle
    if not (above or below):
        return View.UNSURE
    return View.YES if above != item.reversed else View.NO


def item_of(published: Published, key: str) -> Item | None:
    """Return a statement of a result, or None where it was not asked."""
    return next((item for item in published.items if item.key == key), None)


def asking(results: Iterable[Published], key: str) -> list[Published]:
    """Return the results that asked a statement, in the order given."""
    return [each for each in results if item_of(each, key) is not None]


def by_organisation(published: Published, key: str) -> list[Said]:
    """Return what each organisation says to a statement, in the order of publication."""
    item = item_of(published, key)
    if item is None:
        return []
    cells = ((group, published.cell(group.key, key)) for group in published.groups_of(Cut.ORGANISATION))
    return [Said(group=group, cell=cell, view=view(cell, item)) for group, cell in cells]


def cell_of(published: Published, group: str, key: str) -> Cell:
    """Return what a group said to a statement, where both stand in a result; else that it was not asked."""
    return published.cells.get((group, key), Suppressed(Reason.NOT_ASKED))


def moved(published: Published, group: str, key: str) -> Verdict | None:
    """Return how a group moved on a statement since the round before, or None where that is not told."""
    found = (each for each in published.changes if (each.group, each.item) == (group, key))
    change = next(found, None)
    return verdict(change) if change else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparing:
    """Groups in which trust stands high while challenge has surely fallen; none where there are no such.

    watched: whether a result asked both, and told a change of challenge for anybody.
    """

    groups: tuple[Group, ...] = ()
    watched: bool = False


def sparing(results: Sequence[Published]) -> Sparing:
    """Say who may be sparing each other, by the latest result that asked about trust and challenge."""
    latest = next(iter(asking(asking(results, CHALLENGE), TRUST)), None)
    if latest is None:
        return Sparing()
    told = {each.group for each in latest.changes if each.item == CHALLENGE}
    asked = [each for each in latest.groups if each.key in told and _is_compared(each)]
    return Sparing(groups=tuple(each for each in asked if _spares(latest, each)), watched=bool(asked))


def _is_compared(group: Group) -> bool:
    return group.key == EVERYONE or group.cut is Cut.ORGANISATION


def _spares(published: Published, group: Group) -> bool:
    item, cell = item_of(published, TRUST), published.cells.get((group.key, TRUST))
    if item is None or not isinstance(cell, Shown | Banded):
        return False
    high = 1 + LOW_SHARE * (item.options - 1)
    lowest = cell.mean if isinstance(cell, Shown) else cell.low
    return lowest >= high and moved(published, group.key, CHALLENGE) is Verdict.DOWN
