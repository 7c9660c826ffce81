"""Reading who holds what, since when, until when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor, Area
from accord.foundations.errors import Sentence
from accord.partnership import selectors as partnership
from accord.partnership.interests import selectors as interests
from accord.partnership.models import Appointment, Assignment, Mandate, Organisation, Person
from accord.partnership.offices.rules import OwnRole
from accord.partnership.rules import OWN_OFFICES, Office

if TYPE_CHECKING:
    from django.db.models import QuerySet

Declared = Mapping[UUID, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One role that somebody holds now, or will hold.

    organisation: the one that named the holder, and alone may end it; None where all partners decide.
    unconfirmed: named to sign, and has not confirmed it. interests: what the holder has declared. covers:
    what an engagement opens, in words.
    """

    id: UUID
    person: Person
    role: Sentence
    organisation: Organisation | None
    since: date
    until: date | None
    unconfirmed: bool = False
    interests: tuple[str, ...] = ()
    covers: tuple[Sentence, ...] = ()


def holdings(actor: Actor) -> list[Holding]:
    """Return every mandate and office that has not ended, those that are to begin included."""
    access.require(actor, "partnership.read")
    declared = interests.by_person()
    return [
        *(_of_mandate(found, declared) for found in partnership.mandates_held()),
        *(_of_office(found, declared) for found in sorted(_offices(), key=_place_of)),
    ]


def holding_for(actor: Actor, held_id: UUID) -> Holding:
    """Return a mandate or office that the actor may end; raises Http404, Denied."""
    found = next((found for found in holdings(actor) if found.id == held_id), None)
    if found is None:
        raise Http404
    if found.organisation is None:
        raise access.denial("partnership.name_own")
    access.require(actor, "partnership.name_own", found.organisation)
    return found


def organisation_for(actor: Actor, organisation_id: UUID) -> Organisation:
    """Return the organisation for which the actor names its own; raises Http404, Denied."""
    found: Organisation = get_object_or_404(Organisation, id=organisation_id)
    access.require(actor, "partnership.name_own", found)
    return found


def organisation_to_rename(actor: Actor, organisation_id: UUID) -> Organisation:
    """Return an organisation that the actor may call otherwise; raises Http404, Denied."""
    found: Organisation = get_object_or_404(Organisation, id=organisation_id)
    access.require(actor, "partnership.rename_own", found)
    return found


def nameable(organisation: Organisation) -> list[Person]:
    """Return whom an organisation may name: whom it employs, in post today, with an address to sign in."""
    in_post = Assignment.objects.filter(partnership.in_force_on(partnership.today()))
    people = Person.objects.filter(employer=organisation, id__in=in_post.values("person_id"))
    return list(people.exclude(email=""))


def nobody_signs_for() -> list[Organisation]:
    """Return the partners for which nobody can sign today."""
    covered = partnership.organisations_with_a_signatory()
    return [found for found in partnership.partners() if found.id not in covered]


def nobody_named_for() -> list[Organisation]:
    """Return the partners for which nobody can sign today, and nobody is named who has still to confirm."""
    unsigned = nobody_signs_for()
    named = {found.organisation_id for found in partnership.mandates_held()} if unsigned else set()
    return [found for found in unsigned if found.id not in named]


def _offices() -> "QuerySet[Appointment]":
    going_on = Appointment.objects.filter(partnership.not_ended_on(partnership.today()))
    return going_on.select_related("person__employer", "organisation").order_by(
        "person__family_name", "since"
    )


def _place_of(office: Appointment) -> int:
    """Offices stand in the order in which the rules name them."""
    return Office.values.index(office.office)


def _of_mandate(mandate: Mandate, declared: Declared) -> Holding:
    return Holding(
        id=mandate.id,
        person=mandate.person,
        role=(OwnRole.DEPUTY if mandate.deputy else OwnRole.SIGNATORY).label,
        organisation=mandate.organisation,
        since=mandate.since,
        until=mandate.until,
        unconfirmed=mandate.unconfirmed_since is not None,
        interests=declared.get(mandate.person_id, ()),
    )


def _of_office(office: Appointment, declared: Declared) -> Holding:
    return Holding(
        id=office.id,
        person=office.person,
        role=Office(office.office).label,
        organisation=office.organisation if office.office in OWN_OFFICES else None,
        since=office.since,
        until=office.until,
        interests=declared.get(office.person_id, ()),
        covers=tuple(Area(area).label for area in office.areas),
    )
