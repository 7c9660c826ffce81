"""Who somebody is today: the actor of a request, from what is in force at this moment."""

from uuid import UUID

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.partnership.models import Person
from accord.partnership.rules import Tier, in_force


def actor_of(person: Person) -> Actor | None:
    """Return the actor that a person is today, or None for one with no place, office or mandate in force.

    Every role follows from assignments, mandates and appointments with their dates; nothing is remembered.
    """
    day = clock.today(person.partnership.zone)
    assignments = [found for found in person.assignments.all() if in_force(found, day)]
    mandates = [found for found in person.mandates.all() if in_force(found, day)]
    offices = [found for found in person.appointments.all() if in_force(found, day)]
    if not (assignments or mandates or offices):
        return None
    main = next((found for found in assignments if found.main), None)
    roles = {"member"} | {found.tier for found in assignments if found.tier != Tier.EVERYONE}
    roles |= {found.office for found in offices}
    stands = [found.organisation_id for found in mandates if found.unconfirmed_since is None]
    if stands:
        roles.add("signatory")
    return Actor(
        partnership_id=person.partnership_id,
        person_id=person.id,
        name=person.name,
        organisation_id=main.organisation_id if main else person.employer_id,
        tier=main.tier if main else "",
        roles=frozenset(roles),
        mandates=frozenset(stands),
    )


def actor_for(person_id: UUID) -> Actor | None:
    """Return the actor that this person of the partnership in scope is today, or None."""
    person = (
        Person.objects.select_related("partnership")
        .prefetch_related("assignments", "mandates", "appointments")
        .filter(id=person_id)
        .first()
    )
    return actor_of(person) if person else None
