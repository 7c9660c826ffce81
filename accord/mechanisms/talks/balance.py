"""Who might come to a talk: as many from each partner, from all tiers, and not always the same. Pure."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Protocol
from uuid import UUID

EACH = 4
"""So many of each partner are proposed; of a smaller one, all."""


class Seated(Protocol):
    """What is read of somebody in post."""

    @property
    def person_id(self) -> UUID: ...
    @property
    def organisation_id(self) -> UUID: ...
    @property
    def tier(self) -> str: ...


def balanced(people: Iterable[Seated], *, tiers: Sequence[str], salt: UUID, each: int = EACH) -> list[UUID]:
    """Return whom to ask: up to so many of each organisation, from its tiers in turn.

    tiers: in the order in which they are gone through. salt: of the talk, so that another talk finds others;
    for the same talk they are the same. The order is that of the organisations as given.
    """
    by_organisation: dict[UUID, dict[str, list[UUID]]] = {}
    for found in people:
        own = by_organisation.setdefault(found.organisation_id, {tier: [] for tier in tiers})
        own[found.tier].append(found.person_id)
    return [
        person
        for own in by_organisation.values()
        for _place, person in zip(range(each), _in_turn(own, salt), strict=False)
    ]


def _in_turn(tiers: Mapping[str, list[UUID]], salt: UUID) -> Iterator[UUID]:
    shuffled = [sorted(found, key=lambda person: _lot(salt, person)) for found in tiers.values()]
    for row in zip_longest(*shuffled):
        yield from (person for person in row if person is not None)


def _lot(salt: UUID, person: UUID) -> bytes:
    return hashlib.sha256(salt.bytes + person.bytes).digest()
