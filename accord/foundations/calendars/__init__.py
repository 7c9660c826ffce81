"""A calendar that other programs subscribe to: whole days, written as RFC 5545 asks. Beside it: `meeting`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from accord.foundations.calendars.lines import KIND, LONGEST, text, written
from accord.foundations.calendars.meeting import Meeting, meeting

__all__ = ["KIND", "LONGEST", "Entry", "Meeting", "calendar", "meeting"]

EVERY = "PT6H"  # how often a program should look again


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something on a day, all day long.

    uid: the same each time for the same thing. changed_at: when what is said of it last changed, aware.
    """

    uid: str
    day: date
    title: str
    url: str
    words: str = ""
    changed_at: datetime


def calendar(name: str, entries: Iterable[Entry]) -> bytes:
    """Return a calendar of this name. Nobody is shown as busy by it."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Accord//Accord//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{text(name)}",
        f"X-WR-CALNAME:{text(name)}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{EVERY}",
        f"X-PUBLISHED-TTL:{EVERY}",
        *(line for entry in entries for line in _event(entry)),
        "END:VCALENDAR",
    ]
    return written(lines)


def _event(entry: Entry) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{text(entry.uid)}"
    yield f"DTSTAMP:{entry.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{text(entry.title)}"
    if entry.words:
        yield f"DESCRIPTION:{text(entry.words)}"
    yield f"URL:{entry.url}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
