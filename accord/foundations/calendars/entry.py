"""Entries of a calendar, written as RFC 5545 asks: an invitation to one, or many to subscribe to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

import icalendar

MEDIA_TYPE = "text/calendar; charset=utf-8"
EVERY = "PT6H"  # how often a program should look again
_LINES = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n", "\u2028": "\n", "\u2029": "\n", "\x85": "\n"})


class Method(StrEnum):
    """PUBLISH: to be read. CANCEL: what was published is not held."""

    PUBLISH = "PUBLISH"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What stands in a calendar: between two moments, or all day long, when nobody is shown as busy by it.

    uid: the same for the same thing, for ever; sequence: a later one replaces those before. changed_at: when
    what is said of it last changed. begins, ends: aware moments; or a day, and None.
    """

    uid: str
    title: str
    url: str
    changed_at: datetime
    begins: datetime | date
    ends: datetime | None = None
    words: str = ""
    location: str = ""
    sequence: int = 0

    @property
    def is_all_day(self) -> bool:
        return not isinstance(self.begins, datetime)


def invitation(entry: Entry, *, method: Method = Method.PUBLISH) -> bytes:
    """Return one entry as a file that a letter carries."""
    event = _event(entry)
    event.add("status", "CANCELLED" if method is Method.CANCEL else "CONFIRMED")
    return _written({"method": method}, [event])


def feed(name: str, entries: Iterable[Entry]) -> bytes:
    """Return entries as a calendar of this name, for programs that come back for it."""
    named = {field: icalendar.vText(_plain(name)) for field in ("name", "x-wr-calname")}
    often = {"refresh-interval;value=duration": EVERY, "x-published-ttl": EVERY}
    return _written({**named, **often}, [_event(entry) for entry in entries])


def _written(says: Mapping[str, object], events: Iterable[icalendar.Event]) -> bytes:
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Accord//Accord//EN")
    calendar.add("version", "2.0")
    for name, value in says.items():
        calendar.add(name, value)
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(entry: Entry) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at.astimezone(UTC))
    event.add("dtstart", _in_utc(entry.begins))
    if entry.ends is not None:
        event.add("dtend", _in_utc(entry.ends))
    if entry.is_all_day:
        event.add("transp", "TRANSPARENT")
    for name, words in (
        ("summary", entry.title),
        ("description", entry.words),
        ("location", entry.location),
    ):
        if plain := _plain(words):
            event.add(name, plain)
    event.add("url", "".join(_plain(entry.url).split()))
    return event


def _in_utc(when: datetime | date) -> datetime | date:
    """Return a moment in UTC, so that no table of time zones goes with it; a day is a day anywhere."""
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def _plain(words: str) -> str:
    """Return words without what nobody sees: of line ends, only the one that is escaped."""
    lines = words.replace("\r\n", "\n").translate(_LINES).split("\n")
    return "\n".join("".join(filter(str.isprintable, line)) for line in lines)
