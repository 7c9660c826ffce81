"""What rooms add to somebody's own page beside what waits: a few words, and where they lead."""

from collections.abc import Callable
from dataclasses import dataclass

from accord.foundations.access import Actor
from accord.foundations.errors import Sentence
from accord.foundations.links import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class OnOwnPage:
    """A part of somebody's own page. says: what is the case, in a sentence or two."""

    title: Sentence
    says: Sentence
    links: tuple[Link, ...] = ()


Source = Callable[[Actor], OnOwnPage | None]
_sources: list[Source] = []


def on_own_page(source: Source) -> Source:
    """Register a source, asked by the person whose page it is; use as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def all_on_own_page(actor: Actor) -> list[OnOwnPage]:
    """Return what rooms add to a person's own page, by title; rooms that add nothing are left out."""
    found = [part for source in _sources if (part := source(actor)) is not None]
    return sorted(found, key=lambda part: str(part.title))
