"""Goals that are agreed, and people of the cast who say how they contribute."""

from typing import TYPE_CHECKING, Any

from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.rules import Tier
from accord.steps.objectives import selectors, services
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.goals.tests.world import agreed as goals_agreed
from accord.steps.objectives.rules import Held, Place
from accord.steps.objectives.services import Words
from tests.cast import SINCE, Cast

if TYPE_CHECKING:
    from accord.steps.objectives.goals.models import Year
    from accord.steps.objectives.models import Objective

SENTENCE = "I tell the school on the day when a date may slip."
TOLD = "The school says so of each slip."


def managed(cast: Cast) -> "Year":
    """Return agreed goals; Mia Marsh reports to the manager, who reports to the director of the council."""
    year = goals_agreed(cast)
    places = partnership.assignments_in_post()
    for name, above in (("member", "manager"), ("manager", "director")):
        place = places.get(person=cast.people[name], main=True)
        people.assignment_correct(assignment=place, manager=cast.people[above], actor=cast.system)
    return year


def words(**changes: Any) -> Words:
    """Return how somebody contributes to the first goal of the year."""
    year = goals.year_in_force()
    assert year is not None
    given = Words(goal=goals.ours(year)[0], behaviour=goals.behaviours()[0], sentence=SENTENCE, told=TOLD)
    given.update(changes)  # type: ignore[typeddict-item]  # a change may name any of them
    return given


def held(cast: Cast, name: str = "member") -> Held:
    """Return the place of somebody of the cast, or the objective where there is one."""
    place = partnership.assignments_in_post().get(person=cast.people[name], main=True)
    year = goals.year_in_force()
    assert year is not None
    found = selectors.of_place(year, place.person_id, place.organisation_id)
    return found or Place(
        partnership_id=place.partnership_id,
        person_id=place.person_id,
        organisation_id=place.organisation_id,
    )


def written(cast: Cast, name: str = "member", *, by: str = "", **changes: Any) -> "Objective":
    """Let somebody of the cast write an objective: the own one, or as line manager."""
    year = goals.year_in_force()
    assert year is not None
    objective = services.objective_write(
        held=held(cast, name), year=year, actor=cast.actor(by or name), **words(**changes)
    )
    return selectors.objective_with(objective.id)


def agree(cast: Cast, objective: "Objective", by: str) -> "Objective":
    """Let somebody agree to the latest words."""
    latest = selectors.latest(selectors.objective_with(objective.id))
    assert latest is not None
    services.objective_agree(objective=objective, wording_id=latest.id, actor=cast.actor(by))
    return selectors.objective_with(objective.id)


def agreed(cast: Cast, name: str = "member", manager: str = "manager", **changes: Any) -> "Objective":
    """Return an objective to which both have agreed."""
    return agree(cast, written(cast, name, **changes), manager)


def second_place(cast: Cast, name: str, manager: str) -> None:
    """Give somebody a further place, at Kestrel, with a manager there."""
    people.assignment_give(
        person=cast.people[name],
        organisation=cast.kestrel,
        team=None,
        tier=Tier.EVERYONE,
        role="",
        manager=cast.people[manager],
        since=SINCE,
        main=False,
        actor=cast.system,
    )
