"""What somebody who joins should know: each room that has something to say to joiners offers it here."""

from collections.abc import Callable
from dataclasses import dataclass

from accord.foundations.access import Actor
from accord.foundations.errors import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ForJoiners:
    """A part of what joiners read. rows: what, and in which words. url: where more stands."""

    title: Sentence
    rows: tuple[tuple[str, str], ...]
    url: str = ""


Source = Callable[[Actor], ForJoiners | None]
_sources: list[Source] = []


def for_joiners(source: Source) -> Source:
    """Register a source of what joiners should know, asked by who reads it; use as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def all_for_joiners(actor: Actor) -> list[ForJoiners]:
    """Return what rooms say to those who join, by title; rooms that have nothing to say now are left out."""
    found = [part for source in _sources if (part := source(actor)) is not None]
    return sorted(found, key=lambda part: str(part.title))
