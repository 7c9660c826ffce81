"""What people come to, as RFC 5545 wants it."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.calendars import Meeting, meeting

BEGINS = datetime(2026, 12, 3, 14, 0, tzinfo=ZoneInfo("Europe/London"))
TALK = Meeting(
    uid="talk-1@accord",
    sequence=2,
    changed_at=datetime(2026, 11, 26, 9, 0, tzinfo=UTC),
    begins=BEGINS,
    ends=BEGINS.replace(hour=15, minute=30),
    title="Talk about “Round of October”",
    words="First line\nSecond, with a comma; and a semicolon",
    place="Site office",
    url="https://accord.example.org/p/1/",
)


def unfolded(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_it_works() -> None:
    assert unfolded(meeting(TALK)) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Accord//Accord//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:talk-1@accord",
        "SEQUENCE:2",
        "DTSTAMP:20261126T090000Z",
        "DTSTART:20261203T140000Z",
        "DTEND:20261203T153000Z",
        "SUMMARY:Talk about “Round of October”",
        "DESCRIPTION:First line\\nSecond\\, with a comma\\; and a semicolon",
        "LOCATION:Site office",
        "URL:https://accord.example.org/p/1/",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_moments_are_written_in_utc() -> None:
    summer = datetime(2026, 7, 1, 14, 0, tzinfo=ZoneInfo("Europe/London"))
    assert "DTSTART:20260701T130000Z" in unfolded(meeting(replace(TALK, begins=summer)))


@given(st.text())
def test_whatever_was_typed_stays_in_its_line_and_no_line_is_too_long(words: str) -> None:
    plain, hostile = meeting(TALK), meeting(replace(TALK, title=f"x{words}", place=f"x{words}"))
    names = [line.partition(":")[0] for line in unfolded(hostile)]
    assert names == [line.partition(":")[0] for line in unfolded(plain)]
    assert all(len(line) <= 75 for line in hostile.split(b"\r\n"))
