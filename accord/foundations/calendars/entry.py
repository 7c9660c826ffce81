"""One entry of a calendar as RFC 5545 writes it, in UTC so that no table of time zones goes with it.

Source: RFC 5545 (3.1 folding, 3.3.11 text, 3.6.1 events, 3.7.2 methods), RFC 7986 (5.11 CONFERENCE is left
out: many calendars do not read it, so a call stands in the description).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

CALENDAR = "text/calendar; charset=utf-8"
LONGEST = 75  # octets of a line, without its end


class Method(StrEnum):
    """PUBLISH: to be read. CANCEL: what was published is not held."""

    PUBLISH = "PUBLISH"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What stands in a calendar.

    uid: the same for the same thing, for ever. sequence: a later one replaces those before. written: when it
    was last changed. begins, ends, written: aware.
    """

    uid: str
    sequence: int
    written: datetime
    begins: datetime
    ends: datetime
    summary: str
    description: str = ""
    location: str = ""
    url: str = ""


def calendar(entries: Iterable[Entry], *, method: Method = Method.PUBLISH) -> bytes:
    """Return a calendar of these entries."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Accord//EN",
        f"METHOD:{method}",
        *(line for entry in entries for line in _event(entry, method)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _event(entry: Entry, method: Method) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(entry.uid)}"
    yield f"SEQUENCE:{entry.sequence}"
    yield f"DTSTAMP:{_moment(entry.written)}"
    yield f"DTSTART:{_moment(entry.begins)}"
    yield f"DTEND:{_moment(entry.ends)}"
    yield f"STATUS:{'CANCELLED' if method is Method.CANCEL else 'CONFIRMED'}"
    for name, words in (
        ("SUMMARY", entry.summary),
        ("DESCRIPTION", entry.description),
        ("LOCATION", entry.location),
    ):
        if words:
            yield f"{name}:{_text(words)}"
    if entry.url:
        yield f"URL:{_on_one_line(entry.url)}"
    yield "END:VEVENT"


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(words: str) -> str:
    """Escaped: whatever somebody typed stays the value of its line, and nothing invisible goes with it."""
    escaped = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = (" ".join(line.split()) for line in escaped.splitlines())
    return "\\n".join("".join(filter(str.isprintable, line)) for line in lines)


def _on_one_line(address: str) -> str:
    return "".join(address.split())


def _folded(line: str) -> str:
    """A long line goes on in the next after a space, never in the midst of a letter."""
    parts, length = [""], 0
    for letter in line:
        weight = len(letter.encode())
        if length + weight > LONGEST:
            parts.append(" ")
            length = 1
        parts[-1] += letter
        length += weight
    return "\r\n".join(parts)
