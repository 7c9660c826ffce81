"""The published result of a round: the only thing a page, a spreadsheet or an export may render.

A `Published` that breaks a floor cannot be built: its constructor raises `NotPublishable`, also when it is
read back from storage.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Self

from accord.analysis.cells import (
    MEAN_FLOOR,
    SPREAD_FLOOR,
    Banded,
    Cell,
    Json,
    Reason,
    Shown,
    Suppressed,
    cell_from_json,
    cell_to_json,
)
from accord.analysis.errors import MalformedRecord, NotPublishable
from accord.analysis.figure import Figure

__all__ = [
    "EVERYONE",
    "MEAN_FLOOR",
    "SPREAD_FLOOR",
    "Banded",
    "Cell",
    "Certificate",
    "Change",
    "Cut",
    "Figure",
    "Gap",
    "Group",
    "Item",
    "Json",
    "NotPublishable",
    "Published",
    "Reason",
    "Shown",
    "Suppressed",
]

EVERYONE = "everyone"
"""The key of the group that holds everyone."""


class Cut(StrEnum):
    """By what a result is cut into groups."""

    EVERYONE = "everyone"
    ORGANISATION = "organisation"
    TIER = "tier"
    TEAM = "team"
    ORGANISATION_TIER = "organisation_tier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group a result reports on.

    key: "everyone" or an id. name: as it was called at close. invited: people asked, or None where nobody
    says how many these were (a survey of another tool). responded: people who answered, or None where that
    number itself is withheld.
    """

    key: str
    name: str
    cut: Cut
    invited: int | None
    responded: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A statement as it was asked.

    options: answers run from 1 to this number, and more is more favourable; where directed is False, neither
    end is better than the other. labels: the anchors, lowest first (may be empty). behaviour: the id of the
    charter's behaviour, if any. core: one of the core eight. topic: what it is about in a word or two, by
    which it is named where it is not quoted; "" in older results. construct: the named scale to which it
    belongs, such as "Trust", or "". reversed: agreeing with it is unfavourable, so answers and labels were
    turned. about: of a mirror item, the id of the organisation it is about. asked_of: whom it was asked, in
    words; "" where it was everybody.
    """

    key: str
    text: str
    options: int
    labels: tuple[str, ...] = ()
    behaviour: str | None = None
    core: bool = False
    topic: str = ""
    directed: bool = True
    construct: str = ""
    reversed: bool = False
    about: str | None = None
    asked_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How far two organisations lie apart on an item: mean of `first` minus `second`, with 95% interval.

    sure: the interval excludes zero. Only where both cells are shown.
    """

    item: str
    first: str
    second: str
    difference: float
    low: float
    high: float
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How far a group's mean on an item moved since the last result: now minus then, with 95% interval.

    sure: the interval excludes zero. Only from ten answers in both rounds; rounds are not linked by person.
    """

    group: str
    item: str
    difference: float
    low: float
    high: float
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What was proved of a result before it was written.

    rules_version: by which rule. minimum: no group of fewer people can be worked out. cells: how many cells
    were checked. width: how far apart everybody's answer may still lie at least, and a hidden group's mean,
    in points. group, item: where it is narrowest. digest: of the result without its certificate (SHA-256 of
    the canonical JSON).
    """

    rules_version: str
    minimum: int
    cells: int
    width: float
    group: str
    item: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A published result; computed once, at close, and never changed.

    minimum: the agreed minimum of answers per cell. cells: by (group key, item key), one for every pair.
    rules_version: which rule of disclosure decided. closed_at: aware, kept in UTC.
    changes: since the result before, if there was one. certificate: what was proved; None in older results.
    """

    round_key: str
    title: str
    closed_at: datetime
    minimum: int
    groups: tuple[Group, ...]
    items: tuple[Item, ...]
    cells: Mapping[tuple[str, str], Cell]
    gaps: tuple[Gap, ...]
    rules_version: str
    changes: tuple[Change, ...] = ()
    certificate: Certificate | None = None

    def __post_init__(self) -> None:
        if self.closed_at.tzinfo is None:
            raise NotPublishable("closed_at has no time zone")
        object.__setattr__(self, "closed_at", self.closed_at.astimezone(UTC))
        object.__setattr__(self, "cells", MappingProxyType(dict(self.cells)))
        _check_frame(self)
        for item in self.items:
            for group in self.groups:
                _check_cell(self.cells[group.key, item.key], item, self.minimum)
            _check_two_organisations(self, item)
        cuts = {group.key: group.cut for group in self.groups}
        for gap in self.gaps:
            _check_gap(self, gap, cuts)
        for change in self.changes:
            _check_change(self, change)
        if self.certificate is not None and self.certificate.digest != self._plain_digest():
            raise NotPublishable("the certificate belongs to another result")

    def cell(self, group: str, item: str) -> Cell:
        """The cell of a group and an item, by their keys."""
        return self.cells[group, item]

    def groups_of(self, cut: Cut) -> tuple[Group, ...]:
        """The groups of one cut, in the order of publication."""
        return tuple(group for group in self.groups if group.cut is cut)

    def to_json(self) -> Json:
        """The whole result as plain JSON values; `from_json` gives an equal result back."""
        return {
            "round_key": self.round_key,
            "title": self.title,
            "closed_at": self.closed_at.isoformat(),
            "minimum": self.minimum,
            "groups": [asdict(group) | {"cut": group.cut.value} for group in self.groups],
            "items": [_item_to_json(item) for item in self.items],
            "cells": [
                {"group": group.key, "item": item.key} | cell_to_json(self.cells[group.key, item.key])
                for group in self.groups
                for item in self.items
            ],
            "gaps": [_as_floats(_plain(gap)) for gap in self.gaps],
            "rules_version": self.rules_version,
        } | self._later_fields()

    def _later_fields(self) -> Json:
        """What older results do not have; left out where there is none, so that they keep their digest."""
        found: Json = {}
        if self.changes:
            found["changes"] = [_as_floats(_plain(change)) for change in self.changes]
        if self.certificate is not None:
            found["certificate"] = asdict(self.certificate) | {"width": float(self.certificate.width)}
        return found

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read what `to_json` wrote; every rule is checked again. Raises MalformedRecord, NotPublishable."""
        try:
            return cls(
                round_key=data["round_key"],
                title=data["title"],
                closed_at=datetime.fromisoformat(data["closed_at"]),
                minimum=data["minimum"],
                groups=tuple(Group(**group | {"cut": Cut(group["cut"])}) for group in data["groups"]),
                items=tuple(Item(**item | {"labels": tuple(item["labels"])}) for item in data["items"]),
                cells={(cell["group"], cell["item"]): cell_from_json(cell) for cell in data["cells"]},
                gaps=tuple(Gap(**_as_floats(gap)) for gap in data["gaps"]),
                rules_version=data["rules_version"],
                changes=tuple(Change(**_as_floats(change)) for change in data.get("changes", ())),
                certificate=_certificate(data.get("certificate")),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise MalformedRecord(
                f"a stored result cannot be read: {type(error).__name__} {error}"
            ) from error

    def canonical(self) -> bytes:
        """The one way to write it down: JSON with sorted keys and no spaces, in UTF-8."""
        return _canonical(self.to_json())

    def digest(self) -> str:
        """SHA-256 of the canonical JSON, in hex."""
        return _digest(self.to_json())

    def _plain_digest(self) -> str:
        """The digest of everything but the certificate, which holds it."""
        return _digest({name: value for name, value in self.to_json().items() if name != "certificate"})

    def certified(self, *, cells: int, width: float, group: str, item: str) -> Self:
        """The same result with the certificate of what was proved of it."""
        return replace(
            self,
            certificate=Certificate(
                rules_version=self.rules_version,
                minimum=self.minimum,
                cells=cells,
                width=width,
                group=group,
                item=item,
                digest=self._plain_digest(),
            ),
        )


def _digest(data: Json) -> str:
    return hashlib.sha256(_canonical(data)).hexdigest()


def _canonical(data: Json) -> bytes:
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode()


def _item_to_json(item: Item) -> Json:
    """An item as plain values; what older results did not have only where it says something."""
    plain = asdict(item) | {"labels": list(item.labels)}
    unsaid = {
        "topic": "",
        "directed": True,
        "construct": "",
        "reversed": False,
        "about": None,
        "asked_of": "",
    }
    return {name: value for name, value in plain.items() if name not in unsaid or value != unsaid[name]}


def _plain(compared: Gap | Change) -> Json:
    """What `asdict` gives, without its copying: a result of many organisations has ten thousand gaps."""
    return {name: getattr(compared, name) for name in compared.__slots__}


def _as_floats(compared: Mapping[str, Any]) -> Json:
    """Databases may hand 1.0 back as 1: numbers become floats again, so that the digest stays the same."""
    return dict(compared) | {name: float(compared[name]) for name in ("difference", "low", "high")}


def _certificate(data: Mapping[str, Any] | None) -> Certificate | None:
    return None if data is None else Certificate(**{**data, "width": float(data["width"])})


def _check_frame(published: Published) -> None:
    """Keys are unique, every pair of group and item has one cell, the minimum is not below the floor."""
    if published.minimum < MEAN_FLOOR:
        raise NotPublishable(f"the minimum is {published.minimum}, the floor is {MEAN_FLOOR}")
    groups = [group.key for group in published.groups]
    items = [item.key for item in published.items]
    if len(set(groups)) < len(groups) or len(set(items)) < len(items):
        raise NotPublishable("two groups or two items share a key")
    expected = {(group, item) for group in groups for item in items}
    if expected != set(published.cells):
        raise NotPublishable(
            f"{len(expected)} cells belong to the result, {len(published.cells)} were given or differ"
        )


def _check_cell(cell: Cell, item: Item, minimum: int) -> None:
    """The floors hold, and the numbers of a cell agree with one another and with the scale."""
    if isinstance(cell, Suppressed):
        return
    if cell.n < minimum:
        raise NotPublishable(f"{item.key}: a cell shows {cell.n} answers, the minimum is {minimum}")
    if not 1 <= cell.low <= cell.high <= item.options:
        raise NotPublishable(f"{item.key}: the interval {cell.low} to {cell.high} leaves 1 to {item.options}")
    if isinstance(cell, Shown):
        _check_shown(cell, item)


def _check_shown(cell: Shown, item: Item) -> None:
    """The mean lies in its interval; distribution and share stand from ten answers only, and add up."""
    distribution, favourable = cell.distribution, cell.favourable
    band = cell.favourable_band
    if band is not None and not (cell.n >= SPREAD_FLOOR and 0 <= band[0] <= band[1] <= 1):
        raise NotPublishable(f"{item.key}: the band {band} is no band of a share of {cell.n} answers")
    if band is not None and (favourable is not None or distribution is not None):
        raise NotPublishable(f"{item.key}: a share stands beside its own band")
    if cell.equal_weight is not None and not 1 <= cell.equal_weight <= item.options:
        raise NotPublishable(f"{item.key}: the mean of equal weights {cell.equal_weight} leaves the scale")
    if not cell.low <= cell.mean <= cell.high:
        raise NotPublishable(f"{item.key}: the mean {cell.mean} lies outside {cell.low} to {cell.high}")
    if cell.n < SPREAD_FLOOR and (distribution is not None or favourable is not None):
        raise NotPublishable(f"{item.key}: distribution or share of {cell.n} answers, not {SPREAD_FLOOR}")
    if distribution is not None and (
        len(distribution) != item.options or sum(distribution) != cell.n or min(distribution) < 0
    ):
        raise NotPublishable(f"{item.key}: a distribution does not add up to {cell.n}")
    if favourable is not None and not 0 <= favourable <= 1:
        raise NotPublishable(f"{item.key}: the share {favourable} is no share")


def _check_two_organisations(published: Published, item: Item) -> None:
    """With exactly two organisations, both are shown or neither; but for one withheld for those who came or
    went, of which the audit has proved that it does not follow.
    """
    cells = [published.cell(group.key, item.key) for group in published.groups_of(Cut.ORGANISATION)]
    shown = [not isinstance(cell, Suppressed) or cell.reason is Reason.CHANGED for cell in cells]
    if len(shown) == 2 and shown[0] != shown[1]:
        raise NotPublishable(f"{item.key}: one of exactly two organisations is shown without the other")


def _check_gap(published: Published, gap: Gap, cuts: Mapping[str, Cut]) -> None:
    """A gap stands between two organisations whose cells are both shown. cuts: of the groups, by key."""
    for key in (gap.first, gap.second):
        if cuts.get(key) is not Cut.ORGANISATION:
            raise NotPublishable(f"{gap.item}: a gap names {key!r}, which is no organisation of this result")
        if not isinstance(published.cells.get((key, gap.item)), Shown):
            raise NotPublishable(f"{gap.item}: a gap needs a shown cell for {key!r}")
    if not gap.low <= gap.difference <= gap.high:
        raise NotPublishable(f"{gap.item}: the difference {gap.difference} lies outside its own interval")


def _check_change(published: Published, change: Change) -> None:
    """A change stands beside a shown cell of at least ten answers, inside its own interval."""
    cell = published.cells.get((change.group, change.item))
    if not isinstance(cell, Shown) or cell.n < SPREAD_FLOOR:
        raise NotPublishable(
            f"{change.item}: a change of {change.group!r} needs {SPREAD_FLOOR} answers shown"
        )
    if not change.low <= change.difference <= change.high:
        raise NotPublishable(f"{change.item}: the change {change.difference} lies outside its own interval")
