"""Working days together, and who goes at once."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.steps.transition.transitions import rules
from accord.steps.transition.transitions.overlap import (
    AT_ONCE,
    Course,
    Leaving,
    Overlap,
    at_once,
    overlap_of,
    so_far,
    together,
    working_days,
)

MONDAY = date(2026, 11, 23)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def after(days: int) -> date:
    return MONDAY + timedelta(days=days)


@given(DAYS, DAYS)
def test_working_days_are_those_that_a_calendar_counts(first: date, last: date) -> None:
    days = [first + timedelta(days=each) for each in range(max((last - first).days + 1, 0))]
    assert working_days(first, last) == sum(day.weekday() < 5 for day in days)


@pytest.mark.parametrize(
    ("last", "first", "today", "found"),
    [
        (None, 0, 0, Overlap.NOBODY_LEAVES),
        (11, None, 0, Overlap.NOBODY_COMES),
        (11, 0, 0, Overlap.TO_COME),
        (11, 0, 10, Overlap.TO_COME),
        (11, 0, 11, Overlap.REACHED),
        (11, 0, 300, Overlap.REACHED),
        (4, 0, 0, Overlap.MISSED),
        (4, 7, 300, Overlap.MISSED),
    ],
)
def test_an_overlap_is_reached_once_both_were_here_as_long_as_planned(
    last: int | None, first: int | None, today: int, found: Overlap
) -> None:
    course = Course(
        last_day=None if last is None else after(last),
        first_day=None if first is None else after(first),
        planned=10,
    )
    assert overlap_of(course, after(today)) is found
    assert so_far(course, after(today)) <= max(together(course), 0)


@given(st.lists(st.integers(0, 200), max_size=8))
def test_everybody_who_goes_at_once_with_another_is_named(days: list[int]) -> None:
    leaving = [Leaving(id=UUID(int=number), last_day=after(each)) for number, each in enumerate(days)]
    groups = at_once(leaving)
    for group in groups:
        assert len(group) > 1
        assert group[-1].last_day - group[0].last_day <= AT_ONCE
    named = {each.id for group in groups for each in group}
    close = {
        each.id
        for each in leaving
        if any(each is not other and abs(each.last_day - other.last_day) <= AT_ONCE for other in leaving)
    }
    assert named == close


@given(DAYS, st.integers(-10, 30), DAYS)
def test_a_line_is_due_before_the_gate_and_never_in_the_past(gate_on: date, weeks: int, today: date) -> None:
    due = rules.day_of(gate_on, weeks, today)
    assert due >= today
    assert due == today or (gate_on - due) == timedelta(weeks=weeks)
