"""Reading the log."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from django.db.models import Q

from accord.foundations.access import Actor, require
from accord.foundations.audit import kinds, wording
from accord.foundations.audit.areas import area_of, kinds_in
from accord.foundations.audit.chosen import ACCORD, EVERYTHING, Chosen
from accord.foundations.audit.models import Chain, Entry, Name
from accord.foundations.audit.rules import FIRST, Break, entry_hash, first_break
from accord.foundations.once import once

if TYPE_CHECKING:
    from django.db.models import QuerySet

BATCH = 500  # ids in one condition
BY_THE_WAY = 200  # lines that are read to see whether any of them hurries


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as people read it. organisation: of the one who acted. holds: it is as it was written."""

    number: int
    at: datetime
    sentence: str
    hash: str
    kind: str
    area: str
    who: str
    organisation: str
    changes: tuple[wording.Change, ...]
    holds: bool


def lines(
    actor: Actor,
    *,
    limit: int,
    before: int | None = None,
    after: int | None = None,
    chosen: Chosen = EVERYTHING,
) -> list[Line]:
    """Return up to `limit` entries, newest first: next below the number `before`, or next above `after`."""
    require(actor, "audit.read")
    found = _chosen(chosen)
    if before is not None:
        found = found.filter(number__lt=before)
    if after is not None:
        return _lines(_numbers(found.filter(number__gt=after).order_by("number"), limit))
    return _lines(_numbers(found.order_by("-number"), limit))


def count_up_to(actor: Actor, chosen: Chosen, most: int) -> int:
    """Return how many entries are chosen, counting no further than `most`."""
    require(actor, "audit.read")
    return _chosen(chosen)[:most].count()


def head(actor: Actor) -> tuple[int, str]:
    """Return the number and the hash of the last entry of the log of the actor's partnership."""
    require(actor, "audit.read")
    chain = Chain.objects.first()
    return (chain.length, chain.head) if chain else (0, FIRST)


class Tip(NamedTuple):
    """The number and the hash of the last entry of a log."""

    number: int
    hash: str


@once
def tip() -> Tip:
    """Return the end of the log of the partnership in scope: another one whenever anything is done.

    It says nothing of what was done, so nobody needs a right to it.
    """
    found: tuple[int, str] | None = Chain.objects.order_by().values_list("length", "head").first()
    return Tip(*found) if found else Tip(0, FIRST)


def latest() -> str:
    """Return the hash of the last entry of the partnership in scope."""
    return tip().hash


@once
def hurries(actor: Actor, after: int) -> bool:
    """Say whether the actor has to see at once what the log says above a number: the own acts and those of
    Accord itself, whatever is about the actor or names the actor, and all that is not declared as unhurried.

    So does more than can be read by the way. It tells nothing of what was done, so nobody needs a right.
    """
    mine, unhurried = {actor.person_id, None}, kinds.unhurried()
    found = Entry.objects.filter(number__gt=after).order_by()
    lines = list(found.values_list("kind", "actor_id", "about_id", "facts")[: BY_THE_WAY + 1])
    return len(lines) > BY_THE_WAY or any(
        kind not in unhurried
        or actor_id in mine
        or about_id == actor.person_id
        or str(actor.person_id) in facts.values()
        for kind, actor_id, about_id, facts in lines
    )


def lines_about(ids: Collection[UUID]) -> list[Line]:
    """Return every entry by somebody with these ids or about them, the oldest first; for the own copy."""
    found = Entry.objects.filter(Q(actor_id__in=ids) | Q(about_id__in=ids)).order_by("-number")
    return _lines(list(found.values_list("number", flat=True)))[::-1]


def was_recorded(kind: str, *, actor_id: UUID | None, about_id: UUID, since: datetime) -> bool:
    """Say whether somebody did this to a thing since a moment, for rooms that count by day."""
    found = Entry.objects.filter(kind=kind, actor_id=actor_id, about_id=about_id, at__gte=since)
    return bool(found.exists())


def length(actor: Actor) -> int:
    """Return how many entries the log of the actor's partnership holds."""
    return head(actor)[0]


def hash_of(actor: Actor, number: int) -> str | None:
    """Return the hash of an entry, or None where there is no such entry."""
    require(actor, "audit.read")
    found: str | None = Entry.objects.filter(number=number).values_list("hash", flat=True).first()
    return found


def organisations(actor: Actor) -> list[tuple[UUID, str]]:
    """Return the organisations whose people have acted (id, name), by name."""
    return _named(actor, "organisation_id")


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


def names_known(subjects: Iterable[UUID]) -> dict[UUID | None, str]:
    """Return what ids are called, of those that have a name."""
    ids = list(subjects)
    known: dict[UUID | None, str] = {}
    for start in range(0, len(ids), BATCH):
        some = Name.objects.filter(subject_id__in=ids[start : start + BATCH])
        known.update(some.values_list("subject_id", "text"))
    return known


def _chosen(chosen: Chosen) -> "QuerySet[Entry]":
    found: QuerySet[Entry] = Entry.objects.all()
    if chosen.organisation_id is not None:
        found = found.filter(organisation_id=chosen.organisation_id)
    if chosen.actor:
        found = found.filter(_acted(chosen.actor))
    if chosen.area:
        found = found.filter(kind__in=sorted(kinds_in(chosen.area)))
    if chosen.since is not None:
        found = found.filter(at__gte=chosen.since)
    return found.filter(at__lt=chosen.until) if chosen.until is not None else found


def _acted(written: str) -> Q:
    """Whoever is called by all of these words; or Accord itself."""
    names = Name.objects.all()
    for word in written.split():
        any_way = Q()
        for way in {word, word.lower(), word.upper(), word.capitalize()}:  # SQLite folds A to Z only
            any_way |= Q(text__icontains=way)
        names = names.filter(any_way)
    acted = Q(actor_id__in=names.values("subject_id"))
    return acted | Q(actor_id=None) if written.strip().casefold() == ACCORD.casefold() else acted


def _named(actor: Actor, column: str) -> list[tuple[UUID, str]]:
    require(actor, "audit.read")
    ids = Entry.objects.exclude(**{column: None}).order_by().values_list(column, flat=True).distinct()
    named = [(found, name or wording.UNKNOWN) for found, name in names_known(ids).items() if found]
    return sorted(named, key=lambda each: each[1].casefold())


def _numbers(chosen: "QuerySet[Entry]", limit: int) -> list[int]:
    """Return the numbers of entries, the highest first; from an index: no entry is read to be sorted."""
    return sorted(chosen.values_list("number", flat=True)[:limit], reverse=True)


def _lines(numbers: list[int]) -> list[Line]:
    entries: list[Entry] = []
    for start in range(0, len(numbers), BATCH):
        some = Entry.objects.filter(number__in=numbers[start : start + BATCH])
        entries += some.order_by("-number")
    columns = ("actor_id", "about_id", "organisation_id")
    names = names_known({getattr(entry, column) for entry in entries for column in columns} - {None})
    return [
        Line(
            number=entry.number,
            at=entry.at,
            sentence=wording.sentence(entry, names),
            hash=entry.hash,
            kind=entry.kind,
            area=area_of(entry.kind),
            who=wording.who(entry, names),
            organisation=names.get(entry.organisation_id, "") if entry.organisation_id else "",
            changes=wording.changes(entry),
            holds=entry.hash == entry_hash(entry),
        )
        for entry in entries
    ]
