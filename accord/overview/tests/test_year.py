"""The year: what was and what comes, as every room tells it, and what of it is whose."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.registry import Dated, Sort
from accord.overview import year
from accord.web.pictures import Way
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor

LONDON, TODAY = ZoneInfo("Europe/London"), date(2026, 11, 26)


def dated(begins: date, ends: date | None = None, *, sort: Sort = Sort.ROUND, planned: bool = False) -> Dated:
    return Dated(
        uid=f"{begins}",
        sort=sort,
        what=f"{sort} {begins}",
        url="/x/",
        begins=begins,
        ends=ends,
        planned=planned,
    )


def test_lanes_stand_in_one_order_and_marks_say_what_was_and_what_comes() -> None:
    found = [
        dated(date(2026, 12, 10), sort=Sort.BOARD),
        dated(date(2026, 10, 1), date(2026, 10, 14)),
        dated(date(2026, 11, 20), date(2026, 12, 3)),
        dated(date(2027, 2, 1), date(2027, 2, 28), planned=True),
    ]
    strip = year.strip(found, TODAY, LONDON)
    assert strip is not None
    assert [str(lane.name) for lane in strip.lanes] == ["Rounds", "The board"]
    assert [mark.way for mark in strip.lanes[0].marks] == [Way.WAS, Way.COMES, Way.PLANNED]
    assert [str(mark.when) for mark in strip.lanes[0].marks] == [
        "1 October to 14 October",
        "until 3 December",
        "planned, 1 February to 28 February",
    ]
    assert len(strip.ticks) == 13


def test_what_goes_on_and_what_comes_is_named_next_first() -> None:
    found = [
        dated(date(2026, 10, 1), date(2026, 10, 14)),
        dated(date(2027, 1, 4)),
        dated(date(2026, 11, 20), date(2026, 12, 3)),
        dated(TODAY, sort=Sort.TALK),
    ]
    told = [each.when for each in year.coming(found, TODAY, LONDON)]
    assert told == ["today", "until 3 December", "4 January"]


def test_a_moment_is_a_day_where_the_partnership_is() -> None:
    night = datetime(2027, 6, 30, 23, 30, tzinfo=UTC)
    assert year.when(dated(night, sort=Sort.TALK), LONDON, TODAY) == "1 July"


def test_an_empty_year_invites(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "year_of", lambda *_args: [])
    text = visitor(cast, "member").get(page(cast, "overview:dashboard")).content.decode()
    assert "stand here as soon as one has its day" in text


def test_rounds_and_board_days_stand_there_by_themselves(cast: Cast) -> None:
    stored(cast)
    text = visitor(cast, "member").get(page(cast, "overview:dashboard")).content.decode()
    assert "The board meets" in text
    assert "Round of October" in text


def test_what_concerns_me_is_mine_and_nothing_that_is_only_planned(cast: Cast) -> None:
    def mine(actor: Actor) -> list[str]:
        today = date(2026, 11, 26)
        found = registry.days_of(actor, today, today + timedelta(days=90))
        assert not [each for each in found if each.planned]
        return [str(each.what) for each in found]

    with cast.in_scope():
        assert "The board meets" in mine(cast.actor("director"))
        assert "The board meets" not in mine(cast.actor("member"))
