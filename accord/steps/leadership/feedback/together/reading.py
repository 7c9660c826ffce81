"""Reading what raters see of all leaders together: everybody may."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from accord.analysis.cells import Cell, cell_from_json
from accord.foundations import clock, scope
from accord.steps.leadership.feedback.models import Together, Year

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class Group:
    """What is told of the leaders of one organisation, or of several that stand together."""

    organisations: frozenset[str]
    cells: "Mapping[str, Cell]"


def _made() -> "QuerySet[Together]":
    found: QuerySet[Together] = Together.objects.select_related("year__partnership")
    return found.prefetch_related("year__reviews")


def made_of(year: Year) -> Together | None:
    """Return what was published of a year, or None."""
    return _made().filter(year=year).first()


def made_before(year: Year) -> Together | None:
    """Return what was published of the last year before, or None."""
    return _made().filter(year__opens_on__lt=year.opens_on).order_by("-year__opens_on").first()


def cells_of(made: Together) -> dict[str, Cell]:
    """Return what is told of each statement, by its key."""
    return {key: cell_from_json(cell) for key, cell in made.cells.items()}


def groups_of(made: Together) -> list[Group]:
    """Return what is told by organisation; empty where it is told of all leaders only."""
    return [
        Group(
            frozenset(stored["organisations"]),
            {key: cell_from_json(cell) for key, cell in stored["cells"].items()},
        )
        for stored in made.groups
    ]


def latest() -> tuple[Together, Together | None] | None:
    """Return the last that was published, with the one before it; None before the first."""
    found = list(_made().order_by("-year__opens_on")[:2])
    return (found[0], found[1] if len(found) > 1 else None) if found else None


def due() -> list[tuple[UUID, UUID]]:
    """Return (year, partnership) of every year that is over and was not brought together yet; for sweeps."""
    with scope.off():
        waiting = Year.objects.filter(agreed_at__isnull=False, together=None).select_related("partnership")
        return [(year.id, year.partnership_id) for year in waiting if year.closes_at <= clock.now()]
