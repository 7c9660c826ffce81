"""The objectives of the demo: a year in progress, agreed by all, in which one partner is behind.

Kestrel’s people have nearly all agreed how they contribute, half of the council’s have, and none of the
investor’s; to one goal nobody contributes yet.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from accord.gateways.command.demo import signing
from accord.gateways.command.demo.contributions import (
    AIMS,
    CROWD,
    CROWD_TOLD,
    TEAM_AIMS,
    WRITTEN,
    Contribution,
)
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.partnership import selectors as partnership
from accord.steps.objectives import near, selectors, services
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.goals import services as writing
from accord.steps.objectives.goals import teams
from accord.steps.objectives.rules import Place

if TYPE_CHECKING:
    from accord.partnership.models import Assignment
    from accord.standards.models import Behaviour
    from accord.steps.objectives.goals.models import Year
    from accord.steps.objectives.models import Objective

STEWARD = "Anna Rees"
PROPOSED, FIRST_DAY = -90, -86
TEAMS, BEGUN, AGREED = -84, -82, -77
# Of those who wrote none by name: how many of each partner have one all the same.
OTHERS = {"kestrel": 24, "council": 5}


def agree(northmoor: Northmoor, days: Days) -> "Year":
    """Let every partner agree to the goals of the year, and its teams write theirs."""
    steward, first = STEWARD, days.day(FIRST_DAY)
    with days.on(PROPOSED):
        actor = northmoor.actor(steward)
        year = writing.year_begin(first_day=first, last_day=first + timedelta(days=364), actor=actor)
        for aim in AIMS:
            writing.goal_write(
                year=year,
                goal=None,
                title=aim.title,
                measure=aim.measure,
                source=aim.source,
                owner=northmoor.people[aim.owner],
                behaviours=_behaviours(aim.behaviours),
                actor=actor,
            )
        proposal = writing.year_propose(year=year, actor=actor)
    signing.all_agree(northmoor, days, proposal, from_day=PROPOSED + 1)
    with days.on(TEAMS):
        ours = goals.ours(year)
        for theirs in TEAM_AIMS:
            teams.team_goal_write(
                above=ours[theirs.above - 1],
                team=northmoor.teams[theirs.team],
                goal=None,
                title=theirs.title,
                measure=theirs.measure,
                source="",
                owner=northmoor.people[theirs.writer],
                behaviours=_behaviours(theirs.behaviours),
                actor=northmoor.actor(theirs.writer),
            )
    return goals.year_with(year.id)


def contribute(northmoor: Northmoor, days: Days, year: "Year") -> None:
    """Let people say how they contribute, and their line managers agree."""
    with days.on(BEGUN, 14):
        by_name = {place.person.name: place for place in _main_places()}
        written = [(each, _write(northmoor, year, by_name[each.name], each)) for each in _everybody(by_name)]
    with days.on(AGREED, 14):
        for each, objective in written:
            if each.agreed:
                _agree(northmoor, each, objective)


def _everybody(by_name: "dict[str, Assignment]") -> Iterator[Contribution]:
    """Those who wrote their own words, then so many others of each partner, in the order of their names."""
    yield from WRITTEN
    told = {each.name for each in WRITTEN}
    left = {by_name[name].organisation_id: 0 for name in told}
    for place in by_name.values():
        key = next((key for key in OTHERS if _is_of(place, key)), None)
        if key is None or place.person.name in told or near.line_manager(place_of(place)) is None:
            continue
        number = left.setdefault(place.organisation_id, 0)
        if number >= OTHERS[key]:
            continue
        left[place.organisation_id] += 1
        yield Contribution(place.person.name, 1 + number % 3, 6, CROWD[number % len(CROWD)], CROWD_TOLD)


def place_of(place: "Assignment") -> Place:
    """Return a place as that for which an objective is written."""
    return Place(
        partnership_id=place.partnership_id,
        person_id=place.person_id,
        organisation_id=place.organisation_id,
    )


def _write(northmoor: Northmoor, year: "Year", place: "Assignment", each: Contribution) -> "Objective":
    held = place_of(place)
    manager = near.line_manager(held)
    if manager is None:
        message = f"{each.name} has no line manager on this day of the story."
        raise LookupError(message)
    return services.objective_write(
        held=held,
        year=year,
        goal=goals.ours(year)[each.goal - 1],
        behaviour=goals.behaviours()[each.behaviour - 1],
        sentence=each.sentence,
        told=each.told,
        actor=northmoor.actor(manager.name if each.by_manager else each.name),
    )


def _agree(northmoor: Northmoor, each: Contribution, objective: "Objective") -> None:
    manager = near.line_manager(objective)
    latest = selectors.latest(selectors.objective_with(objective.id))
    if manager is None or latest is None:
        return
    by = each.name if each.by_manager else manager.name
    services.objective_agree(objective=objective, wording_id=latest.id, actor=northmoor.actor(by))


def _is_of(place: "Assignment", key: str) -> bool:
    names = {"kestrel": "Kestrel Build", "council": "Northmoor Council"}
    return place.organisation.name == names[key]


def _main_places() -> "list[Assignment]":
    found = partnership.assignments_in_post().filter(main=True)
    return list(found.order_by("person__family_name", "person__given_name", "person_id"))


def _behaviours(places: tuple[int, ...]) -> "list[Behaviour]":
    found = goals.behaviours()
    return [found[place - 1] for place in places]
