"""A round that asks the people of a list, such as those who took part in something.

The room above that holds the list says who stands on it, and where everybody reads it. Partners agree to it
with the round, so it has to stay as it is from then on. Asked is who of it is in post on the day of opening.
"""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

from accord.mechanisms.rounds.questionnaires.models import Round


class Listed(NamedTuple):
    """Who stands on the list of a round. url: where everybody in the partnership reads it."""

    people: frozenset[UUID]
    url: str


Source = Callable[[UUID], Listed | None]
_sources: list[Source] = []


def list_source(source: Source) -> Source:
    """Register who stands on the list of a round, by its id, None for a list that another room holds; use as
    a decorator.
    """
    if source not in _sources:
        _sources.append(source)
    return source


def list_of(round: Round) -> Listed | None:
    """Return the list of a round; None for one that asks everybody in post. A list that nobody knows any more
    is empty, so that its round asks nobody.
    """
    if not round.audience.get("listed"):
        return None
    found = next((held for source in _sources if (held := source(round.id)) is not None), None)
    return found or Listed(frozenset(), "")
