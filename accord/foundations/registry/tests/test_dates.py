"""Days are gathered from all rooms, the earliest first; a person's own leave out what is only planned."""

import sys
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from accord.foundations.access import Actor
from accord.foundations.registry import (
    Dated,
    Own,
    Sort,
    dates,
    day_of,
    days_of,
    own,
    own_dates,
    own_of,
    year_of,
)

FIRST, LAST = date(2026, 11, 1), date(2027, 10, 31)
ME = Actor(partnership_id=uuid4(), person_id=uuid4(), name="Mia Marsh")


def dated(uid: str, begins: date, *, concerns: bool = True, planned: bool = False) -> Dated:
    return Dated(
        uid=uid, sort=Sort.TALK, what=uid, url="/x/", begins=begins, concerns=concerns, planned=planned
    )


@pytest.fixture(autouse=True)
def _no_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["accord.foundations.registry.dates"]
    monkeypatch.setattr(module, "_of_year", [])
    monkeypatch.setattr(module, "_of_person", [])
    monkeypatch.setattr(sys.modules["accord.foundations.registry.own"], "_sources", [])


def test_days_and_moments_stand_in_one_order() -> None:
    asked = []

    @dates
    def talks(actor: Actor, first: date, last: date) -> list[Dated]:
        asked.append((actor, first, last))
        return [dated("later", datetime(2026, 12, 2, 9, tzinfo=UTC)), dated("first", date(2026, 12, 2))]

    @own_dates
    def due(_actor: Actor, _first: date, _last: date) -> list[Dated]:
        return [dated("due", date(2026, 12, 1))]

    assert [each.uid for each in year_of(ME, FIRST, LAST)] == ["first", "later"]
    assert [each.uid for each in days_of(ME, FIRST, LAST)] == ["due", "first", "later"]
    assert asked[0] == (ME, FIRST, LAST)


def test_what_is_only_planned_or_concerns_others_is_not_ones_own() -> None:
    @dates
    def talks(_actor: Actor, _first: date, _last: date) -> list[Dated]:
        return [dated("planned", FIRST, planned=True), dated("others", FIRST, concerns=False)]

    assert len(year_of(ME, FIRST, LAST)) == 2
    assert days_of(ME, FIRST, LAST) == []


def test_a_moment_lies_on_a_day() -> None:
    assert day_of(datetime(2026, 12, 2, 23, tzinfo=UTC)) == date(2026, 12, 2)
    assert day_of(FIRST) == FIRST


def test_what_is_ones_own_stands_by_its_place() -> None:
    @own
    def second(actor: Actor) -> Own:
        return Own(place=2, title=f"Plan of {actor.name}", lines=())

    @own
    def first(_actor: Actor) -> Own:
        return Own(place=1, title="Commitments", lines=())

    @own
    def silent(_actor: Actor) -> None:
        return None

    assert [str(part.title) for part in own_of(ME)] == ["Commitments", "Plan of Mia Marsh"]
