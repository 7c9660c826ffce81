"""Workbooks (.xlsx, .ods, .xls) to a sheet. Runs in the child only."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from accord.foundations.tables import archive, errors, limits
from accord.foundations.tables.sheet import Cell, Sheet, clean, sheet_from

ZIP, OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names in the directory of an old compound file, which is written in UTF-16.
ENCRYPTED, MACROS = ("EncryptedPackage".encode("utf-16-le"), "_VBA_PROJECT".encode("utf-16-le"))

Found = float | int | str | bool | date | datetime | time | timedelta


def is_workbook(content: bytes) -> bool:
    """Say whether the file begins as a workbook does, whatever it is called."""
    return content.startswith((ZIP, OLE))


def read(content: bytes) -> Sheet:
    """Return the first visible sheet with content; raises Unreadable."""
    if content.startswith(ZIP):
        archive.check(content)
    else:
        _check_compound(content)
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        shown = [found.name for found in workbook.sheets_metadata if _is_shown(found.visible, found.typ)]
        for name in shown:
            sheet = workbook.get_sheet_by_name(name)
            if sheet.start is not None:
                return sheet_from(clean(name), _rows(sheet))
    except PasswordError as error:
        raise errors.Locked from error
    except CalamineError as error:
        raise errors.Damaged from error
    raise errors.NothingInIt


def _check_compound(content: bytes) -> None:
    if ENCRYPTED in content:
        raise errors.Locked
    if MACROS in content:
        raise errors.HasMacros


def _is_shown(visible: SheetVisibleEnum, kind: SheetTypeEnum) -> bool:
    return visible == SheetVisibleEnum.Visible and kind == SheetTypeEnum.WorkSheet


def _rows(sheet: CalamineSheet) -> list[tuple[int, list[Cell]]]:
    if sheet.total_height * sheet.total_width > limits.AREA:
        raise errors.Swollen
    rows = sheet.to_python(skip_empty_area=False)
    return [(number, [_cell(found) for found in row]) for number, row in enumerate(rows, start=1)]


def _cell(found: Found) -> Cell:
    """Return what a person reads; a formula is the value that was last worked out for it."""
    if isinstance(found, datetime):
        return found.date()
    if isinstance(found, date):
        return found
    if isinstance(found, bool):
        return "yes" if found else "no"
    if isinstance(found, int | float):
        return _number(found)
    return clean(str(found))


def _number(found: float) -> str:
    """A staff number is 1042, neither 1042.0 nor 1.042e3."""
    written = format(Decimal(repr(found)), "f")
    return written.rstrip("0").rstrip(".") if "." in written else written
