"""In which groups an answer counts, what they are called, and how much of a place the cuts need."""

from collections import Counter
from uuid import UUID, uuid4

import pytest

from accord.analysis.cells import Reason
from accord.analysis.published import EVERYONE, Cut
from accord.mechanisms.rounds.questionnaires.exposure import Exposure, counting_nowhere, exposure_of
from accord.mechanisms.rounds.questionnaires.reporting import Names, Place, Reporting, Together, groups_of
from accord.mechanisms.rounds.questionnaires.rules import RoundCut

COUNCIL, KESTREL, HARBOUR, TERN = (UUID(int=number) for number in range(1, 5))
NORTH, SOUTH, OFFICE = (UUID(int=number) for number in range(11, 14))
NAMES = Names(
    organisations={COUNCIL: "Council", KESTREL: "Kestrel", HARBOUR: "Harbour", TERN: "Tern"},
    teams={OFFICE: "Office", NORTH: "Site north", SOUTH: "Site south"},
)
ALL = frozenset(RoundCut)
SITES = Together(
    cut=RoundCut.TEAM, name="The two sites", members=(NORTH, SOUTH), called=("Site north", "Site south")
)
SMALL = Together(
    cut=RoundCut.ORGANISATION, name="Harbour and Tern", members=(HARBOUR, TERN), called=("Harbour", "Tern")
)
MANAGER = Place(KESTREL, "manager", NORTH)


def test_an_answer_counts_in_one_group_of_each_cut() -> None:
    keys = Reporting(cuts=ALL).keys(MANAGER)
    assert keys == {EVERYONE, str(KESTREL), "tier:manager", f"team:{NORTH}", f"{KESTREL}:manager"}


def test_without_a_team_it_counts_in_no_team() -> None:
    assert Reporting(cuts=frozenset({RoundCut.TEAM})).keys(Place(KESTREL, "manager")) == {EVERYONE}


@pytest.mark.parametrize(
    ("cuts", "needed"),
    [
        ([], Place(KESTREL)),
        (["organisation"], Place(KESTREL)),
        (["tier"], Place(KESTREL, "manager")),
        (["organisation_tier"], Place(KESTREL, "manager")),
        (["team"], Place(KESTREL, "", NORTH)),
    ],
)
def test_no_more_of_a_place_is_kept_than_the_cuts_need(cuts: list[str], needed: Place) -> None:
    reporting = Reporting(cuts=frozenset(map(RoundCut, cuts)))
    assert reporting.needed(MANAGER) == needed
    assert reporting.keys(needed) == reporting.keys(MANAGER)


def test_of_teams_that_stand_together_it_is_not_kept_which() -> None:
    reporting = Reporting(cuts=ALL, together=(SITES,))
    south = MANAGER._replace(team=SOUTH)
    assert reporting.needed(south) == reporting.needed(MANAGER)
    assert reporting.keys(south) == reporting.keys(MANAGER)


def test_those_who_stand_together_have_one_key_whatever_they_are_called() -> None:
    renamed = Together(cut=RoundCut.TEAM, name="Sites", members=(SOUTH, NORTH), called=("S", "N"))
    assert renamed.key == SITES.key
    assert renamed.key not in {NORTH, SOUTH}


def test_groups_stand_in_the_order_of_display_cut_by_cut() -> None:
    asked = [
        Place(KESTREL, "everyone", SOUTH),
        Place(KESTREL, "manager", NORTH),
        Place(COUNCIL, "director", OFFICE),
        Place(COUNCIL, "everyone"),
    ]
    found = groups_of(Reporting(cuts=ALL), Counter(asked), NAMES)
    assert [(group.cut, group.name, group.invited) for group in found] == [
        (Cut.EVERYONE, "everyone", 4),
        (Cut.ORGANISATION, "Council", 2),
        (Cut.ORGANISATION, "Kestrel", 2),
        (Cut.TIER, "directors", 1),
        (Cut.TIER, "managers", 1),
        (Cut.TIER, "all other staff", 2),
        (Cut.TEAM, "Office", 1),
        (Cut.TEAM, "Site north", 1),
        (Cut.TEAM, "Site south", 1),
        (Cut.ORGANISATION_TIER, "Council, directors", 1),
        (Cut.ORGANISATION_TIER, "Council, all other staff", 1),
        (Cut.ORGANISATION_TIER, "Kestrel, managers", 1),
        (Cut.ORGANISATION_TIER, "Kestrel, all other staff", 1),
    ]


def test_who_stands_together_is_one_group_under_one_name() -> None:
    asked = [Place(HARBOUR, "everyone", NORTH), Place(TERN, "everyone", SOUTH)]
    found = groups_of(Reporting(cuts=ALL, together=(SITES, SMALL)), Counter(asked), NAMES)
    assert [(group.name, group.invited) for group in found] == [
        ("everyone", 2),
        ("Harbour and Tern", 2),
        ("all other staff", 2),
        ("The two sites", 2),
        ("Harbour and Tern, all other staff", 2),
    ]


def exposed(asked: list[Place], reporting: Reporting) -> list[Exposure]:
    return exposure_of(Counter(asked), reporting=reporting, names=NAMES, minimum=5)


def test_a_team_below_the_minimum_could_not_be_shown_and_merged_it_could() -> None:
    asked = [Place(KESTREL, "", NORTH)] * 3 + [Place(KESTREL, "", SOUTH)] * 4
    by_team = frozenset({RoundCut.TEAM})
    apart = exposed(asked, Reporting(cuts=by_team))
    assert [found.reason for found in apart] == [None, Reason.TOO_FEW, Reason.TOO_FEW]
    merged = exposed(asked, Reporting(cuts=by_team, together=(SITES,)))
    assert [(found.name, found.invited, found.reason) for found in merged] == [
        ("everyone", 7, None),
        ("The two sites", 7, None),
    ]


def test_the_tier_of_an_organisation_that_would_follow_from_the_others_is_hidden() -> None:
    asked = (
        [Place(KESTREL, "manager")] * 7 + [Place(KESTREL, "everyone")] * 3 + [Place(COUNCIL, "manager")] * 9
    )
    found = {each.name: each for each in exposed(asked, Reporting(cuts=ALL))}
    assert found["Kestrel, all other staff"].reason is Reason.TOO_FEW
    assert not (found["Kestrel"].may_be_shown and found["Kestrel, managers"].may_be_shown)


def test_an_answer_that_would_count_nowhere_is_found() -> None:
    four = [Place(HARBOUR)] * 4
    asked = [Place(COUNCIL)] * 22 + [Place(KESTREL)] * 34 + four
    reporting = Reporting(cuts=frozenset({RoundCut.ORGANISATION}))
    assert counting_nowhere(asked, exposed(asked, reporting), reporting) == four


def test_hundreds_of_teams_are_planned_once_for_an_audience() -> None:
    """The second time it is remembered: every answering page of an open round asks."""
    teams = {uuid4(): f"Team {number}" for number in range(40)}
    names = Names(organisations=NAMES.organisations, teams=teams)
    asked = [Place(KESTREL, "", team) for number, team in enumerate(teams) for _ in range(3 + number % 9)]
    reporting = Reporting(cuts=frozenset({RoundCut.TEAM}))
    found = exposure_of(Counter(asked), reporting=reporting, names=names, minimum=5)
    assert found == exposure_of(Counter(reversed(asked)), reporting=reporting, names=names, minimum=5)
    assert sum(each.reason is Reason.TOO_FEW for each in found) == 10
