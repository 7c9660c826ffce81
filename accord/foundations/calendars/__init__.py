"""Calendar entries (iCalendar) as text: what an invitation carries, and what a calendar reads."""

from accord.foundations.calendars.entry import CALENDAR, Entry, Method, calendar

__all__ = ["CALENDAR", "Entry", "Method", "calendar"]
