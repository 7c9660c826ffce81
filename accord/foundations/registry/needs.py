"""What may call for help from outside: rooms say so by stated rules; the room of that help reads it."""

from collections.abc import Callable
from dataclasses import dataclass

from accord.foundations.errors import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """One thing for which somebody from outside may be needed.

    key: "room.thing:id", the same each time it is suggested, and another for what happens anew. what: in a
    sentence; because: the rule by which it is suggested, in a sentence. url: where it is read.
    """

    key: str
    what: Sentence
    because: Sentence
    url: str = ""


Source = Callable[[], list[Suggested]]
_sources: list[Source] = []


def suggests_need(source: Source) -> Source:
    """Register a source of what may call for help, asked in the partnership's scope; use as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def suggested_needs() -> list[Suggested]:
    """Return all that rooms suggest now, source by source."""
    return [found for source in _sources for found in source()]
