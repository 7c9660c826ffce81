"""Which cuts lie inside others, as far as a file may say so: of groups with a figure only."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from accord.analysis.published import Banded, Published, Shown
from accord.gateways.command.publish.asked import Asked, key_of
from accord.gateways.command.publish.kinds import Column, lies_within

Json = dict[str, Any]


def inside_of(result: Published, asked: Asked) -> Iterator[Json]:
    """Which column's groups lie inside those of another, as far as groups have figures."""
    plain = [column for column in asked.cuts if len(column.columns) == 1]
    for child in plain:
        for parent in plain:
            if child is parent or len(child.labels.names) <= len(parent.labels.names):
                continue
            if lies_within(child.labels.index, parent.labels.index):
                yield {"cut": child.cut, "in": parent.cut, "groups": _homes(result, child, parent)}


def _homes(result: Published, child: Column, parent: Column) -> dict[str, str]:
    found = {}
    for place, name in enumerate(child.labels.names):
        people = np.flatnonzero(child.labels.index == place)
        if people.size and _has_figure(result, child.cut, name):
            home = parent.labels.names[int(parent.labels.index[people[0]])]
            if _has_figure(result, parent.cut, home):
                found[name] = home
    return found


def _has_figure(result: Published, cut: str, group: str) -> bool:
    cells = (result.cell(key_of(cut, group), item.key) for item in result.items)
    return any(isinstance(cell, Shown | Banded) for cell in cells)
