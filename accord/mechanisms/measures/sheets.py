"""Which cell of a spreadsheet is the value of which measure in which period. Pure.

Three shapes are understood: a row for each value (Measure, Period, Value); a row for each measure and a
column for each period; a row for each period and a column for each measure.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accord.foundations.tables import Cell, Row, Sheet
from accord.mechanisms.measures.dates import is_period
from accord.partnership.importing.columns import LOOKED_AT, cells_at, key_of, rows_below

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure

MEASURE = frozenset({"measure", "measures", "name", "indicator", "kpi", "what is measured"})
PERIOD = frozenset({"period", "month", "quarter", "year", "date", "when", "month ending", "quarter ending"})
VALUE = frozenset({"value", "values", "actual", "amount", "result", "figure"})


@dataclass(frozen=True, slots=True)
class Place:
    """A cell that may hold a value: its measure and its period as the sheet names them, and where."""

    row: int
    column: int
    measure: Cell
    measure_column: int | None
    period: Cell
    period_column: int | None
    value: Cell


@dataclass(frozen=True, slots=True)
class Heading:
    """The row in which the columns have their names, and what each column holds."""

    row: int
    measure: int | None = None
    period: int | None = None
    value: int | None = None
    measures: Mapping[int, Cell] = field(default_factory=dict)
    periods: Mapping[int, Cell] = field(default_factory=dict)

    @property
    def is_understood(self) -> bool:
        """Whether every value has a measure and a period."""
        listed = self.period is not None and self.value is not None and self.measure is not None
        across = self.measure is not None and bool(self.periods)
        return listed or across or (self.period is not None and bool(self.measures))


def heading_of(sheet: Sheet, measures: "Sequence[Measure]") -> Heading:
    """Return the row among the first that names the columns best; of two as good the first."""
    names = {key_of(measure.name) for measure in measures}
    found = [_heading(row, names) for row in sheet.rows[:LOOKED_AT]]
    return max(found, key=lambda each: (each.is_understood, _told(each), -each.row))


def _told(heading: Heading) -> int:
    single = sum(place is not None for place in (heading.measure, heading.period, heading.value))
    return single + len(heading.measures) + len(heading.periods)


def _heading(row: Row, names: "set[str]") -> Heading:
    keys = {column: key_of(str(cell)) for column, cell in enumerate(row.cells) if cell}
    one = {
        role: next((column for column, key in keys.items() if key in words), None)
        for role, words in (("measure", MEASURE), ("period", PERIOD), ("value", VALUE))
    }
    rest = [column for column in keys if column not in one.values()]
    measures = {column: row.cells[column] for column in rest if keys[column] in names}
    periods = {
        column: row.cells[column]
        for column in rest
        if column not in measures and is_period(row.cells[column])
    }
    return Heading(row.number, **one, measures=measures, periods=periods)


def places(sheet: Sheet, heading: Heading) -> Iterator[Place]:
    """Go through every cell that may hold a value, in the order of the sheet; empty ones are left out."""
    head = cells_at(sheet, heading.row)
    for row in rows_below(sheet, heading.row):
        for column in _columns(heading):
            if row.cells[column] == "":
                continue
            across = heading.value is None
            by_measure = across and column in heading.measures
            yield Place(
                row=row.number,
                column=column,
                measure=head[column] if by_measure else _cell(row, heading.measure),  # type: ignore[arg-type]
                measure_column=None if by_measure else heading.measure,
                period=head[column] if across and not by_measure else _cell(row, heading.period),  # type: ignore[arg-type]
                period_column=None if across and not by_measure else heading.period,
                value=row.cells[column],
            )


def _columns(heading: Heading) -> list[int]:
    """The columns in which values stand."""
    if heading.value is not None and heading.measure is not None and heading.period is not None:
        return [heading.value]
    return sorted(heading.periods if heading.measure is not None else heading.measures)


def _cell(row: Row, column: int | None) -> Cell:
    return "" if column is None else row.cells[column]
