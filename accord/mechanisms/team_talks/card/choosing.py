"""What stands on a card: from `Published` alone, by a fixed rule. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from accord.analysis.published import EVERYONE, Cell, Gap, Group, Item, Published, Shown
from accord.mechanisms.rounds.publishing import rules
from accord.mechanisms.rounds.publishing.rules import LOW_SHARE


class Kind(StrEnum):
    """Why the second thing on a card was chosen."""

    GAP = "gap"
    LOW = "low"
    APART = "apart"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a team talks about for a quarter of an hour.

    groups: whose figures stand on it: the nearest of the team of which anything is shown; of a pair, of both;
    none where nothing at all is. own: whether these are the groups that were asked for, and not others above.
    pair: whether two teams talk together.
    strength: what stands highest, if that is high. point: the gap, or what is low or divides them; kind: why.
    gap: between which two organisations, where that is the point; facing: the keys of those whose people are
    not at the table.
    """

    groups: tuple[Group, ...]
    own: bool
    pair: bool
    strength: Item | None
    point: Item | None
    kind: Kind
    gap: Gap | None = None
    facing: tuple[str, ...] = ()


def card_of_team(published: Published, near: Sequence[str], organisations: Sequence[str]) -> Card:
    """Return the card of one team.

    near: keys of the groups in which it counts, the nearest first; everyone follows. organisations: the keys
    of those whose people are in it: the gap is one of theirs, or any where none is named.
    """
    gaps = _sure_gaps(published)
    theirs = [gap for gap in gaps if not organisations or {gap.first, gap.second} & set(organisations)]
    return _card(published, [near], theirs, organisations)


def card_of_pair(published: Published, near: Sequence[Sequence[str]], organisations: Sequence[str]) -> Card:
    """Return the card that two teams of two organisations talk about together; arguments as for one team."""
    between = [gap for gap in _sure_gaps(published) if {gap.first, gap.second} == set(organisations)]
    return _card(published, near, between, organisations)


def _card(
    published: Published, near: Sequence[Sequence[str]], gaps: Sequence[Gap], organisations: Sequence[str]
) -> Card:
    """near: of each team that talks, the groups in which it counts."""
    found = [each for keys in near if (each := _nearest(published, keys)) is not None]
    groups = tuple({group.key: group for group, _own in found}.values())
    gap = gaps[0] if gaps else None
    chosen = (_item(published, gap.item), Kind.GAP) if gap is not None else None
    point, kind = (
        chosen or _lowest(published, groups) or _most_divided(published, groups) or (None, Kind.NOTHING)
    )
    return Card(
        groups=groups,
        own=len(groups) == len(near) and all(own for _group, own in found),
        pair=len(near) > 1,
        strength=_highest(published, groups, but=point),
        point=point,
        kind=kind,
        gap=gap,
        facing=tuple(key for key in (gap.first, gap.second) if key not in organisations) if gap else (),
    )


def _nearest(published: Published, near: Sequence[str]) -> tuple[Group, bool] | None:
    """The first of these groups, and then everyone, of which something is shown; whether it is the first."""
    groups = {group.key: group for group in published.groups}
    for place, key in enumerate((*near, EVERYONE)):
        if key in groups and rules.shows_any_of(published, groups[key]):
            return groups[key], place == 0
    return None


def _sure_gaps(published: Published) -> list[Gap]:
    """The gaps that are sure, the widest first; of two as wide, the one asked first."""
    return sorted((gap for gap in published.gaps if gap.sure), key=lambda gap: -abs(gap.difference))


def _highest(published: Published, groups: Sequence[Group], *, but: Item | None) -> Item | None:
    """What stands highest with all of these groups, unless it is low with one of them."""
    levels = [(item, level) for item, level in _levels(published, groups) if item != but]
    if not levels:
        return None
    item, level = max(levels, key=lambda each: min(each[1]))
    return item if min(level) >= LOW_SHARE else None


def _lowest(published: Published, groups: Sequence[Group]) -> tuple[Item, Kind] | None:
    """What stands lowest with all of these groups, if it is low with each of them."""
    levels = _levels(published, groups)
    if not levels:
        return None
    item, level = min(levels, key=lambda each: max(each[1]))
    return (item, Kind.LOW) if max(level) < LOW_SHARE else None


def _most_divided(published: Published, groups: Sequence[Group]) -> tuple[Item, Kind] | None:
    """What people of one of these groups answered most differently, if they did."""
    spreads = [
        (item, spread.ratio)
        for item in published.items
        for cell in _cells(published, groups, item)
        if (spread := rules.spread_of(cell)) is not None and not spread.alike
    ]
    if not spreads:
        return None
    item, _ratio = max(spreads, key=lambda each: each[1])
    return item, Kind.APART


def _levels(published: Published, groups: Sequence[Group]) -> list[tuple[Item, list[float]]]:
    """How far up its scale each statement stands with each group, in [0, 1]; only where all are shown.

    One of which neither end is better is neither; the mean of one that splits people says little.
    """
    found = []
    for item in published.items if groups else ():
        shown = [cell for cell in _cells(published, groups, item) if isinstance(cell, Shown)]
        if len(shown) == len(groups) and item.directed and item.options > 1 and not _any_split(shown):
            found.append((item, [(cell.mean - 1) / (item.options - 1) for cell in shown]))
    return found


def _any_split(cells: Iterable[Cell]) -> bool:
    spreads = [rules.spread_of(cell) for cell in cells]
    return any(spread is not None and spread.split for spread in spreads)


def _cells(published: Published, groups: Sequence[Group], item: Item) -> list[Cell]:
    return [published.cell(group.key, item.key) for group in groups]


def _item(published: Published, key: str) -> Item:
    return next(item for item in published.items if item.key == key)
