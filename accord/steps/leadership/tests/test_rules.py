"""When the board meets, when leaders are asked, and where a commitment stands; pure."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.quarters import Quarter
from accord.mechanisms.undertakings.rules import State
from accord.partnership.rules import Tier
from accord.steps.leadership import rules
from accord.steps.leadership.rules import Outcome, Standing

days = st.dates(min_value=date(2025, 1, 1), max_value=date(2036, 12, 31))
quarters = st.builds(Quarter, st.integers(2025, 2036), st.integers(1, 4))


@given(quarters)
def test_the_board_meets_on_the_last_working_day_of_its_quarter(quarter: Quarter) -> None:
    day = rules.default_board_day(quarter)
    assert Quarter.of(day) == quarter
    assert day.weekday() < 5
    assert all(
        (day + timedelta(days=more)).weekday() >= 5 for more in range(1, (quarter.last_day - day).days + 1)
    )


@given(due=days, today=days)
def test_an_open_one_is_live_until_the_end_of_its_day(due: date, today: date) -> None:
    found = rules.standing(State.OPEN, due, "", today)
    assert (found is Standing.LIVE) == (today <= due)
    assert found in rules.OPEN


@given(due=days, today=days, outcome=st.sampled_from([each for each in Outcome if each not in rules.GOES_ON]))
def test_one_that_ended_is_what_its_leader_said(due: date, today: date, outcome: Outcome) -> None:
    state = State.DONE if outcome == Outcome.KEPT else State.DROPPED
    assert rules.standing(state, due, outcome, today).value == outcome.value


@given(made=days, board=days, said=st.none() | days)
def test_a_word_since_the_board_before_is_enough(made: date, board: date, said: date | None) -> None:
    before = board - timedelta(days=91)
    asked = rules.wants_report(made_on=made, said_on=said, before=before, board=board)
    assert not asked or made < board - rules.BEFORE_BOARD
    assert not asked or said is None or said <= before


def test_leaders_are_asked_from_two_weeks_before_until_the_day_itself() -> None:
    board = date(2026, 12, 31)
    asked = [rules.is_before_board(board, board + timedelta(days=more)) for more in (-15, -14, 0, 1)]
    assert asked == [False, True, True, False]


def test_the_highest_tier_counts() -> None:
    assert rules.highest([Tier.SENIOR_MANAGER, Tier.DIRECTOR]) is Tier.DIRECTOR
