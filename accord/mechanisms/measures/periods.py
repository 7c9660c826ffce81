"""A month, a quarter or a year as a value: that which a measure has one value for. Pure.

Years, and the quarters of them, may begin with any month: councils count from April, schools from September.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.mechanisms.measures.rules import Every

MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.YEAR: 12}
_KEYS = {
    Every.MONTH: re.compile(r"(?P<year>\d{4})-(?P<number>0[1-9]|1[0-2])"),
    Every.QUARTER: re.compile(r"(?P<year>\d{4})-(?:Q(?P<number>[1-4])|(?P<month>0[1-9]|1[0-2]))"),
    Every.YEAR: re.compile(r"(?P<year>\d{4})(?:-(?P<end>\d\d))?"),
}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of months, by its first day."""

    first_day: date
    every: Every

    @classmethod
    def of(cls, day: date, every: str, from_month: int = 1) -> "Period":
        """Return the period in which a day lies, of years that begin with this month."""
        length, first = MONTHS[Every(every)], from_month - 1
        months = _months(day) - first
        return cls(_day(months - months % length + first), Every(every))

    @classmethod
    def named(cls, key: str, every: str, from_month: int = 1) -> "Period | None":
        """Return the period of a key ("2026-03", "2026-Q3", "2026", "2026-27"), or None where it is none of
        years that begin with this month.
        """
        found = _KEYS[Every(every)].fullmatch(key)
        if found is None or not date.min.year < int(found["year"]) < date.max.year - 1:
            return None
        parts = {name: int(part) for name, part in found.groupdict().items() if part}
        month = parts.get("month") or (parts.get("number", 1) - 1) * MONTHS[Every(every)] + 1
        first = from_month if every == Every.YEAR else month
        period = cls(date(parts["year"], first, 1), Every(every))
        return period if period.key == key and cls.of(period.first_day, every, from_month) == period else None

    @property
    def last_day(self) -> date:
        return self.next.first_day - timedelta(days=1)

    @property
    def next(self) -> "Period":
        return Period(_day(_months(self.first_day) + MONTHS[self.every]), self.every)

    @property
    def previous(self) -> "Period":
        return Period(_day(_months(self.first_day) - MONTHS[self.every]), self.every)

    @property
    def key(self) -> str:
        """How addresses and files name it: "2026-03", "2026-Q3", "2026"; a year or a quarter that is none of
        the calendar "2026-27", or by its first month.
        """
        year = f"{self.first_day.year:04}"
        if self.every == Every.YEAR:
            return year if self._in_one_year else f"{year}-{self.last_day.year % 100:02}"
        if self.every == Every.QUARTER and self.first_day.month % MONTHS[Every.QUARTER] == 1:
            return f"{year}-Q{self.first_day.month // 3 + 1}"
        return f"{year}-{self.first_day.month:02}"

    @property
    def words(self) -> str:
        """Return it as people say it: "March 2026", "July to September 2026", "2026"; what goes on into the
        next year names both.
        """
        if self.every == Every.QUARTER or not self._in_one_year:
            return _("{first} to {last}").format(
                first=date_format(self.first_day, "F" if self._in_one_year else "F Y"),
                last=date_format(self.last_day, "F Y"),
            )
        return date_format(self.first_day, "Y" if self.every == Every.YEAR else "F Y")

    @property
    def short(self) -> str:
        """Return it without its year, for an axis: "Mar", "Jul–Sep"; a year is itself."""
        if self.every == Every.QUARTER:
            first, last = date_format(self.first_day, "M"), date_format(self.last_day, "M")
            return _("{first}–{last}").format(first=first, last=last)
        if not self._in_one_year:
            return f"{self.first_day.year}/{self.last_day.year % 100:02}"
        return date_format(self.first_day, "Y" if self.every == Every.YEAR else "M")

    @property
    def _in_one_year(self) -> bool:
        return self.first_day.year == self.last_day.year


def last_ended(today: date, every: str, from_month: int = 1) -> Period:
    """Return the latest period that has ended; the last day of a period still belongs to it."""
    return Period.of(today, every, from_month).previous


def _months(day: date) -> int:
    """The months that went before, counted from the first year."""
    return day.year * 12 + day.month - 1


def _day(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def through(first: Period, last: Period) -> Iterator[Period]:
    """Go from one period to another, both included; nowhere where the last comes before the first."""
    period = first
    while period <= last:
        yield period
        period = period.next
