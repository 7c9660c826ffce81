"""Who may stand where, as far as a result says: people sorted into tables whose margins fit one another.

Nobody outside knows who stands in which groups. But of every column each person is in one group or in none
that is told, so its groups and the *rest* add up to everyone; two crossed columns make a table; and where
one column lies inside another, its groups and the rest of each larger group make one too. Every place in a
table is a number of people that a reader may try to work out.

Tables are tied together only by the columns that they share. That leaves the reader a little more freedom
than there is, so that what is found here follows indeed; without crossed columns nothing more could follow.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

import numpy as np
import scipy

from accord.analysis.disclosure.linear import Matrix
from accord.analysis.recheck.record import Cell, Record

REST = None
"""Everybody of a column who is in none of the groups that are told."""

Spot = tuple[tuple[str, str | None], ...]
"""A place in a table: per column the group, or the rest. Everyone is the spot without columns."""


@dataclass(slots=True)
class Tables:
    """The spots, and which of them add up to which.

    sums: each spot with a list of spots that make it up.
    """

    spots: dict[Spot, int] = field(default_factory=dict)
    sums: list[tuple[Spot, list[Spot]]] = field(default_factory=list)

    def add(self, whole: Spot, parts: Iterable[Spot]) -> None:
        """Say of what a spot is made up."""
        made_of = list(parts)
        self.sums.append((whole, made_of))
        for spot in (whole, *made_of):
            self.spots.setdefault(spot, len(self.spots))

    def links(self) -> Matrix:
        """One row per sum, its parts less itself, over the spots."""
        rows, columns, values = [], [], []
        for row, (whole, parts) in enumerate(self.sums):
            for spot, value in ((whole, -1.0), *((part, 1.0) for part in parts)):
                rows.append(row)
                columns.append(self.spots[spot])
                values.append(value)
        shape = (len(self.sums), len(self.spots))
        return scipy.sparse.csr_array((np.array(values), (np.array(rows), np.array(columns))), shape=shape)


def spot_of(record: Record, cell: Cell) -> Spot:
    """Where the group of a cell stands."""
    columns = record.columns[cell.cut]
    if len(columns) == 2:
        return tuple(sorted(zip(columns, record.parts[cell.cut, cell.group], strict=True)))
    return tuple((column, cell.group) for column in columns)


def tables_of(record: Record, item: str) -> Tables:
    """The tables of one item."""
    groups: dict[str, dict[str | None, None]] = {}
    crossed: dict[tuple[str, str], None] = {}
    for cell, _seen in record.of(item):
        spot = spot_of(record, cell)
        for column, group in spot:
            groups.setdefault(column, {})[group] = None
        if len(spot) == 2:
            crossed[spot[0][0], spot[1][0]] = None
    tables = Tables()
    tables.spots[()] = 0
    for column, named in groups.items():
        tables.add((), [((column, group),) for group in (*named, REST)])
    for first, second in crossed:
        allowed = product((*groups[first], REST), (*groups[second], REST))
        _add_table(tables, first, second, list(allowed))
    for (child, parent), within in record.inside.items():
        if child in groups and parent in groups and (child, parent) not in crossed:
            _add_table(tables, child, parent, _nested(groups[child], groups[parent], within))
    return tables


def _nested(
    child: Iterable[str | None], parent: Iterable[str | None], within: Mapping[str, str]
) -> list[tuple[str | None, str | None]]:
    """The pairs that can hold people where the groups of one column lie inside those of another."""
    larger = set(parent)
    told = [(group, within.get(group)) for group in child if group is not None]
    known = [(group, around if around in larger else REST) for group, around in told if around is not None]
    anywhere = [(group, around) for group, home in told if home is None for around in (*larger, REST)]
    return [*known, *anywhere, *((REST, around) for around in (*larger, REST))]


def _add_table(tables: Tables, first: str, second: str, pairs: list[tuple[str | None, str | None]]) -> None:
    """The table of two columns, each of whose groups is the sum of its row."""
    for place, column in enumerate((first, second)):
        for group in dict.fromkeys(pair[place] for pair in pairs):
            row = [((first, pair[0]), (second, pair[1])) for pair in pairs if pair[place] == group]
            tables.add(((column, group),), row)
