"""A calendar reads back as it was meant, by the rules of RFC 5545, whatever people write."""

import re
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.calendars import LONGEST, Entry, calendar

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
SAYS = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n"}
words = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=200)


def entry(title: str = "Shared drawings", says: str = "") -> Entry:
    return Entry(
        uid="one@accord",
        day=date(2026, 12, 31),
        title=title,
        url="https://accord.example/p/1/",
        words=says,
        changed_at=AT,
    )


def read_back(written: bytes) -> list[tuple[str, str]]:
    """Unfold and unescape a calendar as RFC 5545, 3.1 and 3.3.11 say: name and value of each line."""
    text = written.decode().replace("\r\n ", "")
    assert text.endswith("\r\n")
    pairs = [line.split(":", 1) for line in text.removesuffix("\r\n").split("\r\n")]
    return [(name, re.sub(r"\\[\\;,n]", lambda each: SAYS[each[0]], value)) for name, value in pairs]


def test_it_works() -> None:
    found = dict(read_back(calendar("Northmoor", [entry()])))
    assert found["VERSION"] == "2.0"
    assert found["X-WR-CALNAME"] == "Northmoor"
    assert (found["DTSTART;VALUE=DATE"], found["DTEND;VALUE=DATE"]) == ("20261231", "20270101")
    assert (found["UID"], found["DTSTAMP"]) == ("one@accord", "20261126T093000Z")
    assert (found["SUMMARY"], found["URL"]) == ("Shared drawings", "https://accord.example/p/1/")
    assert "DESCRIPTION" not in found


def test_every_entry_begins_and_ends() -> None:
    names = [pair for pair in read_back(calendar("Northmoor", [entry(), entry()])) if pair[1] == "VEVENT"]
    assert names == [("BEGIN", "VEVENT"), ("END", "VEVENT")] * 2


@given(title=words, says=words)
def test_whatever_is_written_reads_back_and_no_line_is_too_long(title: str, says: str) -> None:
    written = calendar(title, [entry(title, says)])
    assert all(len(line) <= LONGEST for line in written.split(b"\r\n"))
    found = dict(read_back(written))
    assert (found["NAME"], found["SUMMARY"], found.get("DESCRIPTION", "")) == (title, title, says)


def test_nobody_writes_a_line_of_their_own() -> None:
    """What people write stays inside of its value: no line end ends it, of whatever kind."""
    written = calendar(
        "Northmoor", [entry("Meet\r\nATTENDEE:mailto:x@evil.example\rURL:https://evil.example")]
    )
    assert [name for name, _value in read_back(written)].count("URL") == 1
    assert not [name for name, _value in read_back(written) if name == "ATTENDEE"]
