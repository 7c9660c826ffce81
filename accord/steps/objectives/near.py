"""Who stands near an objective today: from the places in force, never remembered.

The person; the line manager of the place that it is for; and that manager's own manager, who reads.
"""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q

from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.partnership import managers
from accord.partnership import selectors as partnership
from accord.steps.objectives.rules import Held, Side

if TYPE_CHECKING:
    from accord.partnership.models import Assignment, Person


def line_manager(held: Held) -> "Person | None":
    """Return who agrees to an objective beside the person, or None where nobody does yet."""
    found = _recorded_manager(held.person_id, held.organisation_id)
    if found is None and held.agrees_with_id is not None and not managers.has_left(held.agrees_with_id):
        return partnership.person(held.agrees_with_id)
    return found


def has_recorded_manager(held: Held) -> bool:
    """Say whether the list of people names a line manager."""
    return _recorded_manager(held.person_id, held.organisation_id) is not None


def above(held: Held) -> "Person | None":
    """Return the manager's own manager, who reads what both agreed; or None."""
    manager = line_manager(held)
    found = managers.manager_of(manager.id) if manager else None
    return found if found is not None and found.id != held.person_id else None


def side_of(actor: Actor, held: Held) -> Side | None:
    """Return for which side somebody agrees, or None for everybody else."""
    if actor.person_id is None:
        return None
    if actor.person_id == held.person_id:
        return Side.PERSON
    manager = line_manager(held)
    return Side.MANAGER if manager is not None and manager.id == actor.person_id else None


def reads(actor: Actor, held: Held) -> bool:
    """Say whether somebody reads an objective: both sides, and the manager's manager."""
    if side_of(actor, held) is not None:
        return True
    over = above(held)
    return over is not None and over.id == actor.person_id


@once
def _recorded_manager(person_id: UUID, organisation_id: UUID) -> "Person | None":
    place = place_in(person_id, organisation_id)
    if place is None:
        return None
    if place.main:
        return managers.manager_of(person_id)
    manager: Person | None = place.manager
    return None if manager is None or managers.has_left(manager.id) else manager


@once
def place_in(person_id: UUID, organisation_id: UUID) -> "Assignment | None":
    """Return somebody's place in an organisation today, the main one first; or None."""
    held = partnership.assignments_in_post().filter(person_id=person_id, organisation_id=organisation_id)
    found: Assignment | None = held.order_by("-main", "since", "id").first()
    return found


@once
def managed_by(person_id: UUID) -> "list[Assignment]":
    """Return the places whose holders report to somebody today, by family name.

    Main places follow whom people report to where a manager left; other places name their own manager.
    """
    found = partnership.assignments_in_post().filter(_theirs(person_id))
    return sorted(found, key=lambda place: (place.person.family_name, place.person.given_name, str(place.id)))


@once
def managed(person_id: UUID) -> frozenset[tuple[UUID, UUID]]:
    """Return the same by ids alone, for what stands on every page: person and organisation."""
    found = partnership.assignments_in_post().select_related(None).filter(_theirs(person_id))
    return frozenset(found.order_by().values_list("person_id", "organisation_id"))


def _theirs(person_id: UUID) -> Q:
    return Q(main=True, person_id__in=managers.reporting_to(person_id)) | Q(main=False, manager_id=person_id)


def managing_among(places: "list[Assignment]") -> "list[Person]":
    """Return those of some people who are line managers themselves."""
    people = {place.person_id: place.person for place in places}
    naming = partnership.assignments_in_post().filter(main=True, manager_id__in=people)
    managing = set(naming.values_list("manager_id", flat=True))
    return [person for person_id, person in people.items() if person_id in managing]
