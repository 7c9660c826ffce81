"""What a programme officer reads over the partnerships that appointed one address: no value by name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.partnership import oversight
from accord.partnership.rules import Office
from accord.programme import rules, selectors

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from accord.partnership.models import Person
    from accord.programme.models import Release
    from accord.programme.rules import Spread

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """That a partnership has released, and when; without what."""

    partnership: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a partnership asks for: who asked, and since when."""

    partnership: str
    words: str
    by: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """A lesson that a partnership shared."""

    partnership: str
    title: str
    words: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A year over partnerships. of: how many are in the programme. spreads: by key, None where withheld."""

    year: int
    of: int
    gone: tuple[Gone, ...]
    spreads: "dict[str, Spread | None]"


def overseen(actor: Actor) -> "list[Person]":
    """Return the officer's record in each partnership that appointed this address; raises Denied."""
    access.require(actor, "releases.compare")
    return oversight.holding_everywhere(actor.person_id, Office.PROGRAMME_OFFICER) if actor.person_id else []


def years(actor: Actor) -> list[int]:
    """Return the years in which anything was released, the latest first; this year where nothing was."""
    found = {moment.year for _release, moment in _gone(overseen(actor))}
    return sorted(found, reverse=True) or [clock.now().year]


def comparison(actor: Actor, year: int, keys: Iterable[str]) -> Comparison:
    """Return how each figure lies over the partnerships that released in a year; raises Denied.

    Values come together here without names, and names without values.
    """
    held = overseen(actor)
    found = [(release, moment) for release, moment in _gone(held) if moment.year == year]
    values = [release.record for release, _moment in found]
    of = {person.partnership_id: person.partnership for person in held}
    gone = [
        Gone(partnership=of[release.partnership_id].name, on=_day(moment, of[release.partnership_id].zone))
        for release, moment in found
    ]
    return Comparison(
        year=year,
        of=len(held),
        gone=tuple(sorted(gone, key=lambda each: each.partnership)),
        spreads={key: rules.spread(values, key) for key in keys},
    )


def asked(actor: Actor) -> list[Asked]:
    """Return what partnerships ask for, what was asked longest ago first; raises Denied."""
    found = [
        Asked(
            partnership=person.partnership.name,
            words=ask.words,
            by=ask.asked_by.name,
            since=_day(ask.asked_at, person.partnership.zone),
        )
        for person in overseen(actor)
        for ask in _within(person, selectors.open_asks)
    ]
    return sorted(found, key=lambda ask: (ask.since, ask.partnership))


def learned(actor: Actor) -> list[Learned]:
    """Return the lessons that partnerships shared, the latest first; raises Denied."""
    found = [
        Learned(
            partnership=person.partnership.name,
            title=lesson.title,
            words=lesson.words,
            since=_day(lesson.in_force_since or lesson.begun_at, person.partnership.zone),
        )
        for person in overseen(actor)
        for lesson in _within(person, selectors.shared_lessons)
    ]
    return sorted(found, key=lambda lesson: lesson.since, reverse=True)


def _gone(held: "list[Person]") -> "list[tuple[Release, datetime]]":
    """What went from these, the earliest first; of one that released twice in a year, the last."""
    with scope.off():
        found = selectors.gone_from([person.partnership_id for person in held])
    moments = [(release, release.went_at) for release in found if release.went_at]
    last = {(release.partnership_id, moment.year): release.id for release, moment in moments}
    return [(release, moment) for release, moment in moments if release.id in last.values()]


def _within(person: "Person", question: "Callable[[], list[T]]") -> "list[T]":
    with scope.partnership(person.partnership_id):
        return question()


def _day(moment: "datetime", zone: "ZoneInfo") -> date:
    return moment.astimezone(zone).date()
