"""The days of the story, counted from the day of filling: 0 is today, -1 yesterday."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from accord.foundations import clock

ZONE = ZoneInfo("Europe/London")


class Days:
    """Turns "40 days ago at five" into a moment, and moves the clock there."""

    def __init__(self) -> None:
        self._today = clock.today(ZONE)

    def day(self, number: int) -> date:
        """Return the calendar day."""
        return self._today + timedelta(days=number)

    def moment(self, number: int, hour: int = 10) -> datetime:
        """Return the moment at the full hour on that day, as it is in Northmoor."""
        return datetime.combine(self.day(number), time(hour), ZONE)

    @contextmanager
    def on(self, number: int, hour: int = 10) -> Iterator[None]:
        """Let it be that day and hour within the block."""
        with clock.at(self.moment(number, hour)):
            yield
