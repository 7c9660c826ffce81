"""The board over time: from when to when each thing goes, what was moved, what is stopped."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.steps.practicalities.items import rows
from accord.steps.practicalities.items.rules import Place
from accord.web.components import Cell
from accord.web.pictures import Bar, Line, Tick, TimePlan, TimeRow

if TYPE_CHECKING:
    from accord.steps.practicalities.items.selectors import Stands

LOOKS = {Place.BLOCKED: Bar.STOPPED, Place.READY: Bar.DONE}
MOST = 60
"""More rows nobody reads as a picture; what is due first is drawn, and the list has all of it."""


def plan(found: "Sequence[Stands]", today: date) -> TimePlan | None:
    """Return the picture of what was not given up; None where there is nothing."""
    shown = [each for each in found if each.place is not Place.NOT][:MOST]
    if not shown:
        return None
    drawn = [_row(each, today) for each in shown]
    return TimePlan(
        key="time",
        title=_("Practical things over time"),
        sentence=_sentence(shown),
        rows=tuple(drawn),
        ticks=tuple(_months(_first(drawn, today), _last(drawn, today))),
        today=Line(today.toordinal(), _("today")),
    )


def _row(each: "Stands", today: date) -> TimeRow:
    promise, course = each.item.undertaking, each.course
    begun = promise.made_at.date()
    end = course.ready_on or course.due
    moved = course.goes_on and course.due != course.first_due
    return TimeRow(
        name=promise.title,
        start=min(begun, end).toordinal(),
        end=end.toordinal(),
        first=course.first_due.toordinal() if moved else None,
        look=LOOKS.get(each.place, Bar.GOING),
        who=promise.owner.name,
        says=_says(begun, end, course.first_due if moved else None),
        state=rows.state_of(each, today).word,
        cell=Cell(promise.title, link=Link(promise.title, address("items:item", item_id=each.item.id))),
    )


def _says(begun: date, end: date, first: date | None) -> str:
    said = _("{first} to {last}").format(first=rows.day_in_words(begun), last=rows.day_in_words(end))
    if first is None:
        return said
    return _("{said}, first promised for {day}").format(said=said, day=rows.day_in_words(first))


def _sentence(shown: "Sequence[Stands]") -> str:
    ready = sum(each.place is Place.READY for each in shown)
    stopped = sum(each.place is Place.BLOCKED for each in shown)
    past = sum(each.place is Place.PAST for each in shown)
    said = ngettext("{ready} of {count} thing is ready", "{ready} of {count} things are ready", len(shown))
    return _("{said}; {stopped} stopped (hatched), {past} past its day.").format(
        said=said.format(ready=ready, count=len(shown)), stopped=stopped, past=past
    )


def _first(drawn: Sequence[TimeRow], today: date) -> date:
    begun = date.fromordinal(int(min(*(row.start for row in drawn), today.toordinal())))
    return begun.replace(day=1)


def _last(drawn: Sequence[TimeRow], today: date) -> date:
    return date.fromordinal(int(max(*(row.end for row in drawn), today.toordinal())))


def _months(first: date, last: date) -> Iterator[Tick]:
    """A tick at the first of every month, and one at the end of the last."""
    month = first
    while month <= last:
        yield Tick(month.toordinal(), date_format(month, "M y"))
        month = date.fromordinal(month.toordinal() + monthrange(month.year, month.month)[1])
    yield Tick(month.toordinal(), "")
