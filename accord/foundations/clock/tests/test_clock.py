from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations import clock

MOMENT = datetime(2026, 3, 28, 23, 30, tzinfo=UTC)


def test_it_works() -> None:
    assert clock.now().tzinfo is not None


def test_it_is_the_moment_it_was_moved_to_and_no_longer_outside() -> None:
    with clock.at(MOMENT):
        assert clock.now() == MOMENT
        with clock.at(MOMENT + timedelta(days=1)):
            assert clock.now() == MOMENT + timedelta(days=1)
        assert clock.now() == MOMENT
    assert clock.now() != MOMENT


def test_a_day_is_the_day_where_the_partnership_is() -> None:
    with clock.at(MOMENT):
        assert clock.today(ZoneInfo("Europe/London")).isoformat() == "2026-03-28"
        assert clock.today(ZoneInfo("Europe/Warsaw")).isoformat() == "2026-03-29"


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"), clock.at(datetime(2026, 1, 1)):  # noqa: DTZ001
        pass


@given(st.datetimes(timezones=st.just(UTC)))
def test_the_clock_goes_back_even_after_an_error(moment: datetime) -> None:
    with pytest.raises(LookupError), clock.at(moment):
        raise LookupError
    assert clock.now() != moment
