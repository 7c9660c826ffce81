"""To whom people report today. It follows from the dates of places: who leaves is passed over that day."""

from dataclasses import dataclass
from uuid import UUID

from accord.foundations.once import once
from accord.partnership import selectors
from accord.partnership.models import Assignment, Person
from accord.partnership.rules import next_manager


@dataclass(frozen=True, slots=True)
class Report:
    """Somebody who reports to a manager today; after: the manager who left, where it came from one."""

    person: Person
    after: Person | None


def manager_of(person_id: UUID) -> Person | None:
    """Return to whom a person reports, or reported until leaving; None where nobody above is in post."""
    found = next_manager(person_id, _managers(), _in_post())
    return selectors.person(found) if found else None


def reports_of(person_id: UUID) -> list[Report]:
    """Return who in post reports to a manager today, by family name; reports of one who left included."""
    above, in_post = _managers(), _in_post()
    mine = [each for each in in_post if next_manager(each, above, in_post) == person_id]
    lost = {above[each] for each in mine} - {person_id}
    left = {found.id: found for found in selectors.people_named(each for each in lost if each)}
    return [Report(found, left.get(above[found.id] or found.id)) for found in selectors.people_named(mine)]


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
