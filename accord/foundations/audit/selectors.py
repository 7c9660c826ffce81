"""Reading the log."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q

from accord.foundations.access import Actor, require
from accord.foundations.audit.kinds import UnknownKind, kind_named
from accord.foundations.audit.models import Chain, Entry, Name
from accord.foundations.audit.rules import Break, first_break

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as people read it."""

    number: int
    at: datetime
    sentence: str
    hash: str


def lines(actor: Actor, *, limit: int, before: int | None = None) -> list[Line]:
    """Return up to `limit` entries, newest first, below the number `before` where given."""
    require(actor, "audit.read")
    entries = Entry.objects.order_by("-number")
    if before is not None:
        entries = entries.filter(number__lt=before)
    page = list(entries[:limit])
    names = _names(page)
    return [Line(entry.number, entry.at, _sentence(entry, names), entry.hash) for entry in page]


def lines_about(person_id: UUID) -> list[Line]:
    """Return every entry by a person or about one, the oldest first; for that person's own copy."""
    found = list(Entry.objects.filter(Q(actor_id=person_id) | Q(about_id=person_id)).order_by("number"))
    names = _names(found)
    return [Line(entry.number, entry.at, _sentence(entry, names), entry.hash) for entry in found]


def length(actor: Actor) -> int:
    """Return how many entries the log of the actor's partnership holds."""
    require(actor, "audit.read")
    chain = Chain.objects.first()
    return chain.length if chain else 0


def chain_break() -> Break | None:
    """Verify the chain of the partnership in scope; the end is checked against its head."""
    entries: Iterator[Entry] = Entry.objects.order_by("number").iterator(chunk_size=2000)
    found = first_break(entries)
    chain, newest = Chain.objects.first(), Entry.objects.order_by("-number").first()
    if found or (chain is None and newest is None):
        return found
    if chain is None or newest is None or newest.number != chain.length:
        expected = chain.length if chain else 0
        return Break(expected, f"the log does not end with entry {expected}")
    if newest.hash != chain.head:
        return Break(chain.length, f"entry {chain.length} was written anew")
    return None


def partnerships_with_a_log() -> list[UUID]:
    """Return the id of every partnership that has a log, in a steady order; needs scope off."""
    return list(Chain.objects.order_by("partnership_id").values_list("partnership_id", flat=True))


def _names(entries: list[Entry]) -> dict[UUID, str]:
    ids = {found for entry in entries for found in (entry.actor_id, entry.about_id) if found}
    return dict(Name.objects.filter(subject_id__in=ids).values_list("subject_id", "text"))


def _sentence(entry: Entry, names: dict[UUID, str]) -> str:
    try:
        sentence = str(kind_named(entry.kind).sentence)
    except UnknownKind:
        return entry.kind
    actor = names.get(entry.actor_id, "") if entry.actor_id else "Accord"
    about = names.get(entry.about_id, "") if entry.about_id else ""
    return sentence.format_map(_Words(entry.facts | {"actor": actor or "—", "about": about or "—"}))


class _Words(dict[str, object]):
    """A fact that an older entry did not record reads as a dash."""

    def __missing__(self, key: str) -> str:
        return "—"
