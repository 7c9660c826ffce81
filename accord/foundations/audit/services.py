"""Writing the log: one line per act, inside the act's own transaction."""

from typing import Protocol
from uuid import UUID

from django.db import transaction

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.foundations.audit.kinds import kind_named
from accord.foundations.audit.models import Chain, Entry, Name
from accord.foundations.audit.rules import FIRST, Fact, entry_hash


class Subject(Protocol):
    """What an entry is about: something with an id that reads as text."""

    @property
    def pk(self) -> UUID: ...


def record(kind: str, *, actor: Actor, about: Subject | None = None, **facts: Fact | UUID) -> Entry:
    """Append one entry to the log of the actor's partnership.

    facts: short plain values; never an answer, a comment, a token or a person's name.
    Must be called inside a transaction: the line stands exactly if the act stands.
    """
    kind_named(kind)
    if not transaction.get_connection().in_atomic_block:
        message = "An entry is written in the transaction of its act."
        raise RuntimeError(message)
    chain = _locked_chain(actor.partnership_id)
    entry = Entry(
        partnership_id=actor.partnership_id,
        number=chain.length + 1,
        kind=kind,
        at=clock.now(),
        actor_id=actor.person_id,
        organisation_id=actor.organisation_id,
        about_id=about.pk if about else None,
        facts={name: str(fact) if isinstance(fact, UUID) else fact for name, fact in facts.items()},
        previous=chain.head,
    )
    entry.hash = entry_hash(entry)
    entry.save(force_insert=True)
    chain.length, chain.head = entry.number, entry.hash
    chain.save(update_fields=["length", "head"])
    _remember_names(actor, about)
    return entry


def _locked_chain(partnership_id: UUID) -> Chain:
    Chain.objects.get_or_create(partnership_id=partnership_id, defaults={"head": FIRST})
    chain: Chain = Chain.objects.select_for_update().get(partnership_id=partnership_id)
    return chain


def _remember_names(actor: Actor, about: Subject | None) -> None:
    named: dict[UUID, str] = {}
    if about is not None:
        named[about.pk] = str(about)
    if actor.person_id is not None:
        named[actor.person_id] = actor.name
    for subject_id, text in named.items():
        Name.objects.update_or_create(
            partnership_id=actor.partnership_id, subject_id=subject_id, defaults={"text": text[:300]}
        )
