"""All plans, counted: without a name, and nobody's own below the floor."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations import clock
from accord.mechanisms.plans import services
from accord.mechanisms.plans.counts import NO_OWNER, in_steps
from accord.mechanisms.plans.rollup import Rollup, rollup
from accord.mechanisms.plans.rules import Whose
from accord.mechanisms.plans.tests.world import NOW, WANTED, behaviour, followed, own, plan_of
from tests.cast import Cast

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def theirs(cast: Cast, organisation: str) -> None:
    leader = f"{organisation}_signatory"
    services.line_open(
        plan=plan_of(cast, Whose.ORGANISATION, organisation, leader),
        behaviour=behaviour(),
        now=NOW,
        wanted=WANTED,
        actor=cast.actor(leader),
    )


def counted(cast: Cast) -> Rollup:
    return rollup(cast.actor("member"))


def test_it_works(cast: Cast) -> None:
    followed(cast)
    theirs(cast, "council")
    found = counted(cast)
    assert found.all == 7
    council = found.organisations[0]
    assert council.own is not None
    assert council.own.by_state == {NO_OWNER: 1}
    first = found.behaviours[0]
    assert (first.partnership.all, first.organisations.all, first.teams.all) == (1, 1, 0)


def test_lines_of_fewer_people_than_the_minimum_are_counted_nowhere(cast: Cast) -> None:
    followed(cast)
    theirs(cast, "harbour")
    found = counted(cast)
    assert found.organisations[2].own is None
    assert found.behaviours[0].organisations.all == 0
    assert found.all == 6


def test_people_with_own_plans_are_counted_from_five_and_in_steps_of_five(cast: Cast) -> None:
    followed(cast)
    for number, person in enumerate(cast.add_staff(cast.council, 6)):
        cast.people[f"staff{number}"] = person
    seen = []
    for number in range(6):
        own(cast, f"staff{number}")
        own(cast, f"staff{number}")  # two lines are one person
        found = counted(cast)
        seen.append((found.people_at_least, found.behaviours[0].people_at_least))
        assert found.all == 6
    assert seen == [(0, 0)] * 4 + [(5, 5)] * 2


@given(people=st.integers(0, 3000), minimum=st.integers(5, 30))
def test_a_number_of_people_tells_no_more_than_its_step(people: int, minimum: int) -> None:
    said = in_steps(people, minimum)
    assert said == 0 if people < minimum else said % 5 == 0 and said <= people < said + 5
    assert said == 0 or said >= 5
    assert in_steps(people - people % 5, minimum) in {said, 0}
