"""When pulses open, and what became of a statement."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from accord.steps.transition.mindset import rules
from accord.steps.transition.mindset.rules import Turn

LONDON = ZoneInfo("Europe/London")
DAY = date(2027, 3, 20)


def test_a_pulse_opens_on_its_day_where_it_can_still_be_announced() -> None:
    now = datetime(2027, 3, 6, 12, tzinfo=UTC)
    found = rules.times(DAY, 14, now, LONDON)
    assert found is not None
    assert (found.opens_at.date(), found.closes_at.date()) == (DAY, DAY + timedelta(days=14))
    assert found.opens_at.hour == rules.OPENS_AT.hour
    assert found.closes_at.hour == rules.CLOSES_AT.hour


@given(st.integers(0, 150 * 24))
def test_it_is_never_sooner_than_agreed_nor_much_later_and_always_a_week_ahead(hours: int) -> None:
    now = datetime(2027, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
    found = rules.times(DAY, 14, now, LONDON)
    if found is None:
        assert now + rules.AHEAD > datetime.combine(DAY + rules.SLACK, rules.OPENS_AT, LONDON)
    else:
        assert DAY <= found.opens_at.date() <= DAY + rules.SLACK
        assert found.opens_at >= now + rules.AHEAD


def test_partners_have_time_to_decide_before_it_has_to_be_announced() -> None:
    until = rules.decide_until(rules.first_day(DAY), LONDON)
    assert until >= datetime.combine(DAY + rules.TO_DECIDE, rules.OPENS_AT, LONDON)
    assert rules.times(rules.first_day(DAY), 14, until, LONDON) is not None


def test_better_is_said_only_where_every_group_surely_went_that_way() -> None:
    assert rules.turn([0.6]) is Turn.BETTER
    assert rules.turn([0.6, 0.4]) is Turn.BETTER
    assert rules.turn([0.6, None]) is Turn.UNSURE
    assert rules.turn([0.6, -0.4]) is Turn.UNSURE
    assert rules.turn([-0.6]) is Turn.WORSE
    assert rules.turn([None]) is Turn.UNSURE
    assert rules.turn([]) is Turn.NOT_COMPARED
