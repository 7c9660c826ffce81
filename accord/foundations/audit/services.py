"""Writing the log: one line per act, inside the act's own transaction."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from django.db import transaction

from accord.foundations import clock
from accord.foundations.access import Actor, denial, require
from accord.foundations.audit.kinds import kind_named
from accord.foundations.audit.models import Chain, Entry, Mark, Name
from accord.foundations.audit.rules import FIRST, Fact, entry_hash
from accord.foundations.audit.selectors import names_known


class Subject(Protocol):
    """What an entry is about: something with an id that reads as text."""

    @property
    def pk(self) -> UUID: ...


def record(kind: str, *, actor: Actor, about: Subject | None = None, **facts: Fact | UUID) -> Entry:
    """Append one entry to the log of the actor's partnership.

    facts: short plain values; never an answer, a comment, a token or a person's name.
    Must be called inside a transaction: the line stands exactly if the act stands.
    """
    (entry,) = record_each(kind, actor=actor, acts=[(about, facts)])
    return entry


def record_each(
    kind: str, *, actor: Actor, acts: Sequence[tuple[Subject | None, Mapping[str, Fact | UUID]]]
) -> list[Entry]:
    """Append one entry for each act of a kind, in this order: what each is about, and its facts, as `record`.

    However many there are, the chain is locked, and its head written, once.
    """
    kind_named(kind)
    if not transaction.get_connection().in_atomic_block:
        message = "An entry is written in the transaction of its act."
        raise RuntimeError(message)
    if not acts:
        return []
    chain, now = _locked_chain(actor.partnership_id), clock.now()
    entries = []
    for about, facts in acts:
        entry = Entry(
            partnership_id=actor.partnership_id,
            number=chain.length + 1,
            kind=kind,
            at=now,
            actor_id=actor.person_id,
            organisation_id=actor.organisation_id,
            about_id=about.pk if about else None,
            facts={name: str(fact) if isinstance(fact, UUID) else fact for name, fact in facts.items()},
            previous=chain.head,
        )
        entry.hash = entry_hash(entry)
        chain.length, chain.head = entry.number, entry.hash
        entries.append(entry)
    Entry.objects.bulk_create(entries)
    chain.save(update_fields=["length", "head"])
    _remember_names(actor, [about for about, _facts in acts if about is not None])
    return entries


def names_forget(*, ids: Iterable[UUID]) -> None:
    """Empty what these are called beside the log; no line of it changes, and the chain holds as before."""
    Name.objects.filter(subject_id__in=list(ids)).update(text="")


def log_mark_read(*, number: int, actor: Actor) -> None:
    """Remember up to which entry somebody has read the log. Only the moment of that entry is kept.

    There is no line about it in the log: it is a bookmark, seen by nobody else. See decision 0044.
    """
    require(actor, "audit.read")
    if actor.person_id is None:
        raise denial("audit.read")
    entry = Entry.objects.filter(number=number).first()
    Mark.objects.update_or_create(
        partnership_id=actor.partnership_id,
        person_id=actor.person_id,
        defaults={"at": entry.at if entry else clock.now()},
    )


def _locked_chain(partnership_id: UUID) -> Chain:
    Chain.objects.get_or_create(partnership_id=partnership_id, defaults={"head": FIRST})
    chain: Chain = Chain.objects.select_for_update().get(partnership_id=partnership_id)
    return chain


def _remember_names(actor: Actor, subjects: Iterable[Subject]) -> None:
    named = {subject.pk: str(subject) for subject in subjects}
    if actor.person_id is not None:
        named[actor.person_id] = actor.name
    known = names_known(named)
    Name.objects.bulk_create(
        [
            Name(partnership_id=actor.partnership_id, subject_id=subject_id, text=text[:300])
            for subject_id, text in named.items()
            if known.get(subject_id) != text[:300]
        ],
        update_conflicts=True,
        unique_fields=["partnership_id", "subject_id"],
        update_fields=["text"],
    )
