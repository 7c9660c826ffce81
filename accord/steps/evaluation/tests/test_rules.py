"""What a round costs, and when it would usually run."""

from datetime import date, timedelta
from math import ceil
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.steps.evaluation.rules import CLOSES_AT, OPENS_AT, Cost, usual_times

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(("people", "minutes", "hours"), [(58, 5, 5), (90, 6, 9), (1, 4, 1), (0, 4, 0)])
def test_the_hours_of_all_together(people: int, minutes: int, hours: int) -> None:
    assert Cost(people=people, minutes=minutes).hours == hours


@given(st.integers(0, 3000), st.integers(1, 60))
def test_we_never_say_less_than_we_take(people: int, minutes: int) -> None:
    hours = Cost(people=people, minutes=minutes).hours
    assert hours * 60 >= people * minutes
    assert hours == ceil(people * minutes / 60)


@given(st.dates(date(2020, 1, 1), date(2100, 1, 1)), st.sampled_from(["Europe/London", "Asia/Tokyo", "UTC"]))
def test_a_round_usually_runs_from_monday_morning_to_friday_evening(today: date, zone: str) -> None:
    opens, closes = usual_times(today, ZoneInfo(zone))
    assert (opens.weekday(), closes.weekday()) == (0, 4)
    assert (opens.time(), closes.time()) == (OPENS_AT, CLOSES_AT)
    assert timedelta() < opens.date() - today <= timedelta(days=7)


def test_local_times_stay_as_they_are_when_the_clocks_change() -> None:
    opens, closes = usual_times(date(2026, 10, 18), LONDON)  # summer time ends on 25 October
    assert (opens.utcoffset(), closes.utcoffset()) == (timedelta(hours=1), timedelta())
    assert closes.hour == 17
