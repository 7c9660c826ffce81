"""Reading what is kept about somebody, from what every room declares, and what people asked for."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access, clock, registry, scope
from accord.foundations.access import Actor
from accord.foundations.registry import Cell, Subject
from accord.partnership import selectors as partnership
from accord.privacy.models import Correction, Erasure
from accord.privacy.rules import KEPT_AFTER_LEAVING, Asked

if TYPE_CHECKING:
    from accord.partnership.models import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One kind of thing, as it is kept about one person."""

    what: str
    why: str
    how_long: str
    erasure: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Everything that is kept about a person at a moment: what the page and both files are made of."""

    partnership: str
    person: str
    made_at: datetime
    parts: tuple[Part, ...]

    @property
    def kept(self) -> tuple[Part, ...]:
        """The kinds of which there is something."""
        return tuple(part for part in self.parts if part.rows)

    @property
    def not_kept(self) -> tuple[Part, ...]:
        """The kinds of which there is nothing."""
        return tuple(part for part in self.parts if not part.rows)


def own_copy(actor: Actor) -> Copy:
    """Return all that is kept about the actor; raises Denied."""
    access.require(actor, "privacy.read_own")
    if actor.person_id is None:
        raise access.denial("privacy.read_own")
    person = partnership.person(actor.person_id)
    subject = subject_of(person)
    zone = person.partnership.zone
    return Copy(
        partnership=person.partnership.name,
        person=person.name,
        made_at=clock.now().astimezone(zone),
        parts=tuple(_part(declared, subject) for declared in registry.kept()),
    )


def _part(declared: registry.Kept, subject: Subject) -> Part:
    return Part(
        what=str(declared.what),
        why=str(declared.why),
        how_long=str(declared.how_long),
        erasure=str(declared.erasure),
        columns=tuple(map(str, declared.columns)),
        rows=tuple(tuple(row) for row in declared.read(subject)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What an erasure does to one kind of thing; count: how many there are, None where nobody may know."""

    what: str
    erasure: str
    count: int | None


def effects(person: "Person | None" = None) -> list[Effect]:
    """Return what an erasure does to everything that is kept; of somebody, to what there is of it."""
    subject = subject_of(person) if person else None
    found = [
        Effect(
            what=str(declared.what),
            erasure=str(declared.erasure),
            count=len(list(declared.read(subject))) if subject and declared.counted else None,
        )
        for declared in registry.kept()
    ]
    return [effect for effect in found if effect.count != 0]


@dataclass(frozen=True, slots=True)
class Requests:
    """What waits for an administrator."""

    corrections: list[Correction]
    erasures: list[Erasure]


def requests_in_care(actor: Actor) -> Requests:
    """Return what people in the care of this administrator asked for, the oldest first; raises Denied."""
    access.require(actor, "privacy.see_requests")
    cared_for = _in_care_of(actor)
    corrections = Correction.objects.filter(state=Asked.WAITING, person__employer_id__in=cared_for)
    erasures = Erasure.objects.filter(state=Asked.WAITING, person__employer_id__in=cared_for)
    return Requests(
        list(corrections.select_related("person__employer")),
        list(erasures.select_related("person__employer")),
    )


def left_in_care(actor: Actor) -> list[partnership.Left]:
    """Return who has left, was not erased, and is in the care of this administrator; raises Denied."""
    access.require(actor, "privacy.see_requests")
    cared_for = _in_care_of(actor)
    return [found for found in partnership.people_who_left() if found.person.employer_id in cared_for]


def left_long_ago() -> "list[Person]":
    """Return everybody, over all partnerships, who left so long ago that nothing is to be kept any more."""
    found: list[Person] = []
    for partnership_id in partnership.partnership_ids():
        with scope.partnership(partnership_id):
            latest = partnership.today() - KEPT_AFTER_LEAVING
            left = partnership.people_who_left()
            found += [each.person for each in left if each.last_day is not None and each.last_day <= latest]
    return found


def correction_for(actor: Actor, correction_id: UUID) -> Correction:
    """Return a correction that somebody in the actor's care asked for; raises Http404, Denied."""
    access.require(actor, "privacy.see_requests")
    found = get_object_or_404(Correction.objects.select_related("person__employer"), id=correction_id)
    access.require(actor, "privacy.attend", found.person)
    return found


def person_to_erase(actor: Actor, person_id: UUID) -> "Person":
    """Return somebody in the actor's care; raises Http404, Denied."""
    access.require(actor, "privacy.see_requests")
    try:
        found = partnership.person(person_id)
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
    access.require(actor, "privacy.attend", found)
    return found


def erasure_waiting(person_id: UUID) -> Erasure | None:
    """Return the erasure that a person asked for and that waits, or None."""
    found: Erasure | None = Erasure.objects.filter(person_id=person_id, state=Asked.WAITING).first()
    return found


def subject_of(person: "Person") -> Subject:
    """Return a person as rooms know people who read and erase what they keep."""
    return Subject(
        partnership_id=person.partnership_id,
        person_id=person.id,
        name=person.name,
        address=person.email,
        former_ids=frozenset(map(UUID, person.former_ids)),
    )


def _in_care_of(actor: Actor) -> set[UUID]:
    if actor.person_id is None:
        return set()
    return {found.id for found in partnership.administered_organisations(actor.person_id)}
