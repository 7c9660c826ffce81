"""How many lines all plans hold, without a name: by behaviour, by organisation, and by where they stand.

Lines of an organisation or a team with fewer people than the agreed minimum are counted nowhere. People's own
are counted as people, for the whole partnership only, in steps of five, and from five up (decision 0058).
"""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from accord.analysis.published import MEAN_FLOOR
from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.plans import selectors
from accord.mechanisms.plans.counts import NO_OWNER, UNDER_WAY, Counts, in_steps
from accord.mechanisms.plans.models import Line
from accord.mechanisms.plans.rules import Whose
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.partnership.models import Organisation
    from accord.standards.models import Behaviour


@dataclass(frozen=True, slots=True, kw_only=True)
class OfOrganisation:
    """The lines of one organisation and of its teams; None where it has too few people to be counted."""

    organisation: "Organisation"
    own: Counts | None
    teams: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class OfBehaviour:
    """The lines on one behaviour, and how many people at least work on it in a plan of their own."""

    behaviour: "Behaviour"
    partnership: Counts
    organisations: Counts
    teams: Counts
    people_at_least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollup:
    """All plans, counted. people_at_least: with lines of their own. minimum: fewer people are not counted."""

    partnership: Counts
    organisations: tuple[OfOrganisation, ...]
    joint_teams: Counts
    behaviours: tuple[OfBehaviour, ...]
    people_at_least: int
    minimum: int

    @property
    def all(self) -> int:
        """How many lines are counted; people's own are none of them."""
        theirs = sum((each.own.all if each.own else 0) + each.teams.all for each in self.organisations)
        return self.partnership.all + theirs + self.joint_teams.all


def rollup(actor: Actor) -> Rollup:
    """Count the lines of every plan as of today."""
    access.require(actor, "plans.count")
    minimum = max(partnership.partnership().minimum, MEAN_FLOOR)
    large = _large_enough(minimum)
    lines = [line for line in _lines() if line.whose == Whose.PARTNERSHIP or line.holder in large]
    people = _people_by_thread()
    return Rollup(
        partnership=_counts(line for line in lines if line.whose == Whose.PARTNERSHIP),
        organisations=tuple(
            OfOrganisation(
                organisation=found,
                own=_counts(line for line in lines if line.holder == found.id) if found.id in large else None,
                teams=_counts(line for line in lines if line.of_teams_of == found.id),
            )
            for found in partnership.organisations()
        ),
        joint_teams=_counts(line for line in lines if line.whose == Whose.TEAM and line.of_teams_of is None),
        behaviours=tuple(
            _of_behaviour(found, lines, people, minimum) for found in selectors.behaviours_in_force()
        ),
        people_at_least=in_steps(len(set().union(*people.values())), minimum),
        minimum=minimum,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """What is read of a line to be counted: no word of it, and no person."""

    whose: str
    organisation_id: UUID | None
    team_id: UUID | None
    of_teams_of: UUID | None
    thread: UUID
    state: str

    @property
    def holder(self) -> UUID | None:
        return self.organisation_id or self.team_id


def _lines() -> list[_Counted]:
    found = Line.objects.exclude(whose=Whose.PERSON).select_related("behaviour", "team")
    return [
        _Counted(
            whose=line.whose,
            organisation_id=line.organisation_id,
            team_id=line.team_id,
            of_teams_of=line.team.organisation_id if line.team else None,
            thread=line.behaviour.thread,
            state=line.ending or (NO_OWNER if line.undertaking_id is None else UNDER_WAY),
        )
        for line in found
    ]


def _people_by_thread() -> dict[UUID, set[UUID]]:
    """Who has an open line of their own on which behaviour; only ever counted."""
    found: dict[UUID, set[UUID]] = {}
    own = Line.objects.filter(whose=Whose.PERSON, ending="")
    for thread, person_id in own.values_list("behaviour__thread", "person_id"):
        found.setdefault(thread, set()).add(person_id)
    return found


def _large_enough(minimum: int) -> frozenset[UUID]:
    """The organisations and teams in which at least so many people have a place today."""
    people: dict[UUID, set[UUID]] = {}
    places = partnership.assignments_in_post()
    for person_id, organisation_id, team_id in places.values_list("person_id", "organisation_id", "team_id"):
        for holder in filter(None, (organisation_id, team_id)):
            people.setdefault(holder, set()).add(person_id)
    return frozenset(holder for holder, found in people.items() if len(found) >= minimum)


def _counts(lines: "Iterable[_Counted]") -> Counts:
    return Counts(Counter(line.state for line in lines))


def _of_behaviour(
    behaviour: "Behaviour", lines: list[_Counted], people: dict[UUID, set[UUID]], minimum: int
) -> OfBehaviour:
    on_it = [line for line in lines if line.thread == behaviour.thread]
    return OfBehaviour(
        behaviour=behaviour,
        partnership=_counts(line for line in on_it if line.whose == Whose.PARTNERSHIP),
        organisations=_counts(line for line in on_it if line.whose == Whose.ORGANISATION),
        teams=_counts(line for line in on_it if line.whose == Whose.TEAM),
        people_at_least=in_steps(len(people.get(behaviour.thread, ())), minimum),
    )
