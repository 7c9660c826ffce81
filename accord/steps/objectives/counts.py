"""How many people have agreed how they contribute: counted, never listed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db.models import Count as CountOf
from django.db.models import Exists, OuterRef, Q

from accord.foundations.once import once
from accord.partnership import selectors as partnership
from accord.steps.objectives import selectors
from accord.steps.objectives.models import Assessment, Note

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.partnership.models import Assignment
    from accord.steps.objectives.goals.models import Year


class InPost(NamedTuple):
    """Somebody in post, with the organisation and the tier of the main place."""

    person_id: UUID
    organisation_id: UUID
    tier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many people are in post, and of how many of them the objective is agreed.

    noted: with a note from another organisation. confirmed: part of the employer's own appraisal.
    """

    in_post: int
    agreed: int
    noted: int
    confirmed: int


@once
def in_post() -> list[InPost]:
    """Return everybody in post today, each once."""
    main = partnership.assignments_in_post().filter(main=True).order_by()
    return [InPost(*found) for found in main.values_list("person_id", "organisation_id", "tier")]


@once
def agreed_people(year: "Year") -> frozenset[UUID]:
    """Return who has agreed to contribute to a goal of a year; for counting alone."""
    return frozenset().union(*selectors.agreed_by_goal(year).values())


def count(people: Iterable[InPost], year: "Year") -> Count:
    """Count some of those in post."""
    ids = {found.person_id for found in people}
    return Count(
        in_post=len(ids),
        agreed=len(ids & agreed_people(year)),
        noted=len(ids & selectors.people_noted(year)),
        confirmed=len(ids & selectors.people_confirmed(year)),
    )


@once
def count_everybody(year: "Year") -> Count:
    """Count everybody in post, in the database: for what is drawn around many pages."""
    found = _main_places().aggregate(
        in_post=CountOf("person_id", distinct=True),
        agreed=_people(selectors.wordings_agreed().filter(objective__year=year)),
        noted=_people(Note.objects.filter(objective__year=year, answered_at__isnull=False)),
        confirmed=_people(Assessment.objects.filter(objective__year=year, confirmed_at__isnull=False)),
    )
    return Count(**found)


def _main_places() -> "QuerySet[Assignment]":
    return partnership.assignments_in_post().select_related(None).filter(main=True).order_by()


def _people(found: "QuerySet[Any]") -> CountOf:
    """How many of those in post are among the people of some objectives, each once."""
    among = Q(person_id__in=found.order_by().values("objective__person_id"))
    return CountOf("person_id", distinct=True, filter=among)


@once
def with_somebody(year: "Year") -> frozenset[UUID]:
    """Return the goals to which anybody in post has agreed to contribute."""
    agreed = selectors.wordings_agreed().filter(objective__year=year)
    later = agreed.filter(objective_id=OuterRef("objective_id"), written_at__gt=OuterRef("written_at"))
    people = _main_places().values("person_id")
    holding = agreed.filter(~Exists(later), objective__person_id__in=people).order_by()
    return frozenset(holding.values_list("goal_id", flat=True).distinct())


def contributing(year: "Year", goal_ids: Iterable[UUID]) -> int:
    """Return how many people in post contribute to any of some goals."""
    by_goal, here = selectors.agreed_by_goal(year), {found.person_id for found in in_post()}
    found: set[UUID] = set()
    for goal_id in goal_ids:
        found |= by_goal.get(goal_id, frozenset())
    return len(found & here)
