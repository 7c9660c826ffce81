"""What is known of a facilitator's work here: the room in which it is judged says so."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What one partner said of an engagement and released.

    what: for what. by: the partner. useful, words: what it said.
    """

    what: str
    by: str
    useful: str
    words: str


Source = Callable[[UUID], list[Judged]]
_sources: list[Source] = []


def judges(source: Source) -> Source:
    """Register a source of released evaluations, by the id of the facilitator; use as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def judged(facilitator_id: UUID) -> list[Judged]:
    """Return what partners released about a facilitator's work here."""
    return [found for source in _sources for found in source(facilitator_id)]
