"""The year of the partnership: what was and what comes, from what every room says of its days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations import registry
from accord.foundations.registry import Dated, Sort
from accord.web.pictures import Way, YearLane, YearMark, YearStrip
from accord.web.pictures.values import Line, Tick

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from accord.foundations.access import Actor

MONTHS, MONTHS_BACK = 12, 5
NEXT = 3
"""How many of the things that come are named in words."""

LANES = {
    Sort.ROUND: _late("Rounds"),
    Sort.TALK: _late("Talks"),
    Sort.BOARD: _late("The board"),
    Sort.REVIEW: _late("Reviews"),
    Sort.GOALS: _late("Goals"),
    Sort.GATE: _late("Gates"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """One of the next things: when, what, and where it is read."""

    when: str
    what: str
    url: str


def year_for(actor: "Actor", today: date, zone: "ZoneInfo") -> list[Dated]:
    """Return what stands in the year around today: five months back, and the rest ahead."""
    first, last = _ends(today)
    found = registry.year_of(actor, first, last)
    return [each for each in found if _last(each, zone) >= first and _first(each, zone) <= last]


def coming(found: "Sequence[Dated]", today: date, zone: "ZoneInfo") -> list[Coming]:
    """Return the next things that begin today or later, or go on today, the next first."""
    ahead = [each for each in found if _last(each, zone) >= today]
    ahead.sort(key=lambda each: (max(_first(each, zone), today), _last(each, zone)))
    return [Coming(when=when(each, zone, today), what=str(each.what), url=each.url) for each in ahead[:NEXT]]


def strip(found: "Sequence[Dated]", today: date, zone: "ZoneInfo") -> YearStrip | None:
    """Return the picture of the year; None while nothing stands in it."""
    by_sort = sorted(
        (each for each in found if each.sort in LANES), key=lambda each: list(LANES).index(each.sort)
    )
    if not by_sort:
        return None
    first, last = _ends(today)
    lanes = tuple(
        YearLane(name=LANES[sort], marks=tuple(_mark(each, today, zone, first) for each in of_sort))
        for sort, of_sort in groupby(by_sort, key=lambda each: each.sort)
    )
    return YearStrip(
        key="year",
        title=_("The year of the partnership"),
        sentence=_sentence(found, today, zone),
        lanes=lanes,
        ticks=_ticks(first, last),
        today=Line((today - first).days + 0.5, _("today")),
    )


def when(each: Dated, zone: "ZoneInfo", today: date) -> str:
    """Return when something is, in words: one day, the days between which it is, or until when it goes on."""
    begins, ends = _first(each, zone), _last(each, zone)
    if each.planned:
        return _("planned, {first} to {last}").format(first=_day(begins), last=_day(ends))
    if begins == ends:
        return _("today") if begins == today else _day(begins)
    if begins <= today <= ends:
        return _("until {last}").format(last=_day(ends))
    return _("{first} to {last}").format(first=_day(begins), last=_day(ends))


def _sentence(found: "Sequence[Dated]", today: date, zone: "ZoneInfo") -> str:
    told = [
        _("{what} ({when})").format(what=each.what, when=each.when) for each in coming(found, today, zone)
    ]
    if not told:
        return _("Nothing has been fixed for the months to come.")
    return _("What comes next: {things}.").format(things="; ".join(told))


def _mark(each: Dated, today: date, zone: "ZoneInfo", origin: date) -> YearMark:
    begins, ends = _first(each, zone), _last(each, zone)
    settled = Way.WAS if ends < today else Way.COMES
    return YearMark(
        start=(begins - origin).days,
        end=(ends - origin).days + 1,
        way=Way.PLANNED if each.planned else settled,
        what=each.what,
        when=when(each, zone, today),
        url=each.url,
    )


def _ends(today: date) -> tuple[date, date]:
    """The first day of the month five months ago, and the last day of the twelfth month from there."""
    first = _month(today, -MONTHS_BACK)
    return first, _month(first, MONTHS) - timedelta(days=1)


def _month(day: date, further: int) -> date:
    year, month = divmod(day.year * MONTHS + day.month - 1 + further, MONTHS)
    return date(year, month + 1, 1)


def _ticks(first: date, last: date) -> tuple[Tick, ...]:
    months = [_month(first, number) for number in range(MONTHS)]
    return (
        *(Tick((month - first).days, date_format(month, "M")) for month in months),
        Tick((last - first).days + 1, ""),
    )


def _first(each: Dated, zone: "ZoneInfo") -> date:
    return _local(each.begins, zone)


def _last(each: Dated, zone: "ZoneInfo") -> date:
    return _local(each.ends or each.begins, zone)


def _local(when: date, zone: "ZoneInfo") -> date:
    return when.astimezone(zone).date() if isinstance(when, datetime) else when


def _day(day: date) -> str:
    return date_format(day, "j F")
