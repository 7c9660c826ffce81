"""How a value stands to its target; the calendar; numbers and periods as people write them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.mechanisms.measures.dates import is_period, period_in
from accord.mechanisms.measures.numbers import number_of, plain
from accord.mechanisms.measures.periods import Period, last_ended, through
from accord.mechanisms.measures.rules import Aim, Direction, Every, Verdict, fits, verdict

DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))
EVERY = st.sampled_from(Every)
MONTH = st.integers(1, 12)
"""With which a year begins."""
AMOUNTS = st.decimals(-(10**9), 10**9, places=3)


@pytest.mark.parametrize(
    ("direction", "amount", "expected"),
    [
        (Direction.HIGHER, 95, Verdict.MET),
        (Direction.HIGHER, 99, Verdict.MET),
        (Direction.HIGHER, 85, Verdict.TOLERATED),
        (Direction.HIGHER, 84, Verdict.OUTSIDE),
        (Direction.LOWER, 95, Verdict.MET),
        (Direction.LOWER, 12, Verdict.MET),
        (Direction.LOWER, 105, Verdict.TOLERATED),
        (Direction.LOWER, 106, Verdict.OUTSIDE),
        (Direction.NEAR, 95, Verdict.MET),
        (Direction.NEAR, 85, Verdict.TOLERATED),
        (Direction.NEAR, 105, Verdict.TOLERATED),
        (Direction.NEAR, 106, Verdict.OUTSIDE),
    ],
)
def test_a_value_beside_its_target(direction: Direction, amount: int, expected: Verdict) -> None:
    assert verdict(Decimal(amount), Aim(Decimal(95), Decimal(10)), direction) is expected


@given(AMOUNTS, AMOUNTS, st.decimals(0, 10**6, places=3), st.sampled_from(Direction))
def test_within_tolerance_is_what_the_band_of_the_picture_shows(
    amount: Decimal, target: Decimal, tolerance: Decimal, direction: Direction
) -> None:
    aim = Aim(target, tolerance)
    low, high = aim.band(direction)
    found = verdict(amount, aim, direction)
    if found is Verdict.TOLERATED:
        assert low <= amount <= high
    elif found is Verdict.OUTSIDE:
        assert not low <= amount <= high


@given(DAYS, EVERY, MONTH)
def test_every_day_lies_in_exactly_one_period(day: date, every: Every, month: int) -> None:
    period = Period.of(day, every, month)
    assert period.first_day <= day <= period.last_day
    assert period.next.first_day == period.last_day + timedelta(days=1)
    assert period.next.previous == period
    assert last_ended(day, every, month) == period.previous
    assert Period.named(period.key, every, month) == period


@given(DAYS, EVERY, MONTH)
def test_a_period_is_read_back_however_we_write_it(day: date, every: Every, month: int) -> None:
    period = Period.of(day, every, month)
    short = period.short if every == Every.YEAR else f"{period.short} {period.last_day:%Y}"
    for written in (period.key, period.words, short):
        assert period_in(written, every, month) == period, written
        assert is_period(written)


@pytest.mark.parametrize(
    ("written", "every", "month", "expected"),
    [
        ("2026/27", Every.YEAR, 4, date(2026, 4, 1)),
        ("2026-2027", Every.YEAR, 9, date(2026, 9, 1)),
        ("April 2026 to March 2027", Every.YEAR, 4, date(2026, 4, 1)),
        ("2026", Every.YEAR, 4, None),  # it may mean the year that begins or the one that ends
        ("2026/28", Every.YEAR, 4, None),
        ("2026/27", Every.YEAR, 1, None),
        (date(2027, 3, 31), Every.YEAR, 4, date(2026, 4, 1)),
        ("Q3 2026", Every.QUARTER, 4, date(2026, 7, 1)),
        ("Q3 2026", Every.QUARTER, 9, None),
        ("Sep-Nov 2026", Every.QUARTER, 9, date(2026, 9, 1)),
        ("Dec-Feb 2027", Every.QUARTER, 9, date(2026, 12, 1)),
        ("2026-09", Every.QUARTER, 9, date(2026, 9, 1)),
        ("Jul-Sep 2026", Every.QUARTER, 9, None),
    ],
)
def test_years_may_begin_with_any_month(
    written: str | date, every: Every, month: int, expected: date | None
) -> None:
    found = period_in(written, every, month)
    assert (found.first_day if found else None) == expected


def test_a_year_of_two_names_both() -> None:
    year = Period.of(date(2026, 12, 24), Every.YEAR, 4)
    assert (year.key, year.short, year.words) == ("2026-27", "2026/27", "April 2026 to March 2027")
    winter = Period.of(date(2027, 1, 1), Every.QUARTER, 9)
    assert (winter.key, winter.words) == ("2026-12", "December 2026 to February 2027")


@pytest.mark.parametrize(
    ("written", "every", "expected"),
    [
        ("Q3 2026", Every.QUARTER, date(2026, 7, 1)),
        ("2026 Q3", Every.QUARTER, date(2026, 7, 1)),
        ("quarter 3 26", Every.QUARTER, date(2026, 7, 1)),
        ("Jul-Sep 26", Every.QUARTER, date(2026, 7, 1)),
        ("30/09/2026", Every.QUARTER, date(2026, 7, 1)),
        (date(2026, 9, 30), Every.QUARTER, date(2026, 7, 1)),
        ("Aug-Oct 2026", Every.QUARTER, None),
        ("Q5 2026", Every.QUARTER, None),
        ("2026", Every.QUARTER, None),
        ("Mar-26", Every.MONTH, date(2026, 3, 1)),
        ("03/2026", Every.MONTH, date(2026, 3, 1)),
        ("2026/3", Every.MONTH, date(2026, 3, 1)),
        ("31 March 2026", Every.MONTH, date(2026, 3, 1)),
        ("2026-13", Every.MONTH, None),
        ("soon", Every.MONTH, None),
        ("2026", Every.YEAR, date(2026, 1, 1)),
        ("26", Every.YEAR, None),
        ("", Every.YEAR, None),
    ],
)
def test_periods_as_people_write_them(written: str | date, every: Every, expected: date | None) -> None:
    found = period_in(written, every)
    assert (found.first_day if found else None) == expected


def test_from_one_period_to_another() -> None:
    first = Period.of(date(2025, 11, 3), Every.MONTH)
    keys = [period.key for period in through(first, Period.of(date(2026, 2, 1), Every.MONTH))]
    assert keys == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert not list(through(first.next, first))


@pytest.mark.parametrize("key", ["2026-Q0", "2026-00", "20260", "0000", "9999", "x", ""])
def test_a_key_that_names_no_period(key: str) -> None:
    assert all(Period.named(key, every) is None for every in Every)


@pytest.mark.parametrize(
    ("written", "unit", "expected"),
    [
        ("88.5", "%", "88.5"),
        (" 88.5 % ", "%", "88.5"),
        ("88,5", "%", "88.5"),
        ("£1,240", "£ thousand", "1240"),
        ("1,240 Thousand", "£ thousand", "1240"),
        ("1.240.000,5", "", "1240000.5"),
        ("1 240", "", "1240"),
        ("(12)", "", "-12"),
        ("−3", "days", "-3"),
        ("12 days", "days", "12"),
        (".5", "", "0.5"),
        ("0", "", "0"),
    ],
)
def test_numbers_as_people_write_them(written: str, unit: str, expected: str) -> None:
    assert number_of(written, unit) == Decimal(expected)


@pytest.mark.parametrize("written", ["", "n/a", "12 days", "1e9", "1.2.3", "--", "NaN", "½", "12a"])
def test_what_is_no_number(written: str) -> None:
    assert number_of(written) is None


@given(AMOUNTS)
def test_a_number_is_read_back_as_it_was_written(amount: Decimal) -> None:
    assert number_of(plain(amount)) == amount
    assert number_of(f"{amount:,}") == amount


@given(AMOUNTS, st.integers(0, 3))
def test_decimals_that_are_not_there_are_no_hindrance(amount: Decimal, decimals: int) -> None:
    rounded = round(amount, decimals)
    assert fits(rounded, decimals)
    assert fits(amount, decimals) == (rounded == amount)
