"""What is asked of people's time: each thing whole, in one quarter, and once."""

from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations import registry
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked

AUTUMN = Quarter(2026, 4)
ZONES = [ZoneInfo(name) for name in ("Europe/London", "Pacific/Auckland", "America/St_Johns", "UTC")]
PEOPLE = [UUID(int=number) for number in range(5)]
days = st.dates(date(2000, 1, 1), date(2199, 12, 31))
moments = st.datetimes(datetime(2000, 1, 2), datetime(2199, 12, 30), timezones=st.sampled_from(ZONES))  # noqa: DTZ001
asked = st.builds(
    lambda number, minutes, people, counted: thing(number, minutes=minutes, people=people, counted=counted),
    st.integers(0, 999),
    st.integers(0, 60),
    st.frozensets(st.sampled_from(PEOPLE)),
    st.booleans(),
)


@pytest.fixture(autouse=True)
def _nothing_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("accord.foundations.registry.minutes"), "_sources", [])


def thing(
    number: int = 0,
    *,
    minutes: int = 5,
    people: frozenset[UUID] | None = frozenset(PEOPLE),
    counted: bool = True,
) -> Asked:
    return Asked(
        key=UUID(int=number),
        what="Answer",
        url="/",
        at=datetime(2026, 11, 25, tzinfo=UTC) + timedelta(days=number % 7),
        minutes=minutes,
        people=people,
        begun=True,
        counted=counted,
    )


@given(days, st.integers(1, 12))
def test_a_day_lies_in_one_quarter(day: date, month: int) -> None:
    """Whatever month the year begins with."""
    quarter = Quarter.of(day, month)
    assert quarter.first_day <= day <= quarter.last_day
    assert (quarter.first_day.month - month) % 3 == 0
    assert quarter.last_day + timedelta(days=1) == quarter.next.first_day
    assert Quarter.of(quarter.last_day, month) == quarter < quarter.next
    assert quarter.next == Quarter.of(quarter.next.first_day, month)


@given(moments, st.sampled_from(ZONES))
def test_a_moment_lies_in_the_quarter_of_its_local_day_and_in_no_other(
    moment: datetime, zone: ZoneInfo
) -> None:
    quarter = Quarter.of(moment.astimezone(zone).date())
    start, end = quarter.moments(zone)
    assert start <= moment < end
    assert quarter.next.moments(zone)[0] == end


def test_what_a_room_asks_is_listed_the_earliest_first() -> None:
    @registry.minutes
    def _source(quarter: Quarter, person_id: UUID | None) -> list[Asked]:
        return [thing(3), thing(1)] if quarter == AUTUMN else []

    assert registry.asked_in(AUTUMN) == [thing(1), thing(3)]
    assert registry.asked_in(AUTUMN.next) == []


def test_a_source_that_is_registered_twice_counts_once() -> None:
    def source(quarter: Quarter, person_id: UUID | None) -> list[Asked]:
        return [thing()]

    registry.minutes(registry.minutes(source))
    assert registry.minutes_each(registry.asked_in(AUTUMN)) == dict.fromkeys(PEOPLE, 5)


def test_one_person_is_told_of_the_own_time_alone() -> None:
    first, second = PEOPLE[:2]
    own, open_to_all = thing(1, people=frozenset({first})), thing(2, people=None, counted=False)

    @registry.minutes
    def _source(quarter: Quarter, person_id: UUID | None) -> list[Asked]:
        return [own, open_to_all]

    assert registry.asked_in(AUTUMN, first) == [own, open_to_all]
    assert registry.asked_in(AUTUMN, second) == [open_to_all]


@given(st.lists(asked))
def test_sums_add_up_and_what_stands_beside_is_not_in_them(found: list[Asked]) -> None:
    each = registry.minutes_each(found)
    assert each.total() == sum(item.minutes * len(item.people or ()) for item in found if item.counted)
    for person in PEOPLE:
        own = [item for item in found if item.counted and item.people and person in item.people]
        assert each[person] == sum(item.minutes for item in own)


@given(st.lists(asked), st.lists(asked))
def test_two_sources_ask_what_each_asks(first: list[Asked], second: list[Asked]) -> None:
    together = registry.minutes_each([*first, *second])
    apart = registry.minutes_each(first), registry.minutes_each(second)
    assert [together[each] for each in PEOPLE] == [sum(part[each] for part in apart) for each in PEOPLE]
