"""What somebody did that rooms know of: each offers it to that person, who may use it as evidence elsewhere.

Offered to nobody else: what a room knows about a person is not handed on unless that person takes it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from accord.foundations.access import Actor
from accord.foundations.errors import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that somebody did.

    key: "room.thing:id", the same each time it is offered. what: in a sentence; on: the day. url: where it is
    read, in the partnership's scope.
    """

    key: str
    what: Sentence
    on: date
    url: str = ""


Source = Callable[[Actor, date, date], list[Evidence]]
_sources: list[Source] = []


def evidence(source: Source) -> Source:
    """Register a source of what a person did between two days, asked by that person; use as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def evidence_of(person: Actor, since: date, until: date) -> list[Evidence]:
    """Return all that rooms know somebody to have done between two days, the latest first."""
    found = [item for source in _sources for item in source(person, since, until)]
    return sorted(found, key=lambda item: (item.on, item.key), reverse=True)
