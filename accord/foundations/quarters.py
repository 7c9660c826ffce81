"""A quarter of the calendar as a value: time is asked for, and capped, by quarter (law 6)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MONTHS = 3


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months of a year; number: 1 for January to March, 4 for October to December."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """Return the quarter in which a day lies."""
        return cls(day.year, (day.month - 1) // MONTHS + 1)

    @property
    def first_day(self) -> date:
        return date(self.year, (self.number - 1) * MONTHS + 1, 1)

    @property
    def last_day(self) -> date:
        return self.next.first_day - timedelta(days=1)

    @property
    def next(self) -> "Quarter":
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def moments(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Return when it begins on the clocks of a zone, and when the next one begins."""
        return _midnight(self.first_day, zone), _midnight(self.next.first_day, zone)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)
