"""A month, a quarter or a year of the calendar as a value: that which a measure has one value for. Pure."""

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
    Every.QUARTER: re.compile(r"(?P<year>\d{4})-Q(?P<number>[1-4])"),
    Every.YEAR: re.compile(r"(?P<year>\d{4})"),
}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of the calendar, by its first day."""

    first_day: date
    every: Every

    @classmethod
    def of(cls, day: date, every: str) -> "Period":
        """Return the period in which a day lies."""
        length = MONTHS[Every(every)]
        return cls(date(day.year, (day.month - 1) // length * length + 1, 1), Every(every))

    @classmethod
    def named(cls, key: str, every: str) -> "Period | None":
        """Return the period of a key ("2026-03", "2026-Q3", "2026"), or None where it is none."""
        found = _KEYS[Every(every)].fullmatch(key)
        if found is None or not date.min.year < int(found["year"]) < date.max.year:
            return None
        number = int(found.groupdict().get("number") or 1)
        return cls(date(int(found["year"]), (number - 1) * MONTHS[Every(every)] + 1, 1), Every(every))

    @property
    def last_day(self) -> date:
        return self.next.first_day - timedelta(days=1)

    @property
    def next(self) -> "Period":
        months = self.first_day.year * 12 + self.first_day.month - 1 + MONTHS[self.every]
        return Period(date(months // 12, months % 12 + 1, 1), self.every)

    @property
    def previous(self) -> "Period":
        return Period.of(self.first_day - timedelta(days=1), self.every)

    @property
    def key(self) -> str:
        """How addresses and files name it: "2026-03", "2026-Q3", "2026"."""
        year = f"{self.first_day.year:04}"
        if self.every == Every.YEAR:
            return year
        if self.every == Every.QUARTER:
            return f"{year}-Q{self.first_day.month // 3 + 1}"
        return f"{year}-{self.first_day.month:02}"

    @property
    def words(self) -> str:
        """Return it as people say it: "March 2026", "July to September 2026", "2026"."""
        if self.every == Every.QUARTER:
            return _("{first} to {last}").format(
                first=date_format(self.first_day, "F"), last=date_format(self.last_day, "F Y")
            )
        return date_format(self.first_day, "Y" if self.every == Every.YEAR else "F Y")

    @property
    def short(self) -> str:
        """Return it without its year, for an axis: "Mar", "Jul–Sep"; a year is itself."""
        if self.every == Every.QUARTER:
            first, last = date_format(self.first_day, "M"), date_format(self.last_day, "M")
            return _("{first}–{last}").format(first=first, last=last)
        return date_format(self.first_day, "Y" if self.every == Every.YEAR else "M")


def last_ended(today: date, every: str) -> Period:
    """Return the latest period that has ended; the last day of a period still belongs to it."""
    return Period.of(today, every).previous


def through(first: Period, last: Period) -> Iterator[Period]:
    """Go from one period to another, both included; nowhere where the last comes before the first."""
    period = first
    while period <= last:
        yield period
        period = period.next
