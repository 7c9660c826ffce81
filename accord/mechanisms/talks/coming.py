"""Who comes to a talk, and whether partners are balanced among them."""

from collections import Counter
from dataclasses import dataclass

from accord.mechanisms.talks.models import Attendance, Talk
from accord.partnership import selectors as partnership


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody who comes, and of which organisation today; "" for who holds an office from outside."""

    attendance: Attendance
    organisation: str


def coming(talk: Talk) -> list[Coming]:
    """Return who comes to a talk, by family name."""
    asked = list(talk.attendances.select_related("person__employer"))
    places = partnership.main_places_of(found.person_id for found in asked)
    return [
        Coming(found, places[found.person_id].organisation.name if found.person_id in places else "")
        for found in asked
    ]


def invited(talk: Talk) -> int:
    """Return how many have the calendar entry of a talk."""
    return talk.attendances.filter(invited=True).count()


def balance_of(found: list[Coming]) -> list[tuple[str, int]]:
    """Return how many come from each organisation, in the order of the partnership."""
    counts, partners = Counter(each.organisation for each in found), set(partnership.parties().values())
    names = [each.name for each in partnership.organisations()]
    return [(name, counts[name]) for name in names if counts[name] or name in partners]
