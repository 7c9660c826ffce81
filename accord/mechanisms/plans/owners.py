"""Whether the owners of lines are still where the line is."""

from typing import TYPE_CHECKING
from uuid import UUID

from accord.mechanisms.plans.rules import Whose
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.plans.models import Line

Places = dict[UUID, set[tuple[UUID, UUID | None]]]


def places(people: set[UUID]) -> Places:
    """Return the organisation and team of every place these people have today."""
    found: Places = {}
    if people:
        held = partnership.assignments_in_post().filter(person_id__in=people)
        for person_id, organisation_id, team_id in held.values_list(
            "person_id", "organisation_id", "team_id"
        ):
            found.setdefault(person_id, set()).add((organisation_id, team_id))
    return found


def is_here(line: "Line", places: Places) -> bool:
    """Say whether the owner still has a place where the line is: who left a team does not see its lines."""
    held = places.get(line.owner_id, set()) if line.owner_id is not None else set()
    match line.whose:
        case Whose.ORGANISATION:
            return any(organisation_id == line.organisation_id for organisation_id, _team in held)
        case Whose.TEAM:
            return any(team_id == line.team_id for _organisation, team_id in held)
        case _:
            return bool(held)
