"""Spreadsheets of strangers, read in a limited process; and spreadsheets of ours, written."""

from accord.foundations.tables.errors import Unreadable
from accord.foundations.tables.reading import read
from accord.foundations.tables.sheet import Cell, Plain, Row, Sheet, plain, sheet_of
from accord.foundations.tables.writing import workbook

__all__ = ["Cell", "Plain", "Row", "Sheet", "Unreadable", "plain", "read", "sheet_of", "workbook"]
