"""A sheet as plain values, whatever kind of file it came from."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from accord.foundations.tables import errors, limits

Cell = str | date


@dataclass(frozen=True, slots=True)
class Row:
    """A row with content: its number as a person sees it in the sheet, and its cells from column A on."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The first sheet with content. Every row is `width` cells wide; an empty cell is ""."""

    name: str
    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        return len(self.rows[0].cells) if self.rows else 0


class Plain(TypedDict):
    """A sheet as JSON: a row is its number and its cells; a day is {"day": "2026-01-31"}."""

    name: str
    rows: list[tuple[int, list[str | dict[str, str]]]]


def sheet_from(name: str, rows: list[tuple[int, list[Cell]]]) -> Sheet:
    """Drop empty rows and the empty columns on the right; raises Unreadable."""
    filled = [(number, cells) for number, cells in rows if any(cells)]
    if not filled:
        raise errors.NothingInIt
    if len(filled) > limits.ROWS:
        raise errors.TooManyRows
    width = max(_width(cells) for _number, cells in filled)
    if width > limits.COLUMNS:
        raise errors.TooManyColumns
    return Sheet(
        name,
        tuple(
            Row(number, tuple(cells[:width]) + ("",) * (width - len(cells[:width])))
            for number, cells in filled
        ),
    )


def clean(written: str) -> str:
    """Return what a person sees in a cell: single ordinary spaces, whole letters, nothing invisible."""
    spaced = "".join(
        " " if unicodedata.category(letter) in {"Zs", "Zl", "Zp"} or letter in "\t\r\n" else letter
        for letter in unicodedata.normalize("NFC", written[: limits.CELL_CHARACTERS])
        if letter in "\t\r\n" or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Cn"}
    )
    return " ".join(spaced.split())


def plain(sheet: Sheet) -> Plain:
    """Return a sheet as JSON can hold it."""
    return {
        "name": sheet.name,
        "rows": [
            (row.number, [cell if isinstance(cell, str) else {"day": cell.isoformat()} for cell in row.cells])
            for row in sheet.rows
        ],
    }


def sheet_of(found: Plain) -> Sheet:
    """Return the sheet that `plain` wrote down."""
    return Sheet(
        str(found["name"]),
        tuple(Row(int(number), tuple(map(_cell, cells))) for number, cells in found["rows"]),
    )


def _cell(written: str | dict[str, str]) -> Cell:
    return date.fromisoformat(written["day"]) if isinstance(written, dict) else str(written)


def _width(cells: list[Cell]) -> int:
    return next(place for place in range(len(cells), 0, -1) if cells[place - 1])
