"""CSV of ours, for those who have no spreadsheet program that reads workbooks."""

from collections.abc import Iterable, Sequence
from csv import writer
from io import StringIO

from accord.foundations.tables.writing import Written

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "＝", "＋", "－", "＠")


def csv(header: Sequence[str], rows: Iterable[Sequence[Written]]) -> bytes:
    """Return a CSV in UTF-8, with the mark by which spreadsheet programs know that, and with commas.

    A CSV cannot say that a cell is a text: one that a program would take for a formula gets an apostrophe
    before it, which is the sign for a text. Days are written as 2026-11-25.
    """
    content = StringIO()
    table = writer(content, lineterminator="\r\n")
    for row in (header, *rows):
        table.writerow([_safe(cell) for cell in row])
    return content.getvalue().encode("utf-8-sig")


def _safe(cell: Written) -> str:
    if not isinstance(cell, str):
        return str(cell)
    return f"'{cell}" if cell.lstrip(" \u00a0\ufeff").startswith(FORMULAS) else cell
