"""Reading who may be on record twice."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from accord.foundations.access import Actor
from accord.partnership.keeping import selectors as keeping
from accord.partnership.merging import likely
from accord.partnership.merging.likely import Pair, Record
from accord.partnership.models import Assignment, Namesakes, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two records: who, the main place if there is one, and what he or she signs or holds."""

    person: Person
    main: Assignment | None
    held: list[str]


def pairs(actor: Actor) -> list[tuple[Pair, Person, Person]]:
    """Return the pairs in the actor's care that may be one person each; raises Denied."""
    found = Person.objects.filter(employer__in=keeping.organisations(actor)).select_related("employer")
    people = {person.id: person for person in found}
    records = [
        Record(
            id=person.id,
            employer=person.employer_id,
            name=person.name,
            email=person.email,
            staff_number=person.staff_number,
        )
        for person in people.values()
    ]
    apart = {frozenset(ids) for ids in Namesakes.objects.values_list("first_id", "second_id")}
    return [(pair, people[pair.first], people[pair.second]) for pair in likely.pairs(records, apart)]


def side(person: Person) -> Side:
    """Return one of two records as they stand beside each other."""
    return Side(person=person, main=keeping.main_place(person), held=keeping.held_by(person))


def sides_for(actor: Actor, first_id: UUID, second_id: UUID) -> tuple[Side, Side]:
    """Return two records of one organisation in the actor's care, with who signs or holds an office first.

    Raises Denied; Http404 for one record twice, and for people of two organisations.
    """
    first, second = keeping.person_for(actor, first_id), keeping.person_for(actor, second_id)
    if first == second or first.employer_id != second.employer_id:
        raise Http404
    left, right = side(first), side(second)
    return (right, left) if right.held and not left.held else (left, right)
