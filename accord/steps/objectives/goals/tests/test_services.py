"""Goals of the year: drafted by the steward, agreed by every partner, and those of teams under them."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.rules import Tier
from accord.steps.objectives.goals import selectors, services, teams
from accord.steps.objectives.goals.rules import MOST_GOALS, YearState
from accord.steps.objectives.goals.tests.world import PARTNERS, agreed, decide, drafted, goals_of, words
from tests.cast import SINCE, Cast


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def test_it_works(cast: Cast) -> None:
    year = agreed(cast)
    assert year.state == YearState.IN_FORCE
    assert selectors.year_in_force() == year
    assert len(goals_of(year)) == 2


def test_goals_hold_only_when_every_partner_has_agreed(cast: Cast) -> None:
    proposal = services.year_propose(year=drafted(cast), actor=cast.actor("steward"))
    decide(cast, proposal, "council", "kestrel")
    assert selectors.year_in_force() is None
    decide(cast, proposal, "harbour", agrees=False)
    found = selectors.coming()
    assert found is not None
    assert found.state == YearState.DRAFT


def test_what_every_partner_agreed_to_is_not_changed(cast: Cast) -> None:
    year, steward = agreed(cast), cast.actor("steward")
    goal = goals_of(year)[0]
    for act in (
        lambda: services.goal_write(year=year, goal=goal, actor=steward, **words(cast)),
        lambda: services.goal_remove(year=year, goal=goal, actor=steward),
        lambda: services.year_discard(year=year, actor=steward),
        lambda: services.year_propose(year=year, actor=steward),
    ):
        with pytest.raises(Refused, match="settled"):
            act()


def test_only_the_steward_drafts(cast: Cast) -> None:
    today = partnership.today()
    for name in ("member", "director", "council_signatory", "administrator"):
        with pytest.raises(Denied):
            services.year_begin(first_day=today, last_day=today + timedelta(3), actor=cast.actor(name))


def test_one_year_is_on_its_way_and_two_share_no_day(cast: Cast) -> None:
    year, steward = drafted(cast), cast.actor("steward")
    later = year.last_day + timedelta(days=1)
    with pytest.raises(Refused, match="already"):
        services.year_begin(first_day=later, last_day=later + timedelta(days=30), actor=steward)
    decide(cast, services.year_propose(year=year, actor=steward), *PARTNERS)
    with pytest.raises(Refused, match="other goals hold"):
        services.year_begin(first_day=year.last_day, last_day=later, actor=steward)
    services.year_begin(first_day=later, last_day=later + timedelta(days=30), actor=steward)
    assert selectors.coming() is not None


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"title": " "}, "title"), ({"measure": ""}, "measure"), ({"behaviours": []}, "behaviours")],
)
def test_a_goal_lacks_nothing(cast: Cast, changes: dict[str, Any], field: str) -> None:
    year = drafted(cast)
    with pytest.raises(Refused) as refused:
        services.goal_write(year=year, goal=None, actor=cast.actor("steward"), **words(cast, **changes))
    assert refused.value.field == field


def test_whoever_sees_to_it_works_here(cast: Cast) -> None:
    year = drafted(cast)
    with pytest.raises(Refused, match="works in this partnership"):
        services.goal_write(
            year=year, goal=None, actor=cast.actor("steward"), **words(cast, owner=cast.stranger)
        )


def test_so_many_goals_are_none(cast: Cast) -> None:
    year, steward = drafted(cast), cast.actor("steward")
    for _number in range(MOST_GOALS - 2):
        services.goal_write(year=year, goal=None, actor=steward, **words(cast))
    with pytest.raises(Refused, match="seven"):
        services.goal_write(year=year, goal=None, actor=steward, **words(cast))


def test_whoever_leads_a_team_writes_its_goals(cast: Cast) -> None:
    year = agreed(cast)
    team = cast.add_team("Site south", cast.kestrel, 2)
    other = cast.add_team("Site east", cast.kestrel, 1)
    lead = cast.add_colleague("lead", cast.kestrel)
    people.assignment_give(
        person=lead,
        organisation=cast.kestrel,
        team=team,
        tier=Tier.MANAGER,
        role="",
        manager=None,
        since=SINCE,
        main=False,
        actor=cast.system,
    )
    above, actor = goals_of(year)[0], cast.actor("lead")
    goal = teams.team_goal_write(above=above, team=team, goal=None, actor=actor, **words(cast, title="Ours"))
    assert selectors.of_teams(above) == [goal]
    with pytest.raises(Denied):
        teams.team_goal_write(above=above, team=other, goal=None, actor=actor, **words(cast))
    with pytest.raises(Refused, match="every partner"):
        teams.team_goal_write(above=goal, team=team, goal=None, actor=actor, **words(cast))
    with pytest.raises(Refused, match="reason"):
        teams.team_goal_drop(goal=goal, reason=" ", actor=actor)
    teams.team_goal_drop(goal=goal, reason="The site is finished.", actor=actor)
    assert goal not in selectors.living(year)
    with pytest.raises(Refused, match="given up already"):
        teams.team_goal_drop(goal=goal, reason="Again.", actor=actor)


def test_the_steward_writes_those_of_joint_teams(cast: Cast) -> None:
    year, steward = agreed(cast), cast.actor("steward")
    joint = people.team_add(name="Joint office", organisation=None, parent=None, actor=cast.system)
    own = cast.add_team("Site south", cast.kestrel, 1)
    above = goals_of(year)[0]
    goal = teams.team_goal_write(above=above, team=joint, goal=None, actor=steward, **words(cast))
    assert goal.team == joint
    with pytest.raises(Denied):
        teams.team_goal_write(above=above, team=own, goal=None, actor=steward, **words(cast))
