"""The report of a leader: what raters said, by group and all together. A page may render nothing else of it.

A `FeedbackReport` that breaks a floor cannot be built: its constructor raises `NotPublishable`, also when it
is read back from storage.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Self

from accord.analysis.cells import (
    RATER_FLOOR,
    SPREAD_FLOOR,
    Banded,
    Cell,
    Json,
    Shown,
    Suppressed,
    cell_from_json,
    cell_to_json,
)
from accord.analysis.errors import MalformedRecord, NotPublishable
from accord.analysis.published import Change, Item
from accord.analysis.self_other import View

TOGETHER = "together"
"""The key of the group that holds all raters."""

CLEARLY = 0.5
"""So many points at least lie between the own view and that of others where one is called higher."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RaterGroup:
    """Raters of whom a report tells together: peers at home, direct reports. invited: so many were asked."""

    key: str
    name: str
    invited: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement(Change):
    """How far all raters together moved. at_least: one of the reports tells a range, so it may be more."""

    at_least: bool = False

    def to_json(self) -> Json:
        """As plain JSON values; without `at_least` where it is not so: that is how reports were stored."""
        return {key: value for key, value in asdict(self).items() if key != "at_least" or value}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackReport:
    """What raters said of one person; computed once, at close, and never changed.

    groups: all raters together first. cells: by (group key, item key), one for every pair. spread: the
    variance of single answers on which every interval rests, rounded. changes: of all raters together, since
    the report before. closed_at: aware, kept in UTC.
    """

    round_key: str
    closed_at: datetime
    groups: tuple[RaterGroup, ...]
    items: tuple[Item, ...]
    cells: Mapping[tuple[str, str], Cell]
    spread: float
    rules_version: str
    changes: tuple[Movement, ...] = ()

    def __post_init__(self) -> None:
        if self.closed_at.tzinfo is None:
            raise NotPublishable("closed_at has no time zone")
        object.__setattr__(self, "closed_at", self.closed_at.astimezone(UTC))
        object.__setattr__(self, "cells", MappingProxyType(dict(self.cells)))
        expected = {(group.key, item.key) for group in self.groups for item in self.items}
        if expected != set(self.cells) or not self.groups or self.groups[0].key != TOGETHER:
            raise NotPublishable("groups, items and cells of a report do not fit together")
        for item in self.items:
            for group in self.groups:
                _check_cell(self.cells[group.key, item.key], item)
        for change in self.changes:
            _check_change(self, change)

    def cell(self, group: str, item: str) -> Cell:
        """The cell of a group and an item, by their keys."""
        return self.cells[group, item]

    def change(self, item: str) -> Movement | None:
        """How far all raters together moved on an item; None where that is not told."""
        return next((found for found in self.changes if found.item == item), None)

    def to_json(self) -> Json:
        """The whole report as plain JSON values; `from_json` gives an equal report back."""
        return {
            "round_key": self.round_key,
            "closed_at": self.closed_at.isoformat(),
            "groups": [asdict(group) for group in self.groups],
            "items": [asdict(item) | {"labels": list(item.labels)} for item in self.items],
            "cells": [
                {"group": group, "item": item} | cell_to_json(cell)
                for (group, item), cell in self.cells.items()
            ],
            "spread": float(self.spread),
            "rules_version": self.rules_version,
            "changes": [change.to_json() for change in self.changes],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read what `to_json` wrote; every rule is checked again. Raises MalformedRecord, NotPublishable."""
        try:
            return cls(
                round_key=data["round_key"],
                closed_at=datetime.fromisoformat(data["closed_at"]),
                groups=tuple(RaterGroup(**group) for group in data["groups"]),
                items=tuple(Item(**item | {"labels": tuple(item["labels"])}) for item in data["items"]),
                cells={(cell["group"], cell["item"]): cell_from_json(cell) for cell in data["cells"]},
                spread=float(data["spread"]),
                rules_version=data["rules_version"],
                changes=tuple(Movement(**change) for change in data["changes"]),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise MalformedRecord(f"a stored report cannot be read: {type(error).__name__}") from error

    def digest(self) -> str:
        """SHA-256 of the canonical JSON, in hex."""
        text = json.dumps(self.to_json(), sort_keys=True, separators=(",", ":"), allow_nan=False)
        return hashlib.sha256(text.encode()).hexdigest()


def view_of(own: int, cell: Cell) -> View | None:
    """How the own answer compares with what a group is told to say, from published figures alone.

    Higher or lower only where half a point at least lies between the two, and the interval of a mean, or the
    edge of a range, lies between them too. None where nothing is told of the group.
    Source: Yammarino & Atwater 1993, Hum Resour Manage 32:231 (half a standard deviation, here half a point).
    """
    if isinstance(cell, Suppressed):
        return None
    above = cell.high if isinstance(cell, Banded) else cell.mean
    below = cell.low if isinstance(cell, Banded) else cell.mean
    if own - above >= CLEARLY and own > cell.high:
        return View.HIGHER
    return View.LOWER if below - own >= CLEARLY and own < cell.low else View.IN_LINE


def _check_cell(cell: Cell, item: Item) -> None:
    """The floor of a group of raters holds; shares and distributions stand in no report."""
    if isinstance(cell, Suppressed):
        return
    if cell.n < RATER_FLOOR:
        raise NotPublishable(f"{item.key}: a cell shows {cell.n} raters, the floor is {RATER_FLOOR}")
    if not 1 <= cell.low <= cell.high <= item.options:
        raise NotPublishable(f"{item.key}: {cell.low} to {cell.high} leaves 1 to {item.options}")
    if isinstance(cell, Shown):
        if not cell.low <= cell.mean <= cell.high:
            raise NotPublishable(f"{item.key}: the mean {cell.mean} lies outside its interval")
        if cell.distribution is not None or cell.favourable is not None or cell.favourable_band is not None:
            raise NotPublishable(f"{item.key}: how many chose what stands in no report")


def _check_change(report: FeedbackReport, change: Movement) -> None:
    cell = report.cells.get((change.group, change.item))
    if change.group != TOGETHER or not isinstance(cell, Shown | Banded) or cell.n < SPREAD_FLOOR:
        raise NotPublishable(f"{change.item}: a change needs {SPREAD_FLOOR} raters, all together")
    if not change.low <= change.difference <= change.high:
        raise NotPublishable(f"{change.item}: the change {change.difference} lies outside its interval")
