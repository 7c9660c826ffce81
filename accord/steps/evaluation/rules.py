"""What a round costs the partnership, and when the next one would run. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil
from zoneinfo import ZoneInfo

OPENS_AT, CLOSES_AT = time(9, 0), time(17, 0)
MONDAY, STAYS_OPEN = 0, timedelta(days=11)  # product.md, A year: a pulse takes two weeks, Monday to Friday


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a round asks of the partnership (law 6): so many people, so many minutes each."""

    people: int
    minutes: int

    @property
    def hours(self) -> int:
        """The hours of all together, rounded up: we never say less than we take."""
        return ceil(self.people * self.minutes / 60)


def usual_times(today: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Return when a round set up today would usually open and close: a Monday morning, a Friday evening."""
    opens = first_monday(today + timedelta(days=1))
    closes = opens + STAYS_OPEN
    return datetime.combine(opens, OPENS_AT, zone), datetime.combine(closes, CLOSES_AT, zone)


def first_monday(day: date) -> date:
    """Return the day itself where it is a Monday, else the next one."""
    return day + timedelta(days=(MONDAY - day.weekday()) % 7)
