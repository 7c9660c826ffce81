"""When pulses open, and which way a statement went since the gate. Pure."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

BEFORE = 0
AFTER = (30, 90, 180)
"""How many days after the declaration a pulse opens (product.md, step 5)."""
OPENS_AT, CLOSES_AT = time(9), time(17)
SHORTEST_OPEN, LONGEST_OPEN, USUALLY_OPEN = 3, 28, 14
SLACK = timedelta(days=14)
"""So much later than agreed a pulse may open; after that it is left out."""
MADE_BEFORE = timedelta(days=14)
"""So long before its day a pulse is announced: a week more than every partner is promised."""
AHEAD = timedelta(days=7)
TO_DECIDE = timedelta(days=1)
"""What partners have at least, before the first pulse has to be announced."""
LONGEST = 300


class Turn(StrEnum):
    """What became of a statement since before the gate."""

    BETTER = "better"
    WORSE = "worse"
    UNSURE = "unsure"
    NOT_COMPARED = "not_compared"


@dataclass(frozen=True, slots=True)
class Times:
    """When a pulse is open."""

    opens_at: datetime
    closes_at: datetime


def first_day(today: date) -> date:
    """Return the first day on which the pulse before the gate may open, if it is put forward today."""
    return today + AHEAD + TO_DECIDE + timedelta(days=1)


def decide_until(before_on: date, zone: ZoneInfo) -> datetime:
    """Return until when partners may decide: after that the first pulse could not be announced in time."""
    return datetime.combine(before_on, OPENS_AT, zone) - AHEAD - timedelta(hours=12)


def times(agreed_on: date, days_open: int, now: datetime, zone: ZoneInfo) -> Times | None:
    """Return when a pulse is open that was agreed for a day; None once that is too long ago.

    It opens on that day, or as soon after it as it can still be announced a week ahead.
    """
    opens_on, earliest = agreed_on, now + AHEAD
    while datetime.combine(opens_on, OPENS_AT, zone) < earliest:
        opens_on += timedelta(days=1)
        if opens_on > agreed_on + SLACK:
            return None
    closes_on = opens_on + timedelta(days=days_open)
    return Times(datetime.combine(opens_on, OPENS_AT, zone), datetime.combine(closes_on, CLOSES_AT, zone))


def turn(differences: Collection[float | None]) -> Turn:
    """Return what became of a statement. differences: of each group that is compared, None where not sure.

    Better and worse only where every group went that way: one that went the other way is not outvoted.
    """
    if not differences:
        return Turn.NOT_COMPARED
    if all(each is not None and each > 0 for each in differences):
        return Turn.BETTER
    if all(each is not None and each < 0 for each in differences):
        return Turn.WORSE
    return Turn.UNSURE
