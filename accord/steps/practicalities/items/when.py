"""Which day somebody means: "12 May", "12/5/2027", "Friday", "in 3 weeks", "end of May". Pure."""

import re
from calendar import monthrange
from datetime import date, timedelta

from accord.partnership.importing.cells import MONTHS, day_of

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = "|".join(f"{name}[a-z]*" for name in MONTHS)
DAY = (
    r"\d{4}-\d\d?-\d\d?|\d\d?/\d\d?/\d{4}|today|tomorrow|"
    rf"\d\d? (?:{_MONTH})(?: \d{{4}})?|(?:the )?end of (?:{_MONTH})|{'|'.join(WEEKDAYS)}"
)
"""What is understood as a day, as a pattern."""

_SOME = re.compile(r"in (\d{1,3}|a|one|two|three|four|six) (day|week|month)s?", re.IGNORECASE)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}
_DAYS = {"day": 1, "week": 7, "month": 30}
SPAN = _SOME.pattern
"""What is understood as so much time from today, as a pattern."""


def day_in(words: str, today: date) -> date | None:
    """Return the day that these words mean, the next one where they name no year; None for no day."""
    said = " ".join(words.lower().split()).removeprefix("the ")
    if said in {"today", "tomorrow"}:
        return today + timedelta(days=said == "tomorrow")
    if said in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS.index(said) - today.weekday() - 1) % 7 + 1)
    if span := _SOME.fullmatch(said):
        many = _NUMBERS.get(span[1]) or int(span[1])
        return today + timedelta(days=many * _DAYS[span[2].lower()])
    if said.startswith("end of "):
        return _end_of(said.removeprefix("end of "), today)
    return day_of(said) or _next(said, today)


def _next(said: str, today: date) -> date | None:
    """A day of a month without its year: the next one that comes."""
    found = (day_of(f"{said} {today.year + later}") for later in range(5))
    return next((day for day in found if day is not None and day >= today), None)


def _end_of(name: str, today: date) -> date | None:
    if name[:3] not in MONTHS:
        return None
    month = MONTHS.index(name[:3]) + 1
    year = today.year + (month < today.month)
    return date(year, month, monthrange(year, month)[1])
