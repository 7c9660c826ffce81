"""Spreadsheets of ours. Text stays text: nothing that a person wrote becomes a formula or a link."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

Written = str | date | int | float
"""A cell as it is written: a text, a day or a number; "" leaves it empty."""

WIDEST = 40
LONGEST_NAME = 31
NOT_IN_A_NAME = "[]:*?/\\"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One sheet of a workbook: a bold header that stays in view, then the rows.

    widest: the most letters a column is wide; longer texts go on in the next line. sorts: whether the header
    offers to sort and to choose.
    """

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[Written]]
    widest: int = WIDEST
    sorts: bool = False


def workbook(name: str, header: Sequence[str], rows: Iterable[Sequence[Written]]) -> bytes:
    """Return an .xlsx of one sheet."""
    return book([Page(name=name, header=header, rows=list(rows))])


def book(pages: Sequence[Page]) -> bytes:
    """Return an .xlsx of several sheets, in order. Two may not have the same name."""
    from xlsxwriter import Workbook  # noqa: PLC0415  what only reads, and most starts, need none of it

    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as made:
        looks = {
            "head": made.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
            "day": made.add_format({"num_format": "dd/mm/yyyy", "align": "left", "valign": "top"}),
            "text": made.add_format({"text_wrap": True, "valign": "top"}),
            "number": made.add_format({"valign": "top"}),
        }
        for page in pages:
            _write_page(made.add_worksheet(_sheet_name(page.name)), page, looks)
    return content.getvalue()


def _write_page(sheet: Any, page: Page, looks: dict[str, Any]) -> None:
    for place, label in enumerate(page.header):
        sheet.write_string(0, place, label, looks["head"])
    for number, row in enumerate(page.rows, start=1):
        for place, cell in enumerate(row):
            _write_cell(sheet, number, place, cell, looks)
    for place, width in enumerate(_widths(page)):
        sheet.set_column(place, place, min(width, page.widest) + 2)
    sheet.freeze_panes(1, 1 if page.sorts else 0)
    if page.sorts and page.rows:
        sheet.autofilter(0, 0, len(page.rows), len(page.header) - 1)


def _write_cell(sheet: Any, row: int, column: int, cell: Written, looks: dict[str, Any]) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(row, column, cell, looks["day"])
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, looks["text"])
    else:
        sheet.write_number(row, column, cell, looks["number"])


def _widths(page: Page) -> list[int]:
    """How many letters each column needs."""
    widths = [max(map(len, label.split()), default=0) for label in page.header]
    for row in page.rows:
        for place, cell in enumerate(row):
            widths[place] = max(widths[place], 10 if isinstance(cell, date) else len(str(cell)))
    return widths


def _sheet_name(name: str) -> str:
    """A name as a spreadsheet allows it."""
    kept = "".join(letter for letter in name if letter not in NOT_IN_A_NAME).strip("' ")
    return kept[:LONGEST_NAME]
