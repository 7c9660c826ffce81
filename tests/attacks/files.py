"""Files that somebody might upload as a list of people, each with what is answered; made here."""

from collections.abc import Callable, Mapping
from itertools import chain

from accord.foundations.tables import limits
from accord.foundations.tables.tests import attacks

MEGABYTE = limits.MEGABYTE
HEAD = b"Name,E-mail,Staff number,Team,Role\n"
PERSON = b"Nia Pugh,nia.pugh@council.example,1042,Works,Planner\n"
FORMULA = '=HYPERLINK("http://evil.example","x")'

READ = "We recognise"
DAMAGED = "This file is damaged or cut off."
NO_SPREADSHEET = "This is not a spreadsheet that we can read."
INSTRUCTIONS = "This file holds instructions that no list needs."
SWOLLEN = "This file unpacks to far more than a list needs."
TOO_LARGE = "This file is larger than 10 megabytes"
TOO_MANY_ROWS = "This file has more than 20,000 rows"
TOO_MANY_CELLS = "This file has more than 150,000 cells"


def rows_of_text(size: int) -> bytes:
    """A text with so many bytes of people."""
    return HEAD + PERSON * (size // len(PERSON))


def rows_of_workbook(size: int) -> bytes:
    """A workbook whose sheet is so many bytes of people; hardly packed, as of a system that does not pack."""
    cells = "".join(
        f'<c t="inlineStr"><is><t>{cell}</t></is></c>'
        for cell in ("Nia Pugh", "nia.pugh@council.example", "1042", "Works", "Planner")
    )
    row = f"<row>{cells}</row>"
    body = row * (size // len(row))
    sheet = f"{attacks.HEAD}<worksheet {attacks.MAIN}><sheetData>{body}</sheetData></worksheet>"
    return attacks.stored(attacks.SHEET, sheet)


def most() -> bytes:
    """As many different cells as are read, as long as they may be in all."""
    columns = limits.CELLS // 10_000
    rows = (",".join(f"{row:08d}-{column:06d}" for column in range(columns)) for row in range(9_999))
    return "\n".join(chain([",".join(["Name", *(f"Column {n}" for n in range(1, columns))])], rows)).encode()


def too_many_cells() -> bytes:
    """A list that is neither too long nor too wide."""
    return b"Name" + b",x" * 99 + b"\n" + (b"Nia" + b",x" * 99 + b"\n") * 5_000


def empty_columns() -> bytes:
    """A name, and then a million cells without anything in each of ten rows."""
    return HEAD + PERSON + (b"Nia" + b"," * 900_000 + b"\n") * 10


def empty_rows() -> bytes:
    """A name, a million rows of nothing, and another name at their end."""
    return HEAD + b",,,,\n" * 1_000_000 + PERSON


def empty_rows_in_a_workbook() -> bytes:
    """A million rows, each with a format and nothing else."""
    rows = "".join(f'<row r="{number}" s="1" ht="20"/>' for number in range(2, 1_000_000))
    name = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'
    far = '<row r="1000000"><c r="A1000000" t="inlineStr"><is><t>Nia</t></is></c></row>'
    text = f"{attacks.HEAD}<worksheet {attacks.MAIN}><sheetData>{name}{rows}{far}</sheetData></worksheet>"
    return attacks.with_part(attacks.SHEET, text)


CORPUS: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "an ordinary text": (lambda: HEAD + PERSON, READ),
    "an ordinary workbook": (attacks.ordinary, READ),
    "formulas": (
        lambda: HEAD + f'"{FORMULA.replace(chr(34), chr(34) * 2)}",=1+1,@SUM,+1,-1\n'.encode(),
        READ,
    ),
    "a zip bomb": (lambda: attacks.bomb(400), SWOLLEN),
    "a bomb of markup": (
        lambda: attacks.with_part(attacks.SHEET, f"<a>{' ' * 100 * MEGABYTE}</a>"),
        SWOLLEN,
    ),
    "an entity that reads a file": (lambda: attacks.with_markup(attacks.OUTSIDE), INSTRUCTIONS),
    "a billion laughs": (lambda: attacks.with_markup(attacks.BILLION_LAUGHS), INSTRUCTIONS),
    "macros": (lambda: attacks.with_part("xl/vbaProject.bin", b"\0"), "This file holds macros."),
    "a password": (attacks.locked, "This file is locked with a password."),
    "a million empty columns": (empty_columns, "This file has more than 200 columns"),
    "empty columns in a workbook": (attacks.million_empty_columns, READ),
    "a million empty rows": (empty_rows, TOO_MANY_ROWS),
    "a million empty rows in a workbook": (empty_rows_in_a_workbook, READ),
    "a PDF": (lambda: b"%PDF-1.7\n" + b"1 0 obj <<>> endobj\n" * 1000, NO_SPREADSHEET),
    "a workbook cut off": (lambda: attacks.ordinary()[:-200], DAMAGED),
    "as much as is read": (most, READ),
    "too many cells": (too_many_cells, TOO_MANY_CELLS),
    "10 MB of people as text": (lambda: rows_of_text(10 * MEGABYTE - 100), TOO_MANY_ROWS),
    "10 MB of people as a workbook": (lambda: rows_of_workbook(10 * MEGABYTE - 10_000), TOO_MANY_ROWS),
    "50 MB of people as text": (lambda: rows_of_text(50 * MEGABYTE), TOO_LARGE),
    "50 MB of people as a workbook": (lambda: rows_of_workbook(50 * MEGABYTE), TOO_LARGE),
}
