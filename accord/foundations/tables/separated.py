"""Text of rows and columns (.csv), in any of the ways in which spreadsheet programs write it. Child only."""

import csv
from collections import Counter
from collections.abc import Iterable
from io import StringIO

from accord.foundations.tables import errors, limits
from accord.foundations.tables.sheet import Cell, Sheet, clean, sheet_from

DELIMITERS = (",", ";", "\t")
# Excel takes the delimiter from a first line of its own, which it does not show: sep=;
HINT = "sep="
GUESSED_FROM_ROWS = 50
SIGNATURES = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"<")


def read(content: bytes) -> Sheet:
    """Return the rows of a text; raises Unreadable. Empty lines count: row numbers are the sheet's."""
    if content.lstrip().startswith(SIGNATURES):
        raise errors.NotASpreadsheet
    written = _decoded(content)
    csv.field_size_limit(limits.UNPACKED_BYTES)
    try:
        rows = _rows(written)
    except csv.Error as error:
        raise errors.Damaged from error
    return sheet_from("", rows)


def _decoded(content: bytes) -> str:
    """Unicode where it says so or can only be that, else the letters of Western Windows."""
    for mark, encoding in (
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
        (b"", "utf-8-sig"),
        (b"", "cp1252"),
    ):
        if not content.startswith(mark):
            continue
        try:
            written = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(written):
            return written
    raise errors.NotASpreadsheet


def _is_text(written: str) -> bool:
    return not any(letter < " " and letter not in "\t\r\n\f" for letter in written)


def _rows(written: str) -> list[tuple[int, list[Cell]]]:
    first, _break, rest = written.partition("\n")
    hint = first.strip('\r" ').lower()
    if hint.startswith(HINT) and len(hint) == len(HINT) + 1:
        delimiter, written = hint[-1], rest
    else:
        delimiter = max(DELIMITERS, key=lambda found: _regularity(written, found))
    found: list[tuple[int, list[Cell]]] = []
    for number, row in enumerate(_parsed(written, delimiter), start=1):
        if len(row) > limits.AREA // 100:
            raise errors.TooManyColumns
        if number > limits.ROWS * 10 or len(found) > limits.ROWS:
            raise errors.TooManyRows
        if any(row):
            found.append((number, [clean(cell) for cell in row]))
    return found


def _regularity(written: str, delimiter: str) -> tuple[int, int]:
    """How many of the first rows have the same number of columns, where that is more than one."""
    widths: Counter[int] = Counter()
    for number, row in enumerate(_parsed(written, delimiter)):
        if number == GUESSED_FROM_ROWS:
            break
        if len(row) > 1:
            widths[len(row)] += 1
    width, rows = max(widths.items(), key=lambda found: (found[1], found[0]), default=(0, 0))
    return rows, width


def _parsed(written: str, delimiter: str) -> Iterable[list[str]]:
    return csv.reader(StringIO(written, newline=""), delimiter=delimiter)
