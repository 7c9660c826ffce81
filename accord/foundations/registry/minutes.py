"""What is asked of people's time: each room that asks for some says so here (law 6)."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from accord.foundations.errors import Sentence
from accord.foundations.quarters import Quarter


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing that takes people's time in a quarter, and whose.

    key: the id of the thing. what: a short sentence that starts with a verb; url: where it is done or read.
    at: the moment at which it is asked; it counts in the quarter of that moment, whole, and in no other.
    minutes: how long it takes each; 0 where nobody knows.
    people: who is asked; None for what anybody may come to.
    begun: people have been asked. What has not begun is planned, and may still be moved or refused.
    counted: whether it counts towards the cap; else it is shown beside what does.
    """

    key: UUID
    what: Sentence
    url: str
    at: datetime
    minutes: int
    people: frozenset[UUID] | None
    begun: bool
    counted: bool = True


Source = Callable[[Quarter, UUID | None], list[Asked]]
_sources: list[Source] = []


def minutes(source: Source) -> Source:
    """Register a source of what takes time; use as a decorator.

    It is asked about a quarter, and about one person or (None) everybody at once: then in few questions to
    the database, however many people there are.
    """
    if source not in _sources:
        _sources.append(source)
    return source


def asked_in(quarter: Quarter, person_id: UUID | None = None) -> list[Asked]:
    """Return all that takes time in a quarter, the earliest first; of one person, or of everybody."""
    found = [
        item
        for source in _sources
        for item in source(quarter, person_id)
        if person_id is None or item.people is None or person_id in item.people
    ]
    return sorted(found, key=lambda item: (item.at, str(item.key)))


def minutes_each(asked: Iterable[Asked]) -> Counter[UUID]:
    """Return how many minutes these things take each person together, as far as they are counted."""
    total: Counter[UUID] = Counter()
    for item in asked:
        if item.counted:
            for person_id in item.people or ():
                total[person_id] += item.minutes
    return total
