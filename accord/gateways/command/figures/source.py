"""From a file to rows of text: .csv read here, line by line; .xlsx by the limited process of `tables`;
.parquet while it is small (see `large`).
"""

import codecs
import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from accord.gateways.command.figures.errors import BadFile

SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class Rows:
    """The heading of a file and its rows, each with its number as a person sees it."""

    name: str
    heading: tuple[str, ...]
    rows: list[tuple[int, list[str]]]

    def place(self, column: str) -> int:
        """Where a column stands; raises BadFile."""
        return place_of(self.name, self.heading, column)


def place_of(name: str, heading: Sequence[str], column: str) -> int:
    """Where a column stands in the heading of a file; raises BadFile."""
    if heading.count(column) > 1:
        raise BadFile(f"{name} has {heading.count(column)} columns called “{column}”.")
    if column not in heading:
        raise BadFile(f"{name} has no column “{column}”. Its columns are: {', '.join(heading)}.")
    return heading.index(column)


def read_rows(path: Path) -> Rows:
    """Read a file; raises BadFile."""
    readers = {".csv": _separated, ".xlsx": _workbook, ".parquet": _columns}
    if path.suffix.lower() not in readers:
        raise BadFile(f"{path.name} is neither a .csv, nor an .xlsx, nor a .parquet file.")
    try:
        found = [row for row in readers[path.suffix.lower()](path) if any(row[1])]
    except OSError as error:
        raise BadFile(f"{path.name} cannot be opened: {error.strerror}.") from error
    if not found:
        raise BadFile(f"{path.name} is empty.")
    (_, heading), *rows = found
    if not rows:
        raise BadFile(f"{path.name} has a heading and no rows.")
    for number, cells in rows:
        if len(cells) > len(heading) and any(cells[len(heading) :]):
            raise BadFile(f"{path.name}, row {number}: {len(cells)} cells under {len(heading)} headings.")
        cells.extend([""] * (len(heading) - len(cells)))
    return Rows(path.name, tuple(heading), rows)


def _separated(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        with path.open(encoding=_encoding(path), errors="replace", newline="") as text:
            first = text.readline()
            told = re.match(
                r"sep=(.)\s*$", first, re.IGNORECASE
            )  # what some programs write above the heading
            if not told:
                text.seek(0)
            separator = told[1] if told else max(SEPARATORS, key=first.count)
            reader = csv.reader(text, delimiter=separator)
            for cells in reader:
                yield reader.line_num + bool(told), [cell.strip() for cell in cells]
    except csv.Error as error:
        raise BadFile(f"{path.name} is no table of rows and columns: {error}.") from error


def _encoding(path: Path) -> str:
    """UTF-16 where its mark says so, UTF-8 where it is that, else what Western European programs write."""
    with path.open("rb") as content:
        if content.read(2) in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
            return "utf-16"
    try:
        with path.open(encoding="utf-8-sig") as text:
            while text.read(1 << 20):
                pass
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _workbook(path: Path) -> Iterator[tuple[int, list[str]]]:
    from accord.foundations import tables  # noqa: PLC0415  a .csv needs neither Django nor a second process
    from accord.gateways.command.figures.language import plain_language  # noqa: PLC0415

    plain_language()
    try:
        sheet = tables.read(path.read_bytes(), most_cells=tables.MOST_CELLS)
    except tables.Unreadable as error:
        raise BadFile(f"{path.name}: {error}") from error
    for row in sheet.rows:
        yield row.number, [str(cell) for cell in row.cells]


def _columns(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Rows are numbered from the first person: there is no line with headings."""
    from accord.gateways.command.figures.parquet import parquet_table, text_of  # noqa: PLC0415  an extra

    table = parquet_table(path)
    yield 0, list(table.heading)
    number = 0
    for part in table.parts(table.heading):
        columns = [[text_of(value) for value in column.to_pylist()] for column in part.columns]
        for cells in zip(*columns, strict=True):
            number += 1
            yield number, list(cells)
