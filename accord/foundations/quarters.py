"""A quarter of a year as a value: time is asked for, and capped, by quarter (law 6)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MONTHS, YEAR = 3, 12


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months of a year. from_month: with which its year begins, 1 for January. year: in which that is.
    number: 1 for the first three months of it, 4 for the last.
    """

    year: int
    number: int
    from_month: int = 1

    @classmethod
    def of(cls, day: date, from_month: int = 1) -> "Quarter":
        """Return the quarter in which a day lies, of years that begin with this month."""
        year, month = divmod(day.year * YEAR + day.month - from_month, YEAR)
        return cls(year, month // MONTHS + 1, from_month)

    @property
    def first_day(self) -> date:
        year, month = divmod(self.year * YEAR + self.from_month - 1 + (self.number - 1) * MONTHS, YEAR)
        return date(year, month + 1, 1)

    @property
    def last_day(self) -> date:
        return self.next.first_day - timedelta(days=1)

    @property
    def next(self) -> "Quarter":
        return Quarter(self.year + self.number // 4, self.number % 4 + 1, self.from_month)

    def moments(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Return when it begins on the clocks of a zone, and when the next one begins."""
        return _midnight(self.first_day, zone), _midnight(self.next.first_day, zone)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)
