"""Something that people come to, as an entry that goes with an invitation.

Moments are written in UTC, so that no table of time zones goes with them. Source: RFC 5545 (3.6.1, 3.7.2).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from accord.foundations.calendars.lines import text, written


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What people come to.

    uid: the same for the same thing, for ever. sequence: a later one replaces those before. changed_at: when
    it was last changed. begins, ends, changed_at: aware.
    """

    uid: str
    sequence: int
    changed_at: datetime
    begins: datetime
    ends: datetime
    title: str
    words: str = ""
    place: str = ""
    url: str = ""


def meeting(found: Meeting) -> bytes:
    """Return a calendar that holds one thing that people come to."""
    return written(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Accord//Accord//EN",
            "METHOD:PUBLISH",
            *_event(found),
            "END:VCALENDAR",
        ]
    )


def _event(found: Meeting) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{text(found.uid)}"
    yield f"SEQUENCE:{found.sequence}"
    yield f"DTSTAMP:{_moment(found.changed_at)}"
    yield f"DTSTART:{_moment(found.begins)}"
    yield f"DTEND:{_moment(found.ends)}"
    yield f"SUMMARY:{text(found.title)}"
    for name, words in (("DESCRIPTION", found.words), ("LOCATION", found.place)):
        if words:
            yield f"{name}:{text(words)}"
    if found.url:
        yield f"URL:{found.url}"
    yield "END:VEVENT"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
