"""Reading interests: the own ones to change, everybody's where they matter."""

from collections import defaultdict
from uuid import UUID

from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.partnership import selectors as partnership
from accord.partnership.models import Interest


def own(actor: Actor) -> list[Interest]:
    """Return what a person has declared, what has ended included, by its first day."""
    access.require(actor, "partnership.declare_interest")
    if actor.person_id is None:
        return []
    return list(Interest.objects.filter(person_id=actor.person_id))


def interest_for(actor: Actor, interest_id: UUID) -> Interest:
    """Return an interest that the actor may change; raises Http404, Denied."""
    found = get_object_or_404(Interest, id=interest_id)
    access.require(actor, "partnership.declare_interest", found)
    return found


@once
def by_person() -> dict[UUID, tuple[str, ...]]:
    """Return what each person has declared and not ended, in the person's own words."""
    found: dict[UUID, list[str]] = defaultdict(list)
    for interest in Interest.objects.filter(partnership.in_force_on(partnership.today())):
        found[interest.person_id].append(interest.what)
    return {person_id: tuple(words) for person_id, words in found.items()}


def in_words() -> list[tuple[str, tuple[str, ...]]]:
    """Return the names of those who have declared something, each with what; by family name."""
    declared = by_person()
    people = partnership.people_named(declared)
    return [(person.name, declared[person.id]) for person in people]
