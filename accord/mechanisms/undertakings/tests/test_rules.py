"""When an undertaking is overdue, when it waits, and to which days it may move."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from accord.mechanisms.undertakings import rules
from accord.mechanisms.undertakings.rules import State

TODAY = date(2026, 11, 24)
days = st.dates(min_value=date(2025, 1, 1), max_value=date(2036, 12, 31))


@dataclass
class Promise:
    due: date
    state: str = State.OPEN


def test_the_day_itself_is_in_time() -> None:
    assert not rules.is_overdue(Promise(TODAY), TODAY)
    assert rules.is_overdue(Promise(TODAY - timedelta(days=1)), TODAY)


def test_it_waits_for_its_owner_two_weeks_before() -> None:
    assert rules.waits(Promise(TODAY + timedelta(days=14)), TODAY)
    assert not rules.waits(Promise(TODAY + timedelta(days=15)), TODAY)


@given(due=days, today=days, state=st.sampled_from([State.DONE, State.DROPPED]))
def test_what_has_ended_waits_for_nobody(due: date, today: date, state: State) -> None:
    assert not rules.is_overdue(Promise(due, state), today)
    assert not rules.waits(Promise(due, state), today)


@given(due=days, today=days)
def test_what_is_overdue_waits(due: date, today: date) -> None:
    promise = Promise(due)
    assert not rules.is_overdue(promise, today) or rules.waits(promise, today)


@given(due=days, now_due=days, today=days)
def test_a_move_goes_later_and_never_into_the_past(due: date, now_due: date, today: date) -> None:
    assert rules.may_move(Promise(due), now_due, today) == (now_due > due and now_due >= today)
    assert rules.may_be_due(now_due, today) or not rules.may_move(Promise(due), now_due, today)
