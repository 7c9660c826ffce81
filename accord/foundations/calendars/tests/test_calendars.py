"""A calendar reads back as it was meant, by the rules of RFC 5545, whatever people write."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.calendars import Entry, Method, feed, invitation

LONDON = ZoneInfo("Europe/London")
TALK = Entry(
    uid="talk-1@accord",
    sequence=2,
    changed_at=datetime(2026, 11, 26, 9, 0, tzinfo=UTC),
    begins=datetime(2026, 12, 3, 14, 0, tzinfo=LONDON),
    ends=datetime(2026, 12, 3, 15, 30, tzinfo=LONDON),
    title="Talk about “Round of October”",
    words="First line\nSecond, with a comma; and a semicolon",
    location="Site office",
    url="https://accord.example/p/1/",
)
DAY = replace(TALK, uid="one@accord", begins=date(2026, 12, 31), ends=None, words="", location="")
SAYS = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n"}
LONGEST = 75  # octets of a line, without its end (RFC 5545, 3.1)
written = st.text(st.characters(exclude_categories=["C", "Z"], include_characters="\n "), max_size=200)


def read_back(content: bytes) -> list[tuple[str, str]]:
    """Unfold and unescape a calendar as RFC 5545, 3.1 and 3.3.11 say: name and value of each line."""
    text = content.decode().replace("\r\n ", "")
    assert text.endswith("\r\n")
    pairs = [line.split(":", 1) for line in text.removesuffix("\r\n").split("\r\n")]
    return [(name, re.sub(r"\\[\\;,n]", lambda each: SAYS[each[0]], value)) for name, value in pairs]


def test_an_invitation_says_when_and_where() -> None:
    found = dict(read_back(invitation(TALK)))
    assert (found["VERSION"], found["METHOD"], found["STATUS"]) == ("2.0", "PUBLISH", "CONFIRMED")
    assert (found["UID"], found["SEQUENCE"], found["DTSTAMP"]) == ("talk-1@accord", "2", "20261126T090000Z")
    assert (found["DTSTART"], found["DTEND"]) == ("20261203T140000Z", "20261203T153000Z")
    assert (found["SUMMARY"], found["LOCATION"]) == (TALK.title, "Site office")
    assert (found["DESCRIPTION"], found["URL"]) == (TALK.words, TALK.url)


def test_moments_are_written_in_utc() -> None:
    summer = replace(TALK, begins=datetime(2026, 7, 1, 14, 0, tzinfo=LONDON))
    assert ("DTSTART", "20260701T130000Z") in read_back(invitation(summer))


def test_what_is_not_held_is_taken_away() -> None:
    found = dict(read_back(invitation(TALK, method=Method.CANCEL)))
    assert (found["METHOD"], found["STATUS"]) == ("CANCEL", "CANCELLED")


def test_a_feed_has_a_name_and_makes_nobody_busy() -> None:
    found = dict(read_back(feed("Northmoor", [DAY])))
    assert (found["NAME"], found["X-WR-CALNAME"]) == ("Northmoor", "Northmoor")
    assert (found["REFRESH-INTERVAL;VALUE=DURATION"], found["X-PUBLISHED-TTL"]) == ("PT6H", "PT6H")
    assert (found["DTSTART;VALUE=DATE"], found["TRANSP"]) == ("20261231", "TRANSPARENT")
    assert found.keys().isdisjoint({"DTEND", "DESCRIPTION", "LOCATION", "METHOD", "STATUS"})


def test_every_entry_begins_and_ends() -> None:
    names = [pair for pair in read_back(feed("Northmoor", [DAY, TALK])) if pair[1] == "VEVENT"]
    assert names == [("BEGIN", "VEVENT"), ("END", "VEVENT")] * 2


@given(title=written, says=written)
def test_whatever_is_written_reads_back_and_no_line_is_too_long(title: str, says: str) -> None:
    content = feed(f"x{title}", [replace(DAY, title=f"x{title}", words=says)])
    assert all(len(line) <= LONGEST for line in content.split(b"\r\n"))
    found = dict(read_back(content))
    assert (found["NAME"], found["SUMMARY"]) == (f"x{title}", f"x{title}")
    assert found.get("DESCRIPTION", "") == says


@given(st.text())
def test_nobody_writes_a_line_of_their_own(words: str) -> None:
    """What people write stays inside of its value: no line end ends it, of whatever kind."""
    hostile = replace(TALK, title=f"x{words}", words=f"x{words}", location=f"x{words}", url=f"x{words}")
    plain, found = read_back(invitation(TALK)), read_back(invitation(hostile))
    assert [name for name, _value in found] == [name for name, _value in plain]
