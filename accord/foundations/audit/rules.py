"""The chain: each entry's hash covers its content and the hash before it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol
from uuid import UUID

FIRST = "0" * 64
Fact = str | int | bool | None


class Hashed(Protocol):
    """What of an entry is covered by its hash."""

    partnership_id: UUID
    number: int
    kind: str
    at: datetime
    actor_id: UUID | None
    organisation_id: UUID | None
    about_id: UUID | None
    facts: dict[str, Fact]
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Break:
    """The first place at which a chain does not hold."""

    number: int
    reason: str


def entry_hash(entry: Hashed) -> str:
    """Return the SHA-256 of the entry's canonical content, as 64 hexadecimal digits."""
    content = {
        "partnership": str(entry.partnership_id),
        "number": entry.number,
        "kind": entry.kind,
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor": str(entry.actor_id) if entry.actor_id else None,
        "organisation": str(entry.organisation_id) if entry.organisation_id else None,
        "about": str(entry.about_id) if entry.about_id else None,
        "facts": entry.facts,
        "previous": entry.previous,
    }
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def first_break(entries: Iterable[Hashed]) -> Break | None:
    """Walk a partnership's entries in order; return where the chain first fails, or None."""
    previous = FIRST
    for number, entry in enumerate(entries, 1):
        if entry.number != number:
            return Break(number, f"entry {number} is missing")
        if entry.previous != previous:
            return Break(number, f"entry {number} does not follow from the one before")
        if entry.hash != entry_hash(entry):
            return Break(number, f"entry {number} was changed after it was written")
        previous = entry.hash
    return None
