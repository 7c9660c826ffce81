"""The leaders of each organisation together, where enough were reviewed and the partners agreed to it."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from accord.analysis.cells import Cell, cell_to_json
from accord.analysis.disclosure.leaders import LeadersBefore
from accord.analysis.disclosure.leaders_apart import Apart, groups_apart, leaders_apart
from accord.steps.leadership.feedback import asking
from accord.steps.leadership.feedback.together.counting import Counted, moved_between
from accord.steps.leadership.feedback.together.reading import Group, groups_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.steps.leadership.feedback.models import Together, Year


def groups_of_year(
    year: "Year",
    now: Counted,
    then: Counted,
    *,
    last: "Together | None",
    cells: "Mapping[str, Cell]",
    before: "Mapping[str, LeadersBefore]",
) -> list[dict[str, Any]]:
    """Return what is stored of each group of leaders, by organisation; nothing where all together is all.

    Where organisations stood in other groups a year before, the groups of both years could be subtracted from
    each other: then nothing is told by organisation in this year.
    """
    working = Counter(now.employers[leader] for leader in now.reports)
    groups = [frozenset(names) for names in groups_apart(working)] if year.by_organisation else []
    held = {group.organisations: group for group in groups_of(last)} if last else {}
    if held and held.keys() != set(groups):
        return []
    told: list[dict[str, Cell]] = [{} for _group in groups]
    for each in year.statements:
        key = each["key"]
        apart = [
            Apart(
                means=list(now.means(key, group).values()),
                before=_before(key, group, held, now, then),
            )
            for group in groups
        ]
        found = leaders_apart(
            apart, together=cells[key], before=before.get(key), options=len(asking.labels(each))
        )
        for of_group, cell in zip(told, found, strict=True):
            of_group[key] = cell
    return [
        {
            "organisations": sorted(group),
            "cells": {key: cell_to_json(cell) for key, cell in of_group.items()},
        }
        for group, of_group in zip(groups, told, strict=True)
    ]


def _before(
    key: str, group: frozenset[str], held: "Mapping[frozenset[str], Group]", now: Counted, then: Counted
) -> LeadersBefore | None:
    cell = held[group].cells.get(key) if group in held else None
    if cell is None:
        return None
    return LeadersBefore(cell=cell, moved=moved_between(then.means(key, group), now.means(key, group)))
