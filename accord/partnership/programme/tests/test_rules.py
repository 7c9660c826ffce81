"""A round keeps to the programme where it is what was agreed, or stricter; in every other way it departs."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.partnership.programme.rules import AHEAD, Allowed, Planned, departures

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
ALLOWED = Allowed(
    title="Pulse",
    starts_from=date(2026, 12, 1),
    starts_until=date(2027, 1, 31),
    days_open=14,
    organisations=["a", "b"],
    cuts=["organisation", "tier"],
    minimum=6,
    comment_question="What?",
)
OPENS = datetime(2026, 12, 7, 9, tzinfo=UTC)
PLANNED = Planned(
    opens_at=OPENS,
    opens_on=OPENS.date(),
    closes_at=OPENS + timedelta(days=11),
    organisations=["b", "a"],
    cuts=["organisation"],
    minimum=7,
    comment_question="What?",
    stands_together=False,
)


def test_it_works() -> None:
    assert departures(PLANNED, ALLOWED, now=NOW) == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (replace(PLANNED, opens_on=date(2027, 2, 1)), "between the days agreed"),
        (replace(PLANNED, closes_at=OPENS + timedelta(days=15)), "stays open longer"),
        (replace(PLANNED, organisations=["a"]), "asks other people"),
        (replace(PLANNED, organisations=None), "asks other people"),
        (replace(PLANNED, cuts=["team"]), "more groups"),
        (replace(PLANNED, minimum=5), "smaller groups"),
        (replace(PLANNED, comment_question=""), "another comment"),
        (replace(PLANNED, stands_together=True), "stand together"),
        (replace(PLANNED, opens_at=NOW + AHEAD - timedelta(seconds=1)), "less than seven days"),
    ],
)
def test_each_departure_is_said(changed: Planned, said: str) -> None:
    assert any(said in words for words in departures(changed, ALLOWED, now=NOW))


@given(
    cuts=st.sets(st.sampled_from(["organisation", "tier", "team"])),
    minimum=st.integers(5, 9),
    days=st.integers(1, 20),
)
def test_stricter_is_kept_to_and_looser_never(cuts: set[str], minimum: int, days: int) -> None:
    planned = replace(PLANNED, cuts=sorted(cuts), minimum=minimum, closes_at=OPENS + timedelta(days=days))
    keeps = "team" not in cuts and minimum >= ALLOWED.minimum and days <= ALLOWED.days_open
    assert (departures(planned, ALLOWED, now=NOW) == []) == keeps
