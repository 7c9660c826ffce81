"""Which period a cell of a spreadsheet means: "2026-Q3", "Q3 2026", "Jul–Sep 2026", "Mar-26", a day. Pure."""

import re
from datetime import date

from accord.foundations.tables import Cell
from accord.mechanisms.measures.periods import MONTHS, Period
from accord.mechanisms.measures.rules import Every
from accord.partnership.importing.cells import MONTHS as NAMES
from accord.partnership.importing.cells import day_of

_QUARTER = re.compile(r"(?:(\d{4}) )?(?:q|qtr|quarter) ?([1-4])(?: (\d{4}|\d\d))?")
_MONTH = re.compile(r"([a-z]{3,9}) (\d{4}|\d\d)|(\d\d?) (\d{4})|(\d{4}) (\d\d?)")
_SPAN = re.compile(r"([a-z]{3,9}) (?:to |until )?([a-z]{3,9}) (\d{4}|\d\d)")


def period_in(cell: Cell, every: str) -> Period | None:
    """Return the period that a cell means for a measure, or None where it means none.

    A day means the period in which it lies.
    """
    if isinstance(cell, date):
        return Period.of(cell, every)
    written = re.sub(r"[\s\W_]+", " ", cell.casefold()).strip()
    found = {Every.YEAR: _year, Every.QUARTER: _quarter, Every.MONTH: _month}[Every(every)](written)
    if found is not None:
        return Period.of(found, every)
    day = day_of(cell)
    return Period.of(day, every) if day and not written.isdecimal() else None


def _year(written: str) -> date | None:
    return _first_of(int(written), 1) if re.fullmatch(r"\d{4}", written) else None


def _quarter(written: str) -> date | None:
    if found := _QUARTER.fullmatch(written):
        year = found[1] or found[3]
        return _first_of(_full(year), int(found[2]) * 3 - 2) if year and not (found[1] and found[3]) else None
    if found := _SPAN.fullmatch(written):
        first, last = _number(found[1]), _number(found[2])
        whole = first % MONTHS[Every.QUARTER] == 1 and last == first + 2
        return _first_of(_full(found[3]), first) if whole else None
    return None


def _month(written: str) -> date | None:
    found = _MONTH.fullmatch(written)
    if found is None:
        return None
    if found[1]:
        return _first_of(_full(found[2]), _number(found[1]))
    return _first_of(int(found[4] or found[5]), int(found[3] or found[6]))


def _number(name: str) -> int:
    """The number of a month by its English name, whole or cut off after three letters; 0 for none."""
    return NAMES.index(name[:3]) + 1 if name[:3] in NAMES else 0


def _full(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)


def _first_of(year: int, month: int) -> date | None:
    return date(year, month, 1) if 1900 <= year <= 2999 and 1 <= month <= 12 else None
