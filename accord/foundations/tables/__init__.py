"""Spreadsheets of strangers, read in a limited process; and spreadsheets of ours, written."""

from accord.foundations.tables.errors import Unreadable
from accord.foundations.tables.limits import AREA as MOST_CELLS
from accord.foundations.tables.limits import COLUMNS as MOST_COLUMNS
from accord.foundations.tables.limits import FILE_BYTES as MOST_BYTES
from accord.foundations.tables.limits import ROWS as MOST_ROWS
from accord.foundations.tables.reading import read
from accord.foundations.tables.separating import csv
from accord.foundations.tables.sheet import Cell, Plain, Row, Sheet, clean, plain, sheet_of
from accord.foundations.tables.writing import Page, Written, book, workbook

__all__ = [
    "MOST_BYTES",
    "MOST_CELLS",
    "MOST_COLUMNS",
    "MOST_ROWS",
    "Cell",
    "Page",
    "Plain",
    "Row",
    "Sheet",
    "Unreadable",
    "Written",
    "book",
    "clean",
    "csv",
    "plain",
    "read",
    "sheet_of",
    "workbook",
]
