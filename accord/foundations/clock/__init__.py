"""The only clock. Everything that asks for the time asks here, so that time can be moved.

The demo partnership is filled through the ordinary services with the clock set to the day of each act.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

_moved: ContextVar[datetime | None] = ContextVar("accord_clock", default=None)


def now() -> datetime:
    """Return the present moment, aware and in UTC."""
    return _moved.get() or timezone.now()


def minute() -> datetime:
    """Return the moment at which this minute began: for what may be as old as that, kept under it."""
    return now().replace(second=0, microsecond=0)


def today(zone: ZoneInfo) -> date:
    """Return the calendar day that it now is in `zone`."""
    return now().astimezone(zone).date()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let it be `moment` (aware) within the block; blocks nest."""
    if moment.tzinfo is None:
        message = "The clock takes aware moments only."
        raise ValueError(message)
    token = _moved.set(moment)
    try:
        yield
    finally:
        _moved.reset(token)
