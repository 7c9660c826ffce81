"""What whoever keeps people has in care, and whom a written name means."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.partnership import selectors as partnership
from accord.partnership.importing.columns import key_of
from accord.partnership.models import Appointment, Assignment, Mandate, Organisation, Person, Team


def organisations(actor: Actor) -> list[Organisation]:
    """Return the organisations whose people are in the actor's care; raises Denied."""
    access.require(actor, "partnership.keep_people")
    if actor.person_id is None:
        return partnership.organisations()
    return partnership.administered_organisations(actor.person_id)


def person_for(actor: Actor, person_id: UUID) -> Person:
    """Return somebody in the actor's care; raises Http404, Denied."""
    access.require(actor, "partnership.keep_people")
    found: Person = get_object_or_404(Person.objects.select_related("employer"), id=person_id)
    access.require(actor, "partnership.keep_people", found)
    return found


def place_for(actor: Actor, person_id: UUID, place_id: UUID) -> Assignment:
    """Return a place, not ended, of somebody in the actor's care; raises Http404, Denied."""
    person = person_for(actor, person_id)
    found = next((place for place in places_of(person) if place.id == place_id), None)
    if found is None:
        raise Http404
    access.require(actor, "partnership.keep_people", found)
    return found


def places_of(person: Person) -> list[Assignment]:
    """Return the places that somebody has, or will have; the main one first."""
    goes_on = Q(until=None) | Q(until__gte=partnership.today())
    found = Assignment.objects.filter(goes_on, person=person)
    return list(
        found.select_related("person", "organisation", "team", "manager").order_by("-main", "since", "id")
    )


def main_place(person: Person) -> Assignment | None:
    """Return the main place that somebody has or will have, or None."""
    return next((place for place in places_of(person) if place.main), None)


def mains_from(person: Person, day: date) -> list[Assignment]:
    """Return the main places that somebody has or had on a day or later."""
    goes_on = Q(until=None) | Q(until__gte=day)
    return list(Assignment.objects.filter(goes_on, person=person, main=True))


def held_by(person: Person) -> list[str]:
    """Return what somebody signs or does for the partnership, now or from a later day on, in words."""
    goes_on = Q(until=None) | Q(until__gte=partnership.today())
    found = [
        _("signs for {name}").format(name=mandate.organisation.name)
        for mandate in Mandate.objects.filter(goes_on, person=person).select_related("organisation")
    ]
    offices = Appointment.objects.filter(goes_on, person=person)
    words = _("is {office} of the partnership")
    return found + [words.format(office=office.get_office_display()) for office in offices]


def reports_of(person: Person) -> list[Assignment]:
    """Return the places that name somebody as the manager, and have not ended."""
    goes_on = Q(until=None) | Q(until__gte=partnership.today())
    return list(Assignment.objects.filter(goes_on, manager=person).select_related("person"))


def namesakes(name: str, organisation: Organisation) -> list[Person]:
    """Return everybody on record with an organisation whose name is the same, however it is written."""
    key = key_of(name)
    return [found for found in Person.objects.filter(employer=organisation) if key_of(found.name) == key]


def teams_of(bodies: Iterable[Organisation]) -> list[Team]:
    """Return the teams in which people of these organisations can have a place; joint ones last."""
    order = {found.id: number for number, found in enumerate(bodies)}
    standing = [
        team for team in partnership.standing_teams() if team.is_joint or team.organisation_id in order
    ]
    return sorted(
        standing, key=lambda team: order[team.organisation_id] if team.organisation_id else len(order)
    )
