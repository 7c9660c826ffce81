"""What stands on somebody's own page: each room that holds something of a person offers it there.

Asked by that person, and by nobody else.
"""

from collections.abc import Callable
from dataclasses import dataclass

from accord.foundations.access import Actor
from accord.foundations.errors import Sentence
from accord.foundations.links import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """One thing that is somebody's own: in words, where it is read, and a remark."""

    what: Sentence
    url: str = ""
    hint: Sentence = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """A part of the own page. place: where it stands among the others. empty: what belongs there, while it
    holds no line. more: where all of it is.
    """

    place: int
    title: Sentence
    lines: tuple[OwnLine, ...]
    empty: Sentence = ""
    more: Link | None = None


Source = Callable[[Actor], Own | None]
_sources: list[Source] = []


def own(source: Source) -> Source:
    """Register a source of what is somebody's own; use as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def own_of(actor: Actor) -> list[Own]:
    """Return what is the actor's own, by place; rooms that have nothing to say are left out."""
    found = [part for source in _sources if (part := source(actor)) is not None]
    return sorted(found, key=lambda part: part.place)
