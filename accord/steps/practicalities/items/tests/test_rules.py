"""Where an item stands, and what the figure counts: on days alone."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from accord.steps.practicalities.items.rules import (
    Course,
    Place,
    age,
    is_counted,
    place_of,
    was_in_time,
)

TODAY = date(2026, 11, 24)
DAYS = st.integers(min_value=-400, max_value=400).map(lambda number: TODAY + timedelta(days=number))


@st.composite
def courses(draw: st.DrawFn) -> Course:
    first = draw(DAYS)
    ready = draw(st.none() | DAYS.filter(lambda day: day <= TODAY))
    return Course(
        first_due=first,
        due=first + timedelta(days=draw(st.integers(0, 200))),
        blocked_since=draw(st.none() | DAYS.filter(lambda day: day <= TODAY)),
        ready_on=ready,
        dropped=ready is None and draw(st.booleans()),
    )


def course(days: int, **changes: object) -> Course:
    due = TODAY + timedelta(days=days)
    return Course(**({"first_due": due, "due": due} | changes))  # type: ignore[arg-type]


def test_it_works() -> None:
    assert place_of(course(0), TODAY) is Place.SOON
    assert place_of(course(-1), TODAY) is Place.PAST
    assert place_of(course(15), TODAY) is Place.LATER
    assert place_of(course(15, blocked_since=TODAY), TODAY) is Place.BLOCKED
    assert place_of(course(-1, ready_on=TODAY), TODAY) is Place.READY
    assert place_of(course(-1, dropped=True), TODAY) is Place.NOT


@given(courses())
def test_what_goes_on_stands_in_one_of_four_columns(found: Course) -> None:
    ended = place_of(found, TODAY) in {Place.READY, Place.NOT}
    assert ended != found.goes_on


@given(courses())
def test_what_stops_it_counts_before_its_day(found: Course) -> None:
    if found.goes_on and found.blocked_since:
        assert place_of(found, TODAY) is Place.BLOCKED


@given(courses(), st.integers(1, 300))
def test_moving_the_day_changes_no_figure(found: Course, days: int) -> None:
    moved = Course(
        first_due=found.first_due,
        due=found.due + timedelta(days=days),
        ready_on=found.ready_on,
        dropped=found.dropped,
    )
    assert (is_counted(moved, TODAY), was_in_time(moved)) == (is_counted(found, TODAY), was_in_time(found))


@given(courses())
def test_what_we_will_not_do_is_not_counted_and_what_is_in_time_is(found: Course) -> None:
    assert not (found.dropped and is_counted(found, TODAY))
    assert is_counted(found, TODAY) or not was_in_time(found)


def test_the_day_itself_is_in_time_and_not_yet_counted() -> None:
    assert was_in_time(course(0, ready_on=TODAY))
    assert not is_counted(course(0), TODAY)
    assert is_counted(course(-1), TODAY)
    assert not was_in_time(course(-1, ready_on=TODAY))


def test_a_blocker_is_as_old_as_the_days_since() -> None:
    assert age(TODAY - timedelta(days=34), TODAY) == 34
    assert age(TODAY, TODAY) == 0
