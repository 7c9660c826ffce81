"""The dashboard says how many behaviours have a live line, and for how long one has had no owner."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from accord.foundations import clock
from accord.foundations.quarters import Quarter
from accord.foundations.registry import asked_in
from accord.mechanisms.plans import selectors, services
from accord.mechanisms.plans import step as of_the_step
from accord.mechanisms.plans.rules import Outcome, Standing
from accord.mechanisms.plans.tests.world import CHECK, followed, given, own
from accord.mechanisms.plans.words import heading
from accord.partnership import services as people
from tests.cast import Cast
from tests.rail import agreeing

standing = agreeing(of_the_step)

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
SHOWN_IN = "“Openness is shown in way 0” has had no owner for {days} days. Nor have 5 others."


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def test_before_a_charter_there_is_no_plan(cast: Cast) -> None:
    assert (standing(cast.actor("member")).says, standing(cast.actor("member")).figure) == (
        "No plan yet",
        None,
    )


def test_it_counts_behaviours_with_a_live_line(cast: Cast) -> None:
    first, second, *_others = followed(cast)
    given(cast, first)
    given(cast, second, next_check=NOON.date())
    figure = standing(cast.actor("member")).figure
    assert figure is not None
    assert (figure.numerator, figure.denominator) == (2, 6)
    with clock.at(NOON + timedelta(days=1)):
        found = standing(cast.actor("member"))
        assert (found.says, found.waits) == ("1 of 6 behaviours", True)
        assert found.weakest == "have a live line. One line waits to be looked at."


def test_a_line_that_ended_is_no_longer_live(cast: Cast) -> None:
    line = given(cast, followed(cast)[0])
    services.line_report(
        line=line, outcome=Outcome.REACHED, words="All do.", actor=cast.actor("kestrel_member")
    )
    assert standing(cast.actor("member")).says == "0 of 6 behaviours"


def test_an_own_line_counts_for_nothing(cast: Cast) -> None:
    followed(cast)
    own(cast)
    assert standing(cast.actor("member")).says == "0 of 6 behaviours"


@pytest.mark.parametrize("days", [30, 31])
def test_thirty_days_without_an_owner_are_said_on_dashboard_and_page(cast: Cast, days: int) -> None:
    followed(cast)
    steward = cast.actor("steward")
    with clock.at(NOON + timedelta(days=days)):
        found, entries = standing(steward), selectors.entries_in(steward, selectors.plan_of_partnership())
        neglected = days > 30
        assert (SHOWN_IN.format(days=days) in str(found.weakest)) == neglected
        assert found.waits == neglected
        assert (heading(entries) == f"6 lines have had no owner for up to {days} days.") == neglected
        if neglected:
            assert found.next_step is not None
            assert str(found.next_step.label) == "Give it one"
            assert str(standing(cast.actor("member")).next_step.label) == "Read the plan"  # type: ignore[union-attr]


def test_a_line_whose_owner_left_is_not_live(cast: Cast) -> None:
    line = given(cast, followed(cast)[0])
    people.person_leave(
        person=cast.kestrel_member, last_day=NOON.date() - timedelta(days=1), actor=cast.system
    )
    (entry, *_others) = selectors.entries_in(cast.actor("member"), selectors.plan_of_partnership())
    assert (entry.line, entry.standing) == (line, Standing.OWNER_LEFT)
    assert standing(cast.actor("member")).says == "0 of 6 behaviours"


def test_checks_stand_beside_the_minutes_that_are_counted_and_own_plans_do_not(cast: Cast) -> None:
    line = given(cast, followed(cast)[0])
    own(cast)
    asked = [item for item in asked_in(Quarter.of(CHECK)) if "line of the plan" in str(item.what)]
    assert [(item.key, item.people, item.counted) for item in asked] == [
        (line.id, frozenset({cast.kestrel_member.id}), False)
    ]
    assert "line of the plan" not in str(asked_in(Quarter.of(CHECK), cast.member.id))
