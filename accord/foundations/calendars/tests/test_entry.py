"""Calendar entries as RFC 5545 wants them."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.calendars import Entry, Method, calendar

BEGINS = datetime(2026, 12, 3, 14, 0, tzinfo=ZoneInfo("Europe/London"))
ENTRY = Entry(
    uid="talk-1@accord",
    sequence=2,
    written=datetime(2026, 11, 26, 9, 0, tzinfo=UTC),
    begins=BEGINS,
    ends=BEGINS.replace(hour=15, minute=30),
    summary="Talk about “Round of October”",
    description="First line\nSecond, with a comma; and a semicolon",
    location="Site office",
    url="https://accord.example.org/p/1/",
)


def unfolded(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_it_works() -> None:
    assert unfolded(calendar([ENTRY])) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Accord//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:talk-1@accord",
        "SEQUENCE:2",
        "DTSTAMP:20261126T090000Z",
        "DTSTART:20261203T140000Z",
        "DTEND:20261203T153000Z",
        "STATUS:CONFIRMED",
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
    assert "DTSTART:20260701T130000Z" in unfolded(calendar([replace(ENTRY, begins=summer)]))


def test_what_is_not_held_is_taken_away() -> None:
    lines = unfolded(calendar([ENTRY], method=Method.CANCEL))
    assert "METHOD:CANCEL" in lines
    assert "STATUS:CANCELLED" in lines


@given(st.text())
def test_whatever_was_typed_stays_in_its_line_and_no_line_is_too_long(words: str) -> None:
    plain, hostile = calendar([ENTRY]), calendar([replace(ENTRY, summary=f"x{words}", location=f"x{words}")])
    names = [line.partition(":")[0] for line in unfolded(hostile)]
    assert names == [line.partition(":")[0] for line in unfolded(plain)]
    assert all(len(line) <= 75 for line in hostile.split(b"\r\n"))
