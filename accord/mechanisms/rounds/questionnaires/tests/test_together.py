"""Who could stand together, so that more is shown and every answer counts; and who may not."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires.reporting import (
    Names,
    Place,
    Reporting,
    Together,
    check_together,
)
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.mechanisms.rounds.questionnaires.together import (
    Branch,
    Outlook,
    partners_to_join,
    teams_to_merge,
)

COUNCIL, KESTREL, HARBOUR, SCHOOL = (UUID(int=number) for number in range(1, 5))
LEAD, NORTH, SOUTH, OFFICE, DEPOT = (UUID(int=number) for number in range(11, 16))
NAMES = Names(
    organisations={COUNCIL: "Council", KESTREL: "Kestrel", HARBOUR: "Harbour", SCHOOL: "School"},
    teams={OFFICE: "Office", LEAD: "Leadership", NORTH: "North", SOUTH: "South", DEPOT: "Depot"},
)
TREE = {
    OFFICE: Branch(COUNCIL, None),
    LEAD: Branch(KESTREL, None),
    NORTH: Branch(KESTREL, LEAD),
    SOUTH: Branch(KESTREL, LEAD),
    DEPOT: Branch(KESTREL, LEAD),
}
BY_TEAM = Reporting(cuts=frozenset({RoundCut.TEAM}))


def teams(reporting: Reporting = BY_TEAM, **sizes: int) -> Outlook:
    """A round for the council's office of twelve and Kestrel's teams of these sizes."""
    at = {"lead": LEAD, "north": NORTH, "south": SOUTH, "depot": DEPOT}
    places = [Place(COUNCIL, "", OFFICE)] * 12
    places += [Place(KESTREL, "", at[name]) for name, people in sizes.items() for _ in range(people)]
    return Outlook(places=places, reporting=reporting, names=NAMES, tree=TREE, minimum=5)


def partners(**sizes: int) -> Outlook:
    """A round by organisation for partners of these sizes."""
    at = {"council": COUNCIL, "kestrel": KESTREL, "harbour": HARBOUR, "school": SCHOOL}
    places = [Place(at[name]) for name, people in sizes.items() for _ in range(people)]
    reporting = Reporting(cuts=frozenset({RoundCut.ORGANISATION}))
    return Outlook(places=places, reporting=reporting, names=NAMES, tree={}, minimum=5)


def merged(outlook: Outlook) -> list[tuple[str, ...]]:
    return [each.called for each in teams_to_merge(outlook)]


def test_siblings_that_are_hidden_are_merged() -> None:
    (found,) = teams_to_merge(teams(north=3, south=4, depot=9))
    assert (found.name, found.members) == ("North and South", (NORTH, SOUTH))


def test_where_all_are_shown_nothing_is_proposed() -> None:
    assert merged(teams(north=6, south=7, depot=9)) == []


def test_one_alone_takes_in_its_smallest_sibling() -> None:
    assert merged(teams(north=3, south=6, depot=9)) == [("North", "South")]


def test_the_few_above_take_in_the_smallest_team_below() -> None:
    assert merged(teams(lead=2, north=6, south=9)) == [("Leadership", "North")]


def test_the_few_above_join_those_that_were_merged_below() -> None:
    assert merged(teams(lead=1, north=1, south=4, depot=9)) == [("Leadership", "North", "South")]


def test_an_only_child_joins_the_team_above() -> None:
    assert merged(teams(lead=8, north=3)) == [("Leadership", "North")]


def test_teams_of_different_organisations_are_never_merged() -> None:
    assert merged(teams(north=3)) == []


def test_what_stands_together_and_is_still_hidden_takes_in_another() -> None:
    outlook = teams(north=2, south=2, depot=6)
    two = Together(cut=RoundCut.TEAM, name="N and S", members=(NORTH, SOUTH), called=("North", "South"))
    standing = outlook.standing([two])
    (found,) = teams_to_merge(standing)
    assert set(found.members) == {NORTH, SOUTH, DEPOT}
    assert standing.standing([found]).reporting.together == (found,)


def test_without_results_by_team_no_team_is_merged() -> None:
    assert merged(teams(replace(BY_TEAM, cuts=frozenset()), north=3, south=4)) == []


@pytest.mark.slow
@given(st.lists(st.integers(0, 9), min_size=4, max_size=4))
def test_what_is_proposed_would_be_shown_and_fewer_are_hidden(sizes: list[int]) -> None:
    lead, north, south, depot = sizes
    outlook = teams(lead=lead, north=north, south=south, depot=depot)
    found = teams_to_merge(outlook)
    members = [member for each in found for member in each.members]
    assert len(set(members)) == len(members)
    after = {each.key: each for each in outlook.standing(found).exposure()}
    assert all(after[f"team:{each.key}"].may_be_shown for each in found)
    if found:
        hidden = sum(not each.may_be_shown for each in outlook.exposure())
        assert sum(not each.may_be_shown for each in after.values()) < hidden


def test_the_archetype_offers_the_four_a_partner_to_stand_with() -> None:
    outlook = partners(council=22, kestrel=34, harbour=4)
    assert len(outlook.nowhere()) == 4
    found = partners_to_join(outlook)
    assert found is not None
    assert HARBOUR in found.members
    assert outlook.standing([found]).nowhere() == []


def test_two_small_partners_whose_answers_count_in_the_total_are_left_alone() -> None:
    outlook = partners(council=22, kestrel=34, harbour=4, school=4)
    assert outlook.nowhere() == []
    assert partners_to_join(outlook) is None


def test_two_who_are_too_few_together_take_in_a_third() -> None:
    outlook = partners(council=22, kestrel=34, harbour=2, school=2)
    found = partners_to_join(outlook)
    assert found is not None
    assert {HARBOUR, SCHOOL} < set(found.members)
    assert outlook.standing([found]).nowhere() == []


def test_where_every_answer_counts_nobody_has_to_stand_with_anybody() -> None:
    assert partners_to_join(partners(council=22, kestrel=34, harbour=8)) is None


@pytest.mark.parametrize(
    ("together", "cuts", "why"),
    [
        ([(RoundCut.TEAM, "One", (NORTH,))], ["team"], "two to stand together"),
        ([(RoundCut.TEAM, " ", (NORTH, SOUTH))], ["team"], "and a name"),
        ([(RoundCut.TEAM, "Across", (NORTH, OFFICE))], ["team"], "teams of one organisation"),
        ([(RoundCut.TEAM, "No cut", (NORTH, SOUTH))], ["organisation"], "by which results are shown"),
        ([(RoundCut.TIER, "Tiers", (NORTH, SOUTH))], ["tier"], "by which results are shown"),
        (
            [(RoundCut.TEAM, "A", (NORTH, SOUTH)), (RoundCut.TEAM, "B", (SOUTH, DEPOT))],
            ["team"],
            "in one place only",
        ),
        (
            [(RoundCut.TEAM, "A", (NORTH, SOUTH)), (RoundCut.TEAM, "a", (LEAD, DEPOT))],
            ["team"],
            "the same name",
        ),
    ],
)
def test_who_may_not_stand_together(
    together: list[tuple[RoundCut, str, tuple[UUID, ...]]], cuts: list[str], why: str
) -> None:
    given = [
        Together(cut=cut, name=name, members=members, called=tuple(map(str, members)))
        for cut, name, members in together
    ]
    with pytest.raises(Refused, match=why):
        check_together(
            given, cuts=cuts, organisation_of={team: branch.organisation for team, branch in TREE.items()}
        )
