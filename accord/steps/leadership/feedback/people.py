"""People to choose one from, under the name of their organisation."""

from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Person


def by_organisation(*, but: Collection[UUID]) -> "list[tuple[str, list[Person]]]":
    """Return everybody in post but some, by organisation in the order of display."""
    groups: dict[str, list[Person]] = {found.name: [] for found in partnership.organisations()}
    for found in partnership.people_in_post():
        if found.person.id not in but:
            groups[found.assignment.organisation.name].append(found.person)
    return [(name, people) for name, people in groups.items() if people]
