"""Moments are typed as they stand on the partnership's clocks, whatever the season and the server."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from django import forms
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from accord.mechanisms.rounds.questionnaires.terms import local
from accord.steps.evaluation.forms import MomentField, RoundForm
from accord.steps.evaluation.tests.world import typed
from tests.cast import Cast

ZONES = ("Europe/London", "America/St_Johns", "Asia/Tokyo", "Australia/Lord_Howe", "UTC")
MINUTES = (979_000_000 // 60, 4_070_000_000 // 60)  # from 2001 to 2098, as minutes of the computer's clock


def field(zone: str = "Europe/London") -> MomentField:
    made = MomentField(label="When?", required_message="Choose.")
    made.zone = ZoneInfo(zone)
    return made


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2027-01-11T09:00", datetime(2027, 1, 11, 9, tzinfo=UTC)),
        ("2027-07-12T09:00", datetime(2027, 7, 12, 8, tzinfo=UTC)),
        ("2027-03-28 00:59", datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        ("2027-03-28 02:00", datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
    ],
)
def test_local_time_is_read_with_its_season(written: str, moment: datetime) -> None:
    assert field().clean(written) == moment


@pytest.mark.parametrize("written", ["2027-03-28T01:30", "2027-10-31T01:30"])
def test_an_hour_that_is_skipped_or_repeated_is_no_moment(written: str) -> None:
    with pytest.raises(forms.ValidationError, match="The clocks change in that hour"):
        field().clean(written)


@pytest.mark.parametrize("written", ["soon", "0001-01-01T00:00", "9999-12-31T23:59", "2027-02-30T09:00"])
def test_what_is_no_day_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(forms.ValidationError, match="2026-03-31 09:00"):
        field().clean(written)


@given(st.integers(*MINUTES), st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_a_moment_comes_back_as_it_was_shown(minute: int, zone: str, server: str) -> None:
    moment = datetime.fromtimestamp(minute * 60, UTC)
    own = field(zone)
    with timezone.override(server):
        shown = own.widget.format_value(own.prepare_value(moment))
        try:
            assert own.clean(shown) == moment
        except forms.ValidationError:
            _assert_clocks_change(moment, ZoneInfo(zone))


def days_of_change(zone: ZoneInfo, year: int) -> list[date]:
    """Return the days of a year on which the clocks of a zone are put back or forward."""
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(365)]
    midnights = [datetime(day.year, day.month, day.day, tzinfo=zone) for day in days]
    return [
        day
        for day, midnight, next_one in zip(days, midnights, midnights[1:], strict=False)
        if midnight.utcoffset() != next_one.utcoffset()
    ]


@given(st.sampled_from(sorted(available_timezones() - {"localtime"})), st.integers(2026, 2040))
def test_on_days_of_change_five_in_the_afternoon_is_what_the_clocks_there_say(name: str, year: int) -> None:
    zone = ZoneInfo(name)
    for day in days_of_change(zone, year):
        moment = field(name).clean(f"{day.isoformat()}T17:00")
        wall = moment.astimezone(zone)
        assert (wall.date(), wall.hour, wall.minute) == (day, 17, 0)
        assert local(moment, zone).endswith(f"{day.year}, 17:00")


def _assert_clocks_change(moment: datetime, zone: ZoneInfo) -> None:
    """Only within an hour of such a change may a moment be impossible to type."""
    around = (moment - timedelta(hours=1), moment + timedelta(hours=1))
    assert len({found.astimezone(zone).utcoffset() for found in around}) == 2


def test_all_organisations_chosen_means_everyone_whoever_joins(cast: Cast) -> None:
    with cast.in_scope():
        form = RoundForm(typed(cast))
        assert form.is_valid()
        assert form.terms()["organisations"] is None


def test_some_organisations_chosen_are_those_and_no_others(cast: Cast) -> None:
    with cast.in_scope():
        form = RoundForm(typed(cast, organisations=[str(cast.kestrel.id)]))
        assert form.is_valid()
        assert form.terms()["organisations"] == [cast.kestrel.id]
