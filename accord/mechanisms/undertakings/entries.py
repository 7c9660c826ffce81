"""What stands in a calendar that somebody had made: what concerns that person, or all undertakings."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import clock, registry
from accord.foundations.addresses import absolute
from accord.foundations.calendars import Entry
from accord.foundations.registry import Dated
from accord.mechanisms.undertakings import dates, selectors
from accord.mechanisms.undertakings.rules import Calendar
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.foundations.access import Actor

BEFORE, AHEAD = timedelta(days=92), timedelta(days=366)


def entries(actor: "Actor", holds: Calendar) -> list[Entry]:
    """Return what stands in a calendar: of three months past, and a year to come; raises Denied."""
    today = partnership.today()
    first, last = today - BEFORE, today + AHEAD
    if holds == Calendar.MINE:
        return [_entry(found) for found in registry.days_of(actor, first, last)]
    return [_entry(dates.dated(each)) for each in selectors.undertakings(actor)]


def called(partnership: str, holds: Calendar) -> str:
    """Return what a calendar is called in the program that shows it."""
    words = _("My days in {name}") if holds == Calendar.MINE else _("Undertakings in {name}")
    return words.format(name=partnership)


def _entry(found: Dated) -> Entry:
    begins, ends = _span(found)
    return Entry(
        uid=found.uid,
        sequence=found.sequence,
        begins=begins,
        ends=ends,
        title=str(found.what),
        words=found.words,
        location=found.place,
        url=absolute(found.url),
        changed_at=found.changed_at or clock.now(),
    )


def _span(found: Dated) -> tuple[date, datetime | None]:
    """From when to when it stands there; what goes on for weeks stands on its last day alone."""
    if isinstance(found.begins, datetime):
        return found.begins, found.ends if isinstance(found.ends, datetime) else None
    return found.last or found.begins, None
