"""Calendar entries (iCalendar): what an invitation carries, and what a calendar program reads."""

from accord.foundations.calendars.entry import MEDIA_TYPE, Entry, Method, feed, invitation

__all__ = ["MEDIA_TYPE", "Entry", "Method", "feed", "invitation"]
