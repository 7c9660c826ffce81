"""How a criterion stands, and when the gate is open."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.steps.transition.gate.rules import SETTLED, Course, Place, is_open, place_of

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("course", "place"),
    [
        (Course(met=False), Place.OPEN),
        (Course(met=False, asked=True), Place.ASKED),
        (Course(met=True, asked=True, return_on=TODAY - DAY), Place.MET),
        (Course(met=False, return_on=TODAY), Place.WAIVED),
        (Course(met=False, return_on=TODAY - DAY), Place.RETURNED),
        (Course(met=False, asked=True, return_on=TODAY - DAY), Place.ASKED),
    ],
)
def test_a_waiver_holds_through_its_day_and_met_counts_before_it(course: Course, place: Place) -> None:
    assert place_of(course, TODAY) is place


@given(st.lists(st.sampled_from(Place)))
def test_a_gate_is_open_when_each_of_what_it_asks_is_settled(places: list[Place]) -> None:
    assert is_open(places) == (len(places) > 0 and set(places) <= SETTLED)
