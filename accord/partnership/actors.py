"""Who somebody is today: the actor of a request, from what is in force at this moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from accord.foundations import clock
from accord.foundations.access import Actor, Role
from accord.partnership.models import Appointment, Assignment, Mandate, Organisation, Person
from accord.partnership.rules import FROM_OUTSIDE, Office, Tier, in_force


@dataclass(frozen=True, slots=True)
class Held:
    """What a person holds on a day."""

    assignments: Sequence[Assignment]
    mandates: Sequence[Mandate]
    offices: Sequence[Appointment]

    @property
    def signs_for(self) -> frozenset[UUID]:
        return self._confirmed(deputy=False)

    @property
    def deputises_for(self) -> frozenset[UUID]:
        return self._confirmed(deputy=True) - self.signs_for

    def _confirmed(self, *, deputy: bool) -> frozenset[UUID]:
        """For whom somebody signs; a mandate that waits to be confirmed signs nothing."""
        stand = [found for found in self.mandates if found.unconfirmed_since is None]
        return frozenset(found.organisation_id for found in stand if found.deputy == deputy)


def actor_of(person: Person) -> Actor | None:
    """Return the actor that a person is today, or None for one with no place, office or mandate in force.

    Needs the partnership of the person in scope. It is asked at every request, so it asks for little.

    Every role follows from assignments, mandates and appointments with their dates; nothing is remembered.
    """
    day = clock.today(person.partnership.zone)
    held = Held(
        assignments=[found for found in person.assignments.order_by() if in_force(found, day)],
        mandates=[found for found in person.mandates.order_by() if in_force(found, day)],
        offices=[found for found in person.appointments.order_by() if in_force(found, day)],
    )
    if not (held.assignments or held.mandates or held.offices):
        return None
    main = next((found for found in held.assignments if found.main), None)
    return Actor(
        partnership_id=person.partnership_id,
        person_id=person.id,
        name=person.name,
        organisation_id=main.organisation_id if main else person.employer_id,
        employer_id=person.employer_id,
        tier=main.tier if main else "",
        roles=_roles(held),
        mandates=held.signs_for | held.deputises_for,
        as_deputy=held.deputises_for,
        in_care=_in_care(held.offices),
        areas=frozenset(area for found in held.offices for area in found.areas),
    )


def actor_for(person_id: UUID) -> Actor | None:
    """Return the actor that this person of the partnership in scope is today, or None."""
    person = Person.objects.select_related("partnership").filter(id=person_id).first()
    return actor_of(person) if person else None


def _roles(held: Held) -> frozenset[str]:
    roles: set[str] = {found.tier for found in held.assignments if found.tier != Tier.EVERYONE}
    roles |= {found.office for found in held.offices}
    if held.assignments or held.mandates or any(found.office not in FROM_OUTSIDE for found in held.offices):
        roles.add(Role.MEMBER.value)
    if held.signs_for:
        roles.add(Role.SIGNATORY.value)
    if held.deputises_for:
        roles.add(Role.DEPUTY.value)
    return frozenset(roles)


def _in_care(offices: Sequence[Appointment]) -> frozenset[UUID]:
    """The organisations whose people somebody administers: those named, or all where none is."""
    named = {found.organisation_id for found in offices if found.office == Office.ADMINISTRATOR}
    if None in named:
        return frozenset(Organisation.objects.values_list("id", flat=True))
    return frozenset(found for found in named if found is not None)
