"""To whom people report today. It follows from the dates of places: who leaves is passed over that day."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Exists, OuterRef

from accord.foundations.once import once
from accord.partnership import selectors
from accord.partnership.models import Assignment, Person
from accord.partnership.rules import in_force, next_manager

if TYPE_CHECKING:
    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class Report:
    """Somebody who reports to a manager today; after: the manager who left, where it came from one."""

    person: Person
    after: Person | None


def manager_of(person_id: UUID) -> Person | None:
    """Return to whom a person reports, or reported until leaving; None where nobody above is in post."""
    found = next_manager(person_id, _managers(), _in_post())
    return selectors.person(found) if found else None


@once
def reports_of(person_id: UUID) -> list[Report]:
    """Return who in post reports to a manager in post, by family name; reports of one who left included."""
    below = reporting_to(person_id)
    if not below:
        return []
    named = set(below) | set(below.values())
    people = {each.id: each for each in Person.objects.filter(id__in=named).select_related("employer")}
    found = [
        Report(people[each], people[manager] if manager != person_id else None)
        for each, manager in below.items()
    ]
    return sorted(found, key=lambda each: (each.person.family_name, each.person.given_name))


@once
def reporting_to(person_id: UUID) -> Mapping[UUID, UUID]:
    """Return the ids of the same people, each with the manager whom the own place names.

    Goes down from the manager through those who have left: one question for each step, and not for everybody.
    """
    mine: dict[UUID, UUID] = {}
    today, above, known = selectors.today(), {person_id}, {person_id}
    while above:
        below = [place for place in _last_main_places(today, above) if place.person_id not in known]
        mine |= {
            each.person_id: each.manager_id for each in below if each.manager_id and in_force(each, today)
        }
        above = {place.person_id for place in below} - mine.keys()
        known |= above
    return mine


def _last_main_places(today: date, managers: Collection[UUID]) -> "QuerySet[Assignment]":
    """The main place that began last, of each person for whom it names one of these managers."""
    begun = Assignment.objects.filter(main=True, since__lte=today)
    later = begun.filter(person_id=OuterRef("person_id"), since__gt=OuterRef("since"))
    found: QuerySet[Assignment] = begun.filter(~Exists(later), manager_id__in=managers)
    return found.only("person", "manager", "since", "until").order_by()


def has_left(person_id: UUID) -> bool:
    """Say whether somebody has no main place today."""
    return person_id not in _in_post()


@once
def _in_post() -> frozenset[UUID]:
    main = selectors.assignments_in_post().filter(main=True)
    return frozenset(main.values_list("person_id", flat=True))


@once
def _managers() -> dict[UUID, UUID | None]:
    """Each person's manager by the main place that began last, today or before."""
    began = Assignment.objects.filter(main=True, since__lte=selectors.today()).order_by("since", "id")
    return dict(began.values_list("person_id", "manager_id"))
