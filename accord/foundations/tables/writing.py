"""Spreadsheets of ours. Text stays text: nothing that a person wrote becomes a formula or a link."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

from xlsxwriter import Workbook

from accord.foundations.tables.sheet import Cell

WIDEST = 40


def workbook(name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return an .xlsx of one sheet: a bold header that stays in view, then the rows."""
    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet(name[:31])
        bold = book.add_format({"bold": True})
        day = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        widths = [len(label) for label in header]
        for place, label in enumerate(header):
            sheet.write_string(0, place, label, bold)
        for number, row in enumerate(rows, start=1):
            for place, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(number, place, cell, day)
                else:
                    sheet.write_string(number, place, cell)
                widths[place] = max(widths[place], 10 if isinstance(cell, date) else len(cell))
        for place, width in enumerate(widths):
            sheet.set_column(place, place, min(width, WIDEST) + 2)
        sheet.freeze_panes(1, 0)
    return content.getvalue()
