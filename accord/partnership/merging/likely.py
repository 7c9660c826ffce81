"""Which records may be of one person. Pure."""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from uuid import UUID

from accord.partnership.importing.columns import key_of

MOST = 200


class Reason(StrEnum):
    """Why two records may be of one person, the surest first."""

    ADDRESS = "address"
    STAFF_NUMBER = "staff_number"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is kept about somebody, as far as it tells people apart."""

    id: UUID
    employer: UUID
    name: str
    email: str
    staff_number: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records, the one with the lower id first, and all reasons to look at them."""

    first: UUID
    second: UUID
    reasons: tuple[Reason, ...]


def pairs(records: Iterable[Record], apart: Collection[frozenset[UUID]] = ()) -> list[Pair]:
    """Return the pairs of one organisation that share a name, an address or a staff number, however written.

    apart: pairs that somebody has said are two people. The surest stand first; at most MOST of them.
    """
    alike: dict[tuple[Reason, UUID, Hashable], list[UUID]] = defaultdict(list)
    for record in records:
        for reason, key in _keys(record):
            alike[reason, record.employer, key].append(record.id)
    found: dict[tuple[UUID, UUID], list[Reason]] = defaultdict(list)
    for reason in Reason:
        for (why, _employer, _key), ids in alike.items():
            if why is reason:
                for first, second in combinations(sorted(set(ids)), 2):
                    found[first, second].append(reason)
    told = [
        Pair(first, second, tuple(reasons))
        for (first, second), reasons in found.items()
        if frozenset({first, second}) not in apart
    ]
    return told[:MOST]


def _keys(record: Record) -> Iterator[tuple[Reason, Hashable]]:
    """What a record shares with another of the same person: words in any order, letters in any case."""
    if words := sorted(key_of(record.name).split()):
        yield Reason.NAME, tuple(words)
    if record.email:
        yield Reason.ADDRESS, unicodedata.normalize("NFKC", record.email).casefold()
    if number := "".join(letter for letter in record.staff_number.casefold() if letter.isalnum()).lstrip("0"):
        yield Reason.STAFF_NUMBER, number
