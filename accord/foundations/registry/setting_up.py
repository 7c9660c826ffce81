"""What a new partnership does first: each room says its part, and how far that has come."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from accord.foundations.access import Actor
from accord.foundations.errors import Sentence
from accord.foundations.links import Link


class How(StrEnum):
    """How far something has come."""

    DONE = "done"
    UNDER_WAY = "under way"
    TO_DO = "to do"


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstThing:
    """One thing that a new partnership does.

    place: where it stands in the list. what: starts with a verb. how: how far it has come, and so_far: in
    words. who: who does it, in sentences. link: where this reader does it or reads about it; None where it is
    not open. if_you_like: it can be left out.
    """

    place: int
    what: Sentence
    how: How
    so_far: Sentence
    who: Sentence
    link: Link | None = None
    if_you_like: bool = False


Source = Callable[[Actor], FirstThing | None]
_sources: list[Source] = []


def sets_up(source: Source) -> Source:
    """Register one thing that a new partnership does, or None where it does not now; use as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def first_things(actor: Actor) -> list[FirstThing]:
    """Return what a new partnership does, in order, as far as it has come and as this reader sees it."""
    found = [thing for source in _sources if (thing := source(actor)) is not None]
    return sorted(found, key=lambda thing: thing.place)
