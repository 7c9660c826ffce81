"""Writing about many people at once: few statements, and one line of the log for each person.

What `services` does for one person is done here for a list of one, so that a rule stands in one place.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.outbox.services import letters_readdress
from accord.partnership import letters, mandates
from accord.partnership.models import (
    Appointment,
    Assignment,
    Mandate,
    Organisation,
    Partnership,
    Person,
    Team,
)
from accord.partnership.rules import Tier

kinds.kind("partnership.person_joined", _("{actor} added {about}."))
kinds.kind("partnership.person_changed", _("{actor} changed what is kept about {about}: {fields}."))
kinds.kind("partnership.person_left", _("{actor} recorded that {about} leaves."))
kinds.kind("partnership.assigned", _("{actor} gave {about} a place."))

BATCH = 500  # ids in one condition
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """Somebody to be added, without a place yet."""

    given_name: str
    family_name: str
    email: str
    staff_number: str
    employer: Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlace:
    """A place to be given to somebody on record."""

    person: Person
    organisation: Organisation
    team: Team | None
    tier: Tier
    role: str
    manager: Person | None
    since: date
    main: bool


def roster_lock(actor: Actor) -> None:
    """Let nobody else change the roster until the transaction ends, so that what was compared still stands.

    No row that points at the partnership, such as a sealed answer, waits for this.
    """
    Partnership.objects.select_for_update(no_key=True).get(id=actor.partnership_id)


@transaction.atomic
def people_join(*, people: Iterable[NewPerson], actor: Actor) -> list[Person]:
    """Add people, without places yet; return them in this order."""
    access.require(actor, "partnership.write_people")
    joined: list[Person] = Person.objects.bulk_create(
        Person(
            partnership_id=actor.partnership_id,
            given_name=new.given_name,
            family_name=new.family_name,
            email=new.email.lower(),
            staff_number=new.staff_number,
            employer=new.employer,
        )
        for new in people
    )
    audit.record_each("partnership.person_joined", actor=actor, acts=[(person, {}) for person in joined])
    return joined


@transaction.atomic
def people_change(*, changes: Iterable[tuple[Person, Mapping[str, object]]], actor: Actor) -> None:
    """Change given_name, family_name, email or staff_number of people; what stays as it was is no change.

    With another sign-in address somebody who signs for a partner confirms that first (`mandates`). Raises
    Denied, too, where others than the own organisation change the address of one who signs for it.
    """
    changes = list(changes)
    mandates.require_own_care(
        [person.id for person, fields in changes if fields.get("email", person.email) != person.email], actor
    )
    changed = []
    for person, fields in changes:
        access.require(actor, "partnership.write_people", person)
        names = sorted(name for name, value in fields.items() if getattr(person, name) != value)
        if not names:
            continue
        was = person.email
        for name in names:
            setattr(person, name, fields[name])
        person.save(update_fields=names)
        if "email" in names:
            letters_readdress(was=was, now=person.email)
            mandates.suspend(person, actor, was=was)
        changed.append((person, {"fields": ", ".join(names)}))
    audit.record_each("partnership.person_changed", actor=actor, acts=changed)


@transaction.atomic
def places_give(*, places: Sequence[NewPlace], actor: Actor) -> list[Assignment]:
    """Give people places. A new main place ends the old one the day before."""
    for place in places:
        access.require(actor, "partnership.write_people", place.person)
        access.require(actor, "partnership.write_people", place.organisation)
        if place.manager is not None and place.manager.id == place.person.id:
            raise Refused(_("Nobody is his or her own manager."), field="manager")
    _end_main_assignments({place.person.id: place.since for place in places if place.main})
    given: list[Assignment] = Assignment.objects.bulk_create(
        Assignment(
            partnership_id=actor.partnership_id,
            person=place.person,
            organisation=place.organisation,
            team=place.team,
            tier=place.tier,
            role=place.role,
            manager=place.manager,
            since=place.since,
            main=place.main,
        )
        for place in places
    )
    acts = [(place.person, {"organisation": place.organisation.id}) for place in places]
    audit.record_each("partnership.assigned", actor=actor, acts=acts)
    return given


@transaction.atomic
def places_correct(*, corrections: Iterable[tuple[Assignment, Mapping[str, object]]], actor: Actor) -> None:
    """Correct team, tier, role or manager of places that go on."""
    corrected = []
    for assignment, fields in corrections:
        access.require(actor, "partnership.write_people", assignment)
        for name, value in fields.items():
            setattr(assignment, name, value)
        assignment.save(update_fields=list(fields))
        corrected.append((assignment.person, {"fields": ", ".join(sorted(fields))}))
    audit.record_each("partnership.person_changed", actor=actor, acts=corrected)


@transaction.atomic
def people_leave(*, leaving: Sequence[tuple[Person, date]], actor: Actor) -> None:
    """End every place, mandate and office of people, each on a day; the people stay on record.

    What has an earlier end keeps it; what was to go on for longer, such as an engagement, ends on that day.
    Raises Denied, too, where others than the own organisation end what somebody signs for it.
    """
    by_day: dict[date, list[UUID]] = defaultdict(list)
    for person, last_day in leaving:
        access.require(actor, "partnership.write_people", person)
        by_day[last_day].append(person.id)
    mandates.require_own_care([person.id for person, _last_day in leaving], actor)
    for last_day, ids in by_day.items():
        _tell_others(ids, last_day)
        for some in _some(ids):
            for held in (Assignment, Mandate, Appointment):
                going_on = held.objects.filter(_goes_on_after(last_day), person_id__in=some)
                going_on.filter(since__lte=last_day).update(until=last_day)
                going_on.delete()
    acts = [(person, {"last_day": last_day.isoformat()}) for person, last_day in leaving]
    audit.record_each("partnership.person_left", actor=actor, acts=acts)


def _tell_others(leaving: Sequence[UUID], last_day: date) -> None:
    """What waits for a signatory who leaves is asked of the others who may sign for the same partner."""
    for some in _some(leaving):
        for mandate in Mandate.objects.filter(_goes_on_after(last_day), person_id__in=some):
            letters.others_tell(
                mandate.organisation_id, instead_of=leaving, occasion=f"left {mandate.id.hex}"
            )


def _goes_on_after(day: date) -> Q:
    return Q(until=None) | Q(until__gt=day)


def _end_main_assignments(since: Mapping[UUID, date]) -> None:
    for some in _some(since):
        goes_on = Q(until=None) | Q(until__gte=min(since[person_id] for person_id in some))
        for held in Assignment.objects.filter(goes_on, person_id__in=some, main=True):
            first_day = since[held.person_id]
            if held.until is not None and held.until < first_day:
                continue
            if held.since >= first_day:
                held.delete()
                continue
            held.until = first_day - timedelta(days=1)
            held.save(update_fields=["until"])


def _some(found: Iterable[T]) -> Iterator[list[T]]:
    """Return a few at a time."""
    left = iter(found)
    while some := list(islice(left, BATCH)):
        yield some
