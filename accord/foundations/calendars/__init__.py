"""Calendar entries (iCalendar) as text: what an invitation carries, and what a calendar reads."""

from accord.foundations.calendars.days import CALENDAR, Day, calendar_of_days

__all__ = ["CALENDAR", "Day", "calendar_of_days"]
