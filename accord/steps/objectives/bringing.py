"""Objectives that stand in a list already, brought in by the line manager: each waits for its person.

Only a line manager brings any, and only of those who report to him or her: a list in other hands would be
read by whoever holds it. Nothing of the file is kept; what was read stands in the form that is sent next.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, tables
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.steps.objectives import near, selectors, services
from accord.steps.objectives.rules import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from accord.partnership.models import Assignment
    from accord.steps.objectives.goals.models import Goal, Year
    from accord.steps.objectives.services import Words

NAMES = {
    "person": ("e-mail", "email", "mail", "name", "person", "staff number"),
    "sentence": ("objective", "contribution", "sentence", "how"),
    "told": ("measure", "how we will tell", "told", "evidence", "target"),
    "goal": ("goal", "priority", "aim"),
}
"""By which words in its heading a column is known, in small letters; of several words the first."""
MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """One row: whose it is, what stands in it, and the goal that it names, as far as they are known."""

    row: int
    place: "Assignment"
    sentence: str
    told: str
    goal: "Goal | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read of a file. unknown: the numbers of rows about nobody who reports to the reader."""

    rows: tuple[Brought, ...]
    unknown: tuple[int, ...]


def read(*, content: bytes, goals: "Sequence[Goal]", actor: Actor) -> Read:
    """Read a list of objectives; raises Denied, and Refused for a file without its columns."""
    access.require(actor, "objectives.lead")
    sheet = tables.read(content)
    heading, *rows = sheet.rows
    columns = _columns([str(cell) for cell in heading.cells])
    places = near.managed_by(actor.person_id) if actor.person_id else []
    found, unknown = [], []
    for row in rows[:MOST]:
        cells = {part: str(row.cells[place]).strip() for part, place in columns.items()}
        place = _whose(cells["person"], places)
        if place is None:
            unknown.append(row.number)
        elif cells["sentence"]:
            goal = _called(cells.get("goal", ""), goals)
            found.append(
                Brought(
                    row=row.number,
                    place=place,
                    sentence=cells["sentence"][:300],
                    told=cells.get("told", "")[:300],
                    goal=goal,
                )
            )
    return Read(rows=tuple(found), unknown=tuple(unknown))


@transaction.atomic
def bring(*, rows: "Iterable[tuple[Assignment, Words]]", year: "Year", actor: Actor) -> int:
    """Write each as the line manager's words, all or none; returns how many. Raises Denied, Refused."""
    access.require(actor, "objectives.lead")
    count = 0
    for place, words in rows:
        held = selectors.of_place(year, place.person_id, place.organisation_id) or Place(
            partnership_id=place.partnership_id,
            person_id=place.person_id,
            organisation_id=place.organisation_id,
        )
        services.objective_write(held=held, year=year, actor=actor, **words)
        count += 1
    return count


def _columns(headings: list[str]) -> dict[str, int]:
    """Which column holds what; raises Refused without one for the person and one for the objective."""
    known = [heading.strip().lower() for heading in headings]
    found = {}
    for part, names in NAMES.items():
        place = next((known.index(name) for name in names if name in known), None)
        if place is not None:
            found[part] = place
    if not {"person", "sentence"} <= found.keys():
        raise Refused(
            _("The first row has to name the columns: “E-mail” or “Name”, and “Objective”."), field="file"
        )
    return found


def _whose(said: str, places: "Sequence[Assignment]") -> "Assignment | None":
    """The place of whoever is meant, by address, staff number or name; None where that is nobody, or two."""
    for part in ("email", "staff_number", "name"):
        found = [place for place in places if said and getattr(place.person, part).lower() == said.lower()]
        if len({place.person_id for place in found}) == 1:
            return next((place for place in found if place.main), found[0])
    return None


def _called(said: str, goals: "Sequence[Goal]") -> "Goal | None":
    return next((goal for goal in goals if said and goal.title.lower() == said.lower()), None)
