"""Which points a talk starts from, and what a point needs before it counts as decided. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from accord.analysis.published import Change, Cut, Gap, Item, Published, Shown
from accord.mechanisms.rounds.publishing.rules import (
    LOW_SHARE,
    Spread,
    cell_of_everyone,
    changes_of,
    gaps_of,
    spread_of,
    widest_gap,
)

MOST_PROPOSED = 5
MOST_GAPS, MOST_CHANGES, MOST_LOW = 3, 1, 2
FEWEST_COMMENTS = 3
"""So many people have written about one thing before it is proposed by itself."""
USUAL_MINUTES = 90


class TalkState(models.TextChoices):
    OPEN = "open", _("open")
    CLOSED = "closed", _("closed")


class PointKind(models.TextChoices):
    """Why a point stands on the agenda."""

    GAP = "gap", _("partners see it differently")
    MIRROR = "mirror", _("others see a partner otherwise than it sees itself")
    CHANGE = "change", _("it surely changed")
    LOW = "low", _("among the lowest")
    APART = "apart", _("people are far apart")
    COMMENTS = "comments", _("people wrote about it")
    RAISED = "raised", _("raised by somebody")


class Cause(models.TextChoices):
    """What lies behind a point, as agreed in the talk (product.md, step 3)."""

    BEHAVIOUR = "behaviour", _("how we behave")
    CAPACITY = "capacity", _("time, people or skills")
    GOVERNANCE = "governance", _("who decides what")
    CONTRACT = "contract", _("the contract")
    EDUCATION_AIMS = "education_aims", _("what schools and learners need")
    VALUE = "value", _("value for money")

    @property
    def needs_forum(self) -> bool:
        """Whether it lies outside of what the people in the room can change by behaving otherwise."""
        return self is not Cause.BEHAVIOUR


class Decision(models.TextChoices):
    """What a point led to. There is no third way (law 3)."""

    UNDERTAKING = "undertaking", _("We undertake something")
    NOT_TO_ACT = "not_to_act", _("We decide not to act")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A point proposed from a result."""

    item_key: str
    kind: PointKind
    sentence: str


def propose(published: Published, most: int = MOST_PROPOSED) -> tuple[Proposed, ...]:
    """Return the points a talk about this result should start from, the weightiest first.

    Up to three of the widest sure gaps; the widest sure change since the round before; up to two of the
    lowest statements, only if they are low; then the statements on which people are furthest apart, only if
    they are; then what is left of gaps, low ones and changes. Where a statement about a partner has a sure
    gap between what others say of it and what it says of itself, the mirror put it there. No statement twice.
    Proposes nothing from a cell that is not shown in full.
    """
    gaps, changed, low = _by_gap(published), _most_changed(published), _lowest(published)
    low = [item for item in low if item not in gaps[:MOST_GAPS]]
    ranked = [
        *_by_kind(gaps[:MOST_GAPS]),
        *_points(changed[:MOST_CHANGES], PointKind.CHANGE),
        *_points(low[:MOST_LOW], PointKind.LOW),
        *_points(_furthest_apart(published), PointKind.APART),
        *_by_kind(gaps[MOST_GAPS:]),
        *_points(low[MOST_LOW:], PointKind.LOW),
        *_points(changed[MOST_CHANGES:], PointKind.CHANGE),
    ]
    first_of_each: dict[str, Proposed] = {}
    for point in ranked:
        first_of_each.setdefault(point.item_key, point)
    return tuple(first_of_each.values())[:most]


def _points(items: Iterable[Item], kind: PointKind) -> list[Proposed]:
    return [Proposed(item_key=item.key, kind=kind, sentence=item.text) for item in items]


def _by_gap(published: Published) -> list[Item]:
    """The statements with a sure gap, the widest first."""
    gaps: list[tuple[Item, Gap]] = [
        (item, gap) for item in published.items if (gap := gap_of(published, item)) and gap.sure
    ]
    return [item for item, gap in sorted(gaps, key=lambda each: -abs(each[1].difference))]


def _by_kind(items: Iterable[Item]) -> list[Proposed]:
    kinds = ((item, PointKind.MIRROR if item.about else PointKind.GAP) for item in items)
    return [Proposed(item_key=item.key, kind=kind, sentence=item.text) for item, kind in kinds]


def gap_of(published: Published, item: Item) -> Gap | None:
    """Return the gap that counts on a statement: of one about a partner, to what it says of itself."""
    if not item.about:
        return widest_gap(published, item.key)
    own = [gap for gap in gaps_of(published, item.key) if item.about in {gap.first, gap.second}]
    return next(iter(own), None)


def _most_changed(published: Published) -> list[Item]:
    """The statements on which everyone, or an organisation, surely moved; the furthest first."""
    moved = [(item, change) for item in published.items if (change := change_of(published, item.key))]
    return [item for item, change in sorted(moved, key=lambda each: -abs(each[1].difference))]


def change_of(published: Published, item_key: str) -> Change | None:
    """Return the widest sure change of everyone or of an organisation since the round before, if any."""
    told = {group.key for group in published.groups if group.cut in {Cut.EVERYONE, Cut.ORGANISATION}}
    sure = [change for change in changes_of(published, item_key) if change.sure and change.group in told]
    return max(sure, key=lambda change: abs(change.difference), default=None)


def _lowest(published: Published) -> list[Item]:
    """The statements that stand low on their scale, the lowest first."""
    means = [
        (item, mean)
        for item in published.items
        if item.directed and (mean := level(published, item)) is not None and not _is_split(published, item)
    ]
    return [item for item, mean in sorted(means, key=lambda each: each[1]) if mean < LOW_SHARE]


def _is_split(published: Published, item: Item) -> bool:
    """The mean of a split statement says little: it is proposed for being split."""
    spread = spread_of(cell_of_everyone(published, item.key))
    return spread is not None and spread.split


def level(published: Published, item: Item) -> float | None:
    """Return how far up its scale a statement stands, in [0, 1]: everyone, else its lowest organisation."""
    cells = [cell_of_everyone(published, item.key)]
    if not isinstance(cells[0], Shown):
        cells = [published.cell(group.key, item.key) for group in published.groups_of(Cut.ORGANISATION)]
    means = [cell.mean for cell in cells if isinstance(cell, Shown)]
    return (min(means) - 1) / (item.options - 1) if means and item.options > 1 else None


def _furthest_apart(published: Published) -> list[Item]:
    """The statements on which people are spread or split, the furthest apart first."""
    spreads: list[tuple[Item, Spread]] = [
        (item, spread)
        for item in published.items
        if (spread := spread_of(cell_of_everyone(published, item.key))) and not spread.alike
    ]
    return [item for item, spread in sorted(spreads, key=lambda each: -each[1].ratio)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the talking points of a round are decided."""

    decided: int
    total: int

    @property
    def undecided(self) -> int:
        return self.total - self.decided

    @property
    def may_close(self) -> bool:
        return self.total > 0 and self.undecided == 0


def progress(decisions: Iterable[str]) -> Progress:
    """Count the decisions of a talk's points; an empty one is still open."""
    found = list(decisions)
    return Progress(decided=sum(bool(decision) for decision in found), total=len(found))
