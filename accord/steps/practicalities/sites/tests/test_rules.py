"""Weeks, and for which days and of whom numbers are taken."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.steps.practicalities.sites.rules import (
    Kind,
    Week,
    is_near,
    may_be_counted,
    may_be_written,
    weeks_around,
)

TODAY = date(2026, 11, 25)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 1, 1)))
def test_a_week_is_named_by_its_key(day: date) -> None:
    week = Week.of(day)
    assert Week.named(week.key) == week
    assert week.monday.weekday() == 0
    assert day in week.days


@pytest.mark.parametrize("key", ["2026-W00", "2026-W54", "2025-W53", "0000-W01", "2026-47", "x"])
def test_what_is_no_week_is_none(key: str) -> None:
    assert Week.named(key) is None


def test_weeks_around_today() -> None:
    found = list(weeks_around(TODAY, back=1, ahead=2))
    assert [week.key for week in found] == ["2026-W47", "2026-W48", "2026-W49", "2026-W50"]


def test_an_organisation_of_a_few_people_is_not_counted() -> None:
    assert [may_be_counted(size) for size in (0, 1, 2, 3)] == [False, False, False, True]


def test_numbers_are_taken_for_days_within_a_year() -> None:
    assert is_near(TODAY, TODAY)
    assert not is_near(TODAY + timedelta(days=400), TODAY)
    assert not is_near(TODAY - timedelta(days=400), TODAY)


def test_a_week_is_counted_once_it_has_begun_and_planned_within_a_year() -> None:
    begun, to_come, far = Week.of(TODAY), Week.of(TODAY).later(1), Week.of(TODAY).later(60)
    assert [may_be_written(week, Kind.COUNT, TODAY) for week in (begun, to_come, far)] == [True, False, False]
    assert [may_be_written(week, Kind.PLAN, TODAY) for week in (begun, to_come, far)] == [True, True, False]
    assert not may_be_written(Week.of(TODAY).later(-60), Kind.COUNT, TODAY)
