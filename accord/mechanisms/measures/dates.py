"""Which period a cell of a spreadsheet means: "2026-Q3", "Q3 2026", "Jul–Sep 2026", "Mar-26", a day. Pure."""

import re
from datetime import date

from accord.foundations.tables import Cell
from accord.mechanisms.measures.periods import MONTHS, Period
from accord.mechanisms.measures.rules import Every
from accord.partnership.importing.cells import MONTHS as NAMES
from accord.partnership.importing.cells import day_of

_YEAR = re.compile(r"(\d{4})(?: (\d{4}|\d\d))?")
_QUARTER = re.compile(r"(?:(\d{4}) )?(?:q|qtr|quarter) ?([1-4])(?: (\d{4}|\d\d))?")
_MONTH = re.compile(r"([a-z]{3,9}) (\d{4}|\d\d)|(\d\d?) (\d{4})|(\d{4}) (\d\d?)")
_SPAN = re.compile(r"([a-z]{3,9}) (?:\d{4} )?(?:to |until )?([a-z]{3,9}) (\d{4}|\d\d)")


def period_in(cell: Cell, every: str, from_month: int = 1) -> Period | None:
    """Return the period that a cell means for a measure whose years begin with this month, or None where it
    means none. A day means the period in which it lies.
    """
    if isinstance(cell, date):
        return Period.of(cell, every, from_month)
    if named := Period.named(cell.strip(), every, from_month):
        return named
    written = re.sub(r"[\s\W_]+", " ", cell.casefold()).strip()
    found = _first_day(written, Every(every), from_month)
    if found is not None:
        period = Period.of(found, every, from_month)
        return period if period.first_day == found else None
    day = day_of(cell)
    return Period.of(day, every, from_month) if day and not written.isdecimal() else None


def is_period(cell: Cell) -> bool:
    """Say whether a cell means a period of any measure there could be."""
    months = {Every.MONTH: 1, Every.QUARTER: MONTHS[Every.QUARTER], Every.YEAR: MONTHS[Every.YEAR]}
    return any(
        period_in(cell, every, month) for every, most in months.items() for month in range(1, most + 1)
    )


def _first_day(written: str, every: Every, from_month: int) -> date | None:
    match every:
        case Every.YEAR:
            return _year(written, from_month)
        case Every.QUARTER:
            return _quarter(written)
        case Every.MONTH:
            return _month(written)


def _year(written: str, from_month: int) -> date | None:
    """The first day of "2026", or of "2026/27" where years go on into the next: then one alone is neither."""
    if spanned := _span(written, MONTHS[Every.YEAR]):
        return spanned
    found = _YEAR.fullmatch(written)
    if found is None or (found[2] is None) != (from_month == 1):
        return None
    if found[2] and int(found[2][-2:]) != (int(found[1]) + 1) % 100:
        return None
    return _first_of(int(found[1]), from_month)


def _quarter(written: str) -> date | None:
    if found := _QUARTER.fullmatch(written):
        year = found[1] or found[3]
        return _first_of(_full(year), int(found[2]) * 3 - 2) if year and not (found[1] and found[3]) else None
    return _span(written, MONTHS[Every.QUARTER])


def _span(written: str, length: int) -> date | None:
    """The first day of "Jul Sep 2026", where that is so many months; the year is that of the last."""
    found = _SPAN.fullmatch(written)
    if found is None:
        return None
    first, last = _number(found[1]), _number(found[2])
    whole = first and last and (last - first) % MONTHS[Every.YEAR] == length - 1
    return _first_of(_full(found[3]) - (last < first), first) if whole else None


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
