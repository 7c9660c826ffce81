"""The clock of a rung: working days, from the day after an issue arrived."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.mechanisms.issues import rules

TUESDAY = date(2026, 11, 24)
days = st.dates(min_value=date(2025, 1, 1), max_value=date(2036, 12, 31))
clocks = st.integers(min_value=1, max_value=rules.LONGEST_CLOCK)


@pytest.mark.parametrize(
    ("arrived", "clock", "last"),
    [
        (TUESDAY, 1, date(2026, 11, 25)),
        (TUESDAY, 3, date(2026, 11, 27)),
        (TUESDAY, 4, date(2026, 11, 30)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
        (date(2026, 11, 28), 5, date(2026, 12, 4)),
    ],
)
def test_it_works(arrived: date, clock: int, last: date) -> None:
    assert rules.clock_ends(arrived, clock) == last


@given(arrived=days, clock=clocks)
def test_a_clock_ends_on_a_working_day_with_so_many_before_it(arrived: date, clock: int) -> None:
    last = rules.clock_ends(arrived, clock)
    assert last.weekday() < rules.SATURDAY
    assert rules.working_days(arrived, last) == clock
    assert not rules.is_late(last, last)
    assert rules.is_late(last, last + timedelta(days=1))


@given(first=days, second=days, third=days)
def test_working_days_add_up(first: date, second: date, third: date) -> None:
    first, second, third = sorted((first, second, third))
    both = rules.working_days(first, second) + rules.working_days(second, third)
    assert rules.working_days(first, third) == both
    assert rules.working_days(third, first) == 0 or first == third


@given(due=days, after=st.integers(min_value=-30, max_value=30))
def test_it_is_reminded_on_its_last_day_and_then_once_a_week(due: date, after: int) -> None:
    found = rules.occasion(due, due + timedelta(days=after))
    if after < 0:
        assert not found
    elif after == 0:
        assert found == "last day"
    else:
        assert found == f"late {after // 7}"
