"""The tree of teams: who changes it, how teams may hang, and where people go when one closes."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from accord.partnership.models import Team
from accord.partnership.rules import Office
from accord.partnership.tree import rules, selectors, services
from tests.cast import SINCE, Cast
from tests.visits import page, visitor


def add(cast: Cast, name: str, parent: Team | None = None, *, by: str = "administrator") -> Team:
    return services.team_add(name=name, organisation=cast.council, parent=parent, actor=cast.actor(by))


def joint(cast: Cast, name: str, parent: Team | None = None, *, by: str = "steward") -> Team:
    return services.team_add(name=name, organisation=None, parent=parent, actor=cast.actor(by))


def change(cast: Cast, team: Team, *, name: str = "", parent: Team | None = None) -> None:
    services.team_change(team=team, name=name or team.name, parent=parent, actor=cast.actor("administrator"))


def close(cast: Cast, team: Team, into: Team | None = None, *, by: str = "administrator") -> None:
    services.team_close(team=team, into=into, actor=cast.actor(by))


def said(cast: Cast) -> str:
    return audit.lines(cast.actor("member"), limit=1)[0].sentence


def standing() -> set[str]:
    return {team.name for team in partnership.standing_teams()}


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        places = add(cast, "School places", add(cast, "Children's services"))
        (top,) = selectors.tree(cast.actor("kestrel_member"), cast.council)
        assert (top.team.name, [each.team for each in top.branches]) == ("Children's services", [places])
        assert said(cast) == "Idris Bell added the team School places."


@pytest.mark.parametrize("name", ["steward", "director", "member", "council_signatory"])
def test_only_the_administrator_keeps_the_teams_of_an_organisation(cast: Cast, name: str) -> None:
    with cast.in_scope():
        team, actor = add(cast, "Design"), cast.actor(name)
        with pytest.raises(Denied, match="administrator"):
            add(cast, "Works", by=name)
        with pytest.raises(Denied):
            services.team_change(team=team, name="Other", parent=None, actor=actor)
        with pytest.raises(Denied):
            services.team_close(team=team, into=None, actor=actor)


def test_each_keeps_the_own_teams_only(cast: Cast) -> None:
    with cast.in_scope():
        roster.office_give(
            person=cast.kestrel_member,
            office=Office.ADMINISTRATOR,
            organisation=cast.kestrel,
            since=SINCE,
            actor=cast.system,
        )
        with pytest.raises(Denied):
            add(cast, "Design", by="kestrel_member")
        with pytest.raises(Denied, match="steward"):
            joint(cast, "Site office", by="kestrel_member")
        assert selectors.kept(cast.actor("kestrel_member")) == [cast.kestrel]


def test_the_steward_keeps_joint_teams(cast: Cast) -> None:
    with cast.in_scope():
        office = joint(cast, "Site office")
        close(cast, office, joint(cast, "Board"), by="steward")
        assert standing() == {"Board"}
        with pytest.raises(Denied):
            joint(cast, "Mine", by="member")


@pytest.mark.parametrize("name", ["Design", "design", " DESIGN "])
def test_a_name_stands_once_in_an_organisation(cast: Cast, name: str) -> None:
    with cast.in_scope():
        first, other = add(cast, "Design"), add(cast, "Works")
        with pytest.raises(Refused, match="“Design” is there already"):
            add(cast, name)
        with pytest.raises(Refused):
            change(cast, other, name=name)
        change(cast, first, name="DESIGN")
        assert said(cast) == "Idris Bell renamed the team Design: it is now DESIGN."


def test_the_name_of_a_closed_team_is_free(cast: Cast) -> None:
    with cast.in_scope():
        close(cast, add(cast, "Design"))
        assert add(cast, "Design").closed_on is None


def test_a_team_never_hangs_below_itself(cast: Cast) -> None:
    with cast.in_scope():
        top = add(cast, "Top")
        middle = add(cast, "Middle", top)
        low = add(cast, "Low", middle)
        for parent in (top, middle, low):
            with pytest.raises(Refused, match="below this one") as refused:
                change(cast, top, parent=parent)
            assert refused.value.field == "parent"
        change(cast, low, parent=top)
        assert said(cast) == "Idris Bell moved the team Low: it was below Middle, and is below Top."


def test_a_team_hangs_below_one_of_the_own_organisation_or_a_joint_one(cast: Cast) -> None:
    kestrels = cast.add_team("Site north", cast.kestrel, 0)
    with cast.in_scope():
        own = add(cast, "Design", joint(cast, "Office"))
        with pytest.raises(Refused):
            change(cast, own, parent=kestrels)
        with pytest.raises(Refused):
            joint(cast, "Board", own)


def test_a_merged_team_gives_people_and_teams_to_the_other(cast: Cast) -> None:
    north, south = cast.add_team("North", cast.council, 3), cast.add_team("South", cast.council, 2)
    with cast.in_scope():
        crew = add(cast, "Crew", north)
        close(cast, north, south)
        crew.refresh_from_db()
        assert crew.parent == south
        assert selectors.people_in_teams() == {south.id: 5}
        assert said(cast) == "Idris Bell merged the team North into South: 3 people move."
        assert "North" not in standing()


def test_people_of_a_closed_team_can_stay_without_one(cast: Cast) -> None:
    north = cast.add_team("North", cast.council, 3)
    with cast.in_scope():
        close(cast, north)
        assert selectors.people_in_teams() == {}
        assert len(partnership.people_in_post()) == 12
        with pytest.raises(Refused, match="closed meanwhile"):
            close(cast, north)


def test_a_team_is_merged_into_one_of_its_organisation_or_a_joint_one(cast: Cast) -> None:
    kestrels = cast.add_team("Site north", cast.kestrel, 0)
    with cast.in_scope():
        own = add(cast, "Design")
        for wrong in (kestrels, own):
            with pytest.raises(Refused) as refused:
                close(cast, own, wrong)
            assert refused.value.field == "into"


def test_a_team_merged_into_one_below_it_leaves_no_circle(cast: Cast) -> None:
    with cast.in_scope():
        top = add(cast, "Top")
        middle = add(cast, "Middle", top)
        low = add(cast, "Low", middle)
        close(cast, top, low)
        middle.refresh_from_db()
        assert middle.parent is None
        assert len(selectors.tree(cast.actor("member"), cast.council)) == 1


IDS = [UUID(int=number) for number in range(1, 7)]


@given(
    st.lists(st.integers(0, 5), min_size=6, max_size=6),
    st.sampled_from(IDS),
    st.sampled_from([None, *IDS]),
)
def test_closing_any_team_of_any_tree_leaves_no_circle(
    parents: list[int], closed: UUID, into: UUID | None
) -> None:
    above = {
        own: (IDS[parent] if parent < place else None)
        for place, (own, parent) in enumerate(zip(IDS, parents, strict=True))
    }
    if into == closed:
        into = None
    below = [team for team, parent in above.items() if parent == closed]
    after = above | rules.hung_anew(below, closed=closed, into=into, above=above)
    left = {team: parent for team, parent in after.items() if team != closed}
    assert closed not in left.values()
    for first in left.values():
        steps, step = 0, first
        while step is not None:
            steps, step = steps + 1, left[step]
            assert steps <= len(IDS)


@pytest.mark.slow
def test_the_pages_walk_the_same_way(cast: Cast) -> None:
    north, south = cast.add_team("North", cast.council, 3), cast.add_team("South", cast.council, 2)
    client = visitor(cast, "administrator")
    add_url = page(cast, "partnership:team-add")
    added = client.post(add_url, {"name": "Crew", "parent": str(north.id)}, follow=True)
    assert "“Crew” is added." in added.content.decode()
    again = client.post(add_url, {"name": "crew", "parent": str(south.id)})
    text = again.content.decode()
    assert "“Crew” is there already." in text
    assert f'value="{south.id}" selected' in text
    change_url = page(cast, "partnership:team-change", team_id=north.id)
    assert f'value="{north.id}"' not in client.get(change_url).content.decode()  # never below itself
    close_url = page(cast, "partnership:team-close", team_id=north.id)
    assert "3 places are in it." in client.get(close_url).content.decode()
    assert "Say where its people go." in client.post(close_url, {"into": ""}).content.decode()
    assert (
        "“North” is closed." in client.post(close_url, {"into": str(south.id)}, follow=True).content.decode()
    )
    text = visitor(cast, "member").get(page(cast, "partnership:teams")).content.decode()
    assert "5 people" in text
    assert "Close or merge" not in text
    steward = visitor(cast, "steward").get(f"{page(cast, 'partnership:teams')}?of=joint").content.decode()
    assert "Add a team" in steward
