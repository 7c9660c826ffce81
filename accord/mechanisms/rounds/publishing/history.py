"""What the core statements said round by round: from each stored result alone, read once in a process.

A stored result never changes, so what was read of it is kept by its digest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import UUID

from accord.analysis.published import EVERYONE, Cell, Item, Published
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.errors import Denied
from accord.foundations.recent import Recent
from accord.mechanisms.rounds.publishing import moved, rules, selectors
from accord.mechanisms.rounds.publishing.moved import Moved

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result

KEPT = 400
"""Results of which a process keeps what their core statements said."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a core statement said in one round: everybody's answer, and whether it moved since before.

    of_everyone: whether that is said of everyone together, and not of each partner.
    """

    item: Item
    cell: Cell
    moved: tuple[Moved, ...]
    of_everyone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The core statements of one round, by their keys."""

    title: str
    closed_at: datetime
    said: Mapping[str, Said]


_kept: Recent[tuple[UUID, str], Past] = Recent(KEPT)


def history(actor: Actor, *, most: int) -> list[Past]:
    """Return what rounds on the charter said, the earliest first; at most the latest so many.

    One whose stored result does not hold is left out: its own page says so.
    """
    access.require(actor, "publishing.read")
    found = [_past(result_id, digest) for result_id, digest in selectors.digests_on_charter(most)]
    return [past for past in reversed(found) if past is not None]


def _past(result_id: UUID, digest: str) -> Past | None:
    try:
        return _kept.get((result_id, digest), lambda: _read(_row(result_id)))
    except Denied:
        return None


def _row(result_id: UUID) -> "Result":
    """The row of a result; the latest is at hand on most pages already."""
    latest = selectors.latest_result()
    return latest if latest and latest.id == result_id else selectors.result_with(result_id)


def _read(result: "Result") -> Past:
    published = selectors.published_of(result)
    core = [item for item in published.items if item.core]
    return Past(
        title=published.title,
        closed_at=published.closed_at,
        said=MappingProxyType({item.key: _said(published, item) for item in core}),
    )


def _said(published: Published, item: Item) -> Said:
    path = moved.path(published, {item.key})
    return Said(
        item=item,
        cell=rules.cell_of_everyone(published, item.key),
        moved=moved.told(published, path),
        of_everyone=EVERYONE in path,
    )
