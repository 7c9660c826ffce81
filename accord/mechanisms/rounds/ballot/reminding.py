"""When those who have not answered are reminded: three times at most, on days fixed by the round. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MOST = 3
AT = time(9, 0)
PARTS = (0.4, 0.7)
"""After two fifths of a round, after seven tenths, and on the day before its last."""
SATURDAY, DAY = 5, timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminding:
    """How often those who have not answered were reminded, and when next; None: not any more."""

    sent: tuple[datetime, ...]
    next: datetime | None

    @property
    def left(self) -> int:
        return MOST - len(self.sent)


def planned(opened: datetime, closes: datetime, zone: ZoneInfo) -> list[datetime]:
    """Return when reminders go by themselves: on the mornings of working days, fewer in a short round."""
    first, last = opened.astimezone(zone).date(), closes.astimezone(zone).date()
    days = [first + timedelta(days=round((last - first).days * part)) for part in PARTS]
    moments = {datetime.combine(_working_day(day), AT, zone) for day in [*days, last - DAY] if day > first}
    return sorted(moment for moment in moments if moment < closes)


def reminding(opened: datetime, closes: datetime, zone: ZoneInfo, sent: Sequence[datetime]) -> Reminding:
    """Return how often people were reminded, and when next. One sent by hand takes the place of the next.

    Never two on one day, also where the site was away on the day that was planned.
    """
    plan = planned(opened, closes, zone)
    if len(sent) >= min(MOST, len(plan)):
        return Reminding(sent=tuple(sent), next=None)
    moment = plan[len(sent)]
    if sent:
        moment = max(moment, datetime.combine(sent[-1].astimezone(zone).date() + DAY, AT, zone))
    return Reminding(sent=tuple(sent), next=moment if moment < closes else None)


def _working_day(day: date) -> date:
    """Return the day itself, or the Monday after a Saturday or Sunday."""
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= SATURDAY else day
