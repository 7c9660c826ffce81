"""Any tree: everybody in post counts once, every team with people is briefed once, after the one above."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from accord.mechanisms.cascade.planning import Group, Place, Plan, leader_among, planned
from accord.mechanisms.cascade.rules import done_or_due, first_due, follows, may_be_given
from accord.partnership.rules import Tier

SINCE = date(2025, 3, 3)
TEAMS = [UUID(int=number) for number in range(1, 9)]
ORGANISATIONS = [UUID(int=100 + number) for number in range(3)]


def person(number: int) -> UUID:
    return UUID(int=1000 + number)


# Made once: a strategy that is made anew for each place takes longer than the draw.
UPPERS = st.none() | st.integers(0, 6)
SOME_TEAM = st.none() | st.sampled_from(TEAMS) | st.just(UUID(int=99))
SOME_ORGANISATION, SOME_TIER = st.sampled_from(ORGANISATIONS), st.sampled_from(Tier.values)
SOMEBODY_OVER = st.none() | st.integers(0, 12).map(person)
HOW_MANY, HOW_MANY_PLACES = st.integers(0, 12), st.integers(1, 3)


def at(
    who: int,
    team: UUID | None,
    tier: str = Tier.EVERYONE,
    *,
    main: bool = True,
    manager: int | None = None,
    since: date = SINCE,
) -> Place:
    over = None if manager is None else person(manager)
    return Place(person(who), ORGANISATIONS[0], team, tier, over, main, since)


@st.composite
def trees(draw: st.DrawFn) -> dict[UUID, UUID | None]:
    """Each team hangs below an earlier one, or stands on top."""
    return {
        team: TEAMS[upper] if (upper := draw(UPPERS)) is not None and upper < number else None
        for number, team in enumerate(TEAMS)
    }


@st.composite
def people(draw: st.DrawFn) -> list[Place]:
    """Each person has one main place, and perhaps others; teams may be none or closed."""
    places: list[Place] = []
    for number in range(draw(HOW_MANY)):
        for place in range(draw(HOW_MANY_PLACES)):
            team = draw(SOME_TEAM)
            places.append(
                Place(
                    person(number),
                    draw(SOME_ORGANISATION),
                    team,
                    draw(SOME_TIER),
                    draw(SOMEBODY_OVER),
                    place == 0,
                    SINCE,
                )
            )
    return places


def checked(places: list[Place], above: dict[UUID, UUID | None]) -> Plan:
    plan = planned(places, above)
    groups = [found.group for found in plan.briefings]
    assert len(groups) == len(set(groups)), "every team once"
    assert set(plan.counts_in) == {place.person_id for place in places}, "everybody once"
    assert set(plan.counts_in.values()) <= set(groups), "nobody counts where nobody is briefed"
    joint = {place.team_id for place in places if place.team_id in above}
    assert joint <= {group.team_id for group in groups}, "every team with people"
    return plan


@given(places=people(), above=trees())
def test_everybody_counts_once_and_every_team_is_briefed_once(
    places: list[Place], above: dict[UUID, UUID | None]
) -> None:
    checked(places, above)


@given(places=people(), above=trees())
def test_the_level_above_comes_first(places: list[Place], above: dict[UUID, UUID | None]) -> None:
    plan = checked(places, above)
    levels: dict[Group, int] = {}
    for found in plan.briefings:
        assert found.level == (levels[found.above] + 1 if found.above else 0)
        levels[found.group] = found.level


@given(places=people(), above=trees())
def test_a_team_that_nobody_leads_passes_up(places: list[Place], above: dict[UUID, UUID | None]) -> None:
    plan = checked(places, above)
    leaders = {found.group: found.leader_id for found in plan.briefings}
    for found in plan.briefings:
        if found.leader_id is None:
            assert found.above is None or leaders[found.above] is None


@given(places=people(), above=trees(), away=st.sets(st.integers(0, 12).map(person)))
def test_nobody_who_is_away_leads(
    places: list[Place], above: dict[UUID, UUID | None], away: set[UUID]
) -> None:
    plan = planned(places, above, away=away)
    assert not {found.leader_id for found in plan.briefings} & away


@given(
    days_each=st.integers(2, 60),
    given_after=st.lists(st.none() | st.integers(0, 200), min_size=1, max_size=6),
)
def test_no_day_lies_before_that_of_the_level_above(days_each: int, given_after: list[int | None]) -> None:
    """Levels are given in any order of lateness, or not at all; days that were told stay or move later."""

    chain = [Level(first_due(SINCE, level, days_each)) for level in range(len(given_after))]
    for level, after in enumerate(given_after):
        told = [found.due for found in chain]
        if after is not None:
            day = SINCE + timedelta(days=after)
            if level and not may_be_given(chain[level - 1], day):
                continue
            chain[level].given_on = day
        for upper, lower in pairwise(chain):
            lower.due = follows(lower.due, upper, days_each)
        assert all(now.due >= before for now, before in zip(chain, told, strict=True))
        for upper, lower in pairwise(chain):
            assert lower.due >= done_or_due(upper) + timedelta(days=days_each)


@dataclass
class Level:
    """A level of a cascade."""

    due: date
    given_on: date | None = None


class TestWhoLeads:
    def test_the_one_to_whom_most_report(self) -> None:
        two = [at(1, TEAMS[0], Tier.DIRECTOR), at(2, TEAMS[0], Tier.MANAGER)]
        staff = [at(number, TEAMS[0], manager=2) for number in (3, 4)]
        assert leader_among([*two, *staff]) == person(2)

    def test_of_two_the_higher_tier(self) -> None:
        assert leader_among([at(1, TEAMS[0], Tier.MANAGER), at(2, TEAMS[0], Tier.DIRECTOR)]) == person(2)

    def test_then_whose_main_place_it_is_then_who_has_been_there_longest(self) -> None:
        guest = at(1, TEAMS[0], Tier.MANAGER, main=False)
        new = at(2, TEAMS[0], Tier.MANAGER, since=SINCE + timedelta(days=1))
        assert leader_among([guest, new]) == person(2)
        assert leader_among([guest, new, at(3, TEAMS[0], Tier.MANAGER)]) == person(3)

    def test_nobody_leads_who_is_of_no_tier_and_has_no_reports(self) -> None:
        assert leader_among([at(1, TEAMS[0]), at(2, TEAMS[0])]) is None


def test_a_joint_team_is_briefed_and_its_guests_count_at_home() -> None:
    above = {TEAMS[0]: None, TEAMS[1]: None}
    plan = planned([at(1, TEAMS[0]), at(1, TEAMS[1], main=False), at(2, TEAMS[1], main=False)], above)
    assert {found.group.team_id for found in plan.briefings} == {TEAMS[0], TEAMS[1]}
    assert plan.counts_in == {person(1): Group(TEAMS[0], None)}


def test_whose_main_place_is_in_no_team_counts_in_the_other() -> None:
    plan = planned([at(1, None), at(1, TEAMS[1], main=False)], {TEAMS[1]: None})
    assert plan.counts_in == {person(1): Group(TEAMS[1], None)}
