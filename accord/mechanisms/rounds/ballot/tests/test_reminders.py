"""Reminders: three at most, by the clock or by the steward; nobody learns who gets one, or how many do."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations import clock, scope
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.ballot import jobs, reminders
from accord.mechanisms.rounds.ballot.reminding import DAY, MOST, planned, reminding
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from tests.cast import Cast

LONDON = ZoneInfo("Europe/London")
MONDAY = datetime(2027, 1, 11, 9, tzinfo=LONDON)

a_moment = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
a_length = st.timedeltas(timedelta(days=1), timedelta(days=62))


def letters() -> int:
    """Return how many reminders stand in the outbox."""
    with scope.off():
        return sum(each.kind == "ballot.reminder" for each in outbox.envelopes(limit=500))


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    return open_round(cast, by_card=2)


def remind(opened: OpenRound, name: str = "steward") -> None:
    with opened.cast.in_scope():
        reminders.reminders_post(round=opened.round, actor=opened.cast.actor(name))


def test_it_works(opened: OpenRound) -> None:
    """Who has answered gets none, and who draws a card gets none either."""
    opened.answer(opened.token("member"))
    with opened.cast.in_scope():
        due = reminders.reminders_of(opened.round).next
    assert due is not None
    with clock.at(due - timedelta(minutes=1)):
        jobs.reminders_post()
    assert letters() == 0
    with clock.at(due):
        jobs.reminders_post()
        jobs.reminders_post()
    assert letters() == 8
    assert opened.log()[0] == (
        "Everybody who had not answered “Round of January” yet was reminded: 1 of 3 times at most."
    )


def test_three_go_at_most_and_none_after_the_close(opened: OpenRound) -> None:
    day = opened.round.opens_at
    while day < opened.round.closes_at + DAY:
        with clock.at(day):
            jobs.reminders_post()
        day += timedelta(hours=6)
    assert letters() == MOST * 9
    with opened.cast.in_scope():
        assert reminders.reminders_of(opened.round).next is None


def test_one_by_hand_takes_the_place_of_the_next_and_there_is_one_a_day(opened: OpenRound) -> None:
    with opened.cast.in_scope():
        before = reminders.reminders_of(opened.round).next
    remind(opened)
    with opened.cast.in_scope():
        after = reminders.reminders_of(opened.round).next
    assert before is not None
    assert after is not None
    assert after > before
    with pytest.raises(Refused, match="today already"):
        remind(opened)
    for days in (1, 2):
        with clock.at(clock.now() + timedelta(days=days)):
            remind(opened)
    with clock.at(clock.now() + timedelta(days=3)), pytest.raises(Refused, match="three times"):
        remind(opened)
    assert letters() == MOST * 9


def test_only_the_steward_reminds_by_hand_and_only_while_it_is_open(opened: OpenRound) -> None:
    with pytest.raises(Denied):
        remind(opened, "director")
    with opened.after_its_time(), pytest.raises(Refused, match="not open"):
        remind(opened)


def test_nobody_is_told_who_or_how_many(opened: OpenRound) -> None:
    opened.answer(opened.token("member"))
    remind(opened)
    with opened.cast.in_scope():
        (line, *_) = audit.lines(opened.cast.actor("member"), limit=1)
    assert line.sentence == "Anna Rees reminded everybody who had not answered “Round of January” yet."


def test_a_round_of_two_weeks_reminds_on_friday_tuesday_and_thursday() -> None:
    closes = MONDAY + timedelta(days=11, hours=8)
    assert [moment.strftime("%A %d, %H:%M") for moment in planned(MONDAY, closes, LONDON)] == [
        "Friday 15, 09:00",
        "Tuesday 19, 09:00",
        "Thursday 21, 09:00",
    ]


@given(a_moment, a_length)
def test_planned_ones_are_mornings_of_working_days_while_the_round_is_open(
    opened: datetime, length: timedelta
) -> None:
    plan = planned(opened, opened + length, LONDON)
    assert len(plan) <= MOST
    assert plan == sorted(set(plan))
    for moment in plan:
        assert opened < moment < opened + length
        assert (moment.hour, moment.weekday() < 5) == (9, True)


@given(a_moment, a_length, st.lists(st.timedeltas(timedelta(0), timedelta(days=62)), max_size=3))
def test_never_two_on_one_day(opened: datetime, length: timedelta, after: list[timedelta]) -> None:
    sent = sorted(opened + each for each in after)
    found = reminding(opened, opened + length, LONDON, sent)
    if found.next is not None:
        assert len(sent) < MOST
        assert opened < found.next < opened + length
        assert not sent or found.next.date() > sent[-1].astimezone(LONDON).date()
