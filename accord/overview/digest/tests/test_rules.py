"""When a letter leaves: never in quiet hours, never before it was posted, and what is demanded always."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.outbox import Sort
from accord.overview.digest import rules
from accord.overview.digest.rules import Pace, Wish

LONDON = ZoneInfo("Europe/London")
MONDAY = datetime(2026, 11, 30, 7, tzinfo=LONDON)
hours = st.integers(0, 23)
wishes = st.builds(Wish, pace=st.sampled_from(Pace), quiet_from=hours, quiet_until=hours)
moments = st.integers(0, 2 * 365 * 24 * 60).map(lambda minutes: MONDAY + timedelta(minutes=minutes))
chosen = st.sampled_from([Sort.BY_DAY, Sort.NO_DAY])


@given(wishes, chosen, moments)
def test_no_letter_leaves_in_quiet_hours_nor_before_it_was_posted(
    wish: Wish, sort: Sort, posted: datetime
) -> None:
    at = rules.leaves(wish, sort, posted)
    if wish.pace is Pace.NONE:
        assert at is None
    elif at is not None:
        assert at >= posted
        assert at - posted <= timedelta(days=9)
        assert not rules.is_quiet(wish, at)


@given(wishes, moments)
def test_what_is_asked_leaves_at_once_outside_of_quiet_hours(wish: Wish, posted: datetime) -> None:
    at = rules.leaves(wish, Sort.BY_DAY, posted)
    assert (at == posted) == (wish.pace is not Pace.NONE and not rules.is_quiet(wish, posted))


@pytest.mark.parametrize(
    ("pace", "posted", "leaves"),
    [
        (Pace.WEEKLY, MONDAY - timedelta(days=3), MONDAY),
        (Pace.WEEKLY, MONDAY, MONDAY),
        (Pace.WEEKLY, MONDAY + timedelta(minutes=1), MONDAY + timedelta(days=7)),
        (Pace.DAILY, MONDAY - timedelta(days=2), MONDAY),
        (Pace.DAILY, MONDAY + timedelta(hours=1), MONDAY + timedelta(days=1)),
        (Pace.DATED, MONDAY, None),
        (Pace.NONE, MONDAY, None),
    ],
)
def test_what_can_wait_leaves_with_the_next_digest(
    pace: Pace, posted: datetime, leaves: datetime | None
) -> None:
    assert rules.leaves(Wish(pace=pace), Sort.NO_DAY, posted) == leaves


@pytest.mark.parametrize(
    ("first", "last", "quiet"),
    [(20, 7, {20, 23, 0, 6}), (12, 14, {12, 13}), (9, 9, set())],
)
def test_quiet_hours_may_go_over_midnight(first: int, last: int, quiet: set[int]) -> None:
    wish = Wish(quiet_from=first, quiet_until=last)
    asked = {0, 6, 7, 9, 12, 13, 14, 19, 20, 23}
    assert {hour for hour in asked if rules.is_quiet(wish, MONDAY.replace(hour=hour))} == quiet


@pytest.mark.parametrize(
    ("pace", "moment", "occasion"),
    [
        (Pace.WEEKLY, MONDAY, "2026-W49"),
        (Pace.WEEKLY, MONDAY - timedelta(minutes=1), ""),
        (Pace.WEEKLY, MONDAY + timedelta(days=1), ""),
        (Pace.DATED, MONDAY + timedelta(hours=9), "2026-W49"),
        (Pace.DAILY, MONDAY + timedelta(days=1), "2026-12-01"),
        (Pace.DAILY, MONDAY - timedelta(days=1), ""),
        (Pace.NONE, MONDAY, ""),
    ],
)
def test_for_each_digest_there_is_one_occasion(pace: Pace, moment: datetime, occasion: str) -> None:
    assert rules.occasion(pace, moment) == occasion
