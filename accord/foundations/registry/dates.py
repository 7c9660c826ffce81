"""Days that rooms know of: what the year of a partnership holds, and what is due from one person."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum

from accord.foundations.access import Actor
from accord.foundations.errors import Sentence


class Sort(StrEnum):
    """What sort of thing it is; the year is drawn in this order."""

    ROUND = "round"
    TALK = "talk"
    BOARD = "board"
    REVIEW = "review"
    GOALS = "goals"
    GATE = "gate"
    DUE = "due"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One thing that is held, opens, closes or is due.

    uid: names it in calendars, the same for the same thing for ever. what: in a few words. begins, ends: days
    or aware moments; ends None where it is at one. last: the day on which it stands in somebody's calendar
    instead of its whole length, such as the last day of a round.
    concerns: whether it concerns the one who asks; else it is read in the year only.
    planned: nothing is fixed yet: it comes between these days.
    words, place, sequence, changed_at: for calendars.
    """

    uid: str
    sort: Sort
    what: Sentence
    url: str
    begins: date
    ends: date | None = None
    last: date | None = None
    concerns: bool = True
    planned: bool = False
    words: str = ""
    place: str = ""
    sequence: int = 0
    changed_at: datetime | None = None


Source = Callable[[Actor, date, date], Iterable[Dated]]
_of_year: list[Source] = []
_of_person: list[Source] = []


def dates(source: Source) -> Source:
    """Register a source of what everybody may read in the year, between two days; use as a decorator."""
    if source not in _of_year:
        _of_year.append(source)
    return source


def own_dates(source: Source) -> Source:
    """Register a source of what is due from one person, between two days; use as a decorator.

    It stands in a calendar that leaves the site: nothing that is reserved belongs here.
    """
    if source not in _of_person:
        _of_person.append(source)
    return source


def year_of(actor: Actor, first: date, last: date) -> list[Dated]:
    """Return what stands in the year of the partnership between two days, the earliest first."""
    return _sorted(item for source in _of_year for item in source(actor, first, last))


def days_of(actor: Actor, first: date, last: date) -> list[Dated]:
    """Return what concerns one person between two days, the earliest first."""
    of_year = (item for item in year_of(actor, first, last) if item.concerns and not item.planned)
    own = (item for source in _of_person for item in source(actor, first, last))
    return _sorted([*of_year, *own])


def day_of(moment: date) -> date:
    """Return the day of a day or of a moment, on the clocks that the moment is told in."""
    return moment.date() if isinstance(moment, datetime) else moment


def _sorted(found: Iterable[Dated]) -> list[Dated]:
    return sorted(found, key=lambda item: (_moment(item.begins), str(item.what), item.uid))


def _moment(when: date) -> datetime:
    return when if isinstance(when, datetime) else datetime.combine(when, time(), UTC)
