"""Who is written to about an issue: on arrival, on the last day of the clock, and each week after it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from accord.foundations import clock
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.issues import jobs, letters, services
from accord.mechanisms.issues.reminding import ARRIVED, CLOCK
from accord.mechanisms.issues.tests.world import agreed, raised
from tests.cast import Cast

TUESDAY = datetime(2026, 11, 24, 12, tzinfo=UTC)
LAST_DAY = datetime(2026, 12, 1, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on_tuesday(cast: Cast) -> Iterator[None]:
    with clock.at(TUESDAY), cast.in_scope():
        agreed(cast)
        yield


def posted(cast: Cast, name: str, kind: str) -> int:
    to = cast.people[name].email
    return sum(each.kind == kind for each in outbox.envelopes(limit=50, to=to))


def sweep(moment: datetime) -> None:
    with clock.at(moment):
        jobs.clocks_remind()


def test_it_works(cast: Cast) -> None:
    issue = raised(cast)
    assert (posted(cast, "member", ARRIVED), posted(cast, "kestrel_member", ARRIVED)) == (1, 1)
    assert posted(cast, "manager", ARRIVED) == 0
    letter = letters.arrived(issue.stay.id)
    assert letter is not None
    assert letter.subject == "Northmoor Learning Partnership: an issue is on your rung"
    assert "(Rung 1: Those who work on it): “Drawings reach the site late”" in letter.text
    assert "by 1 December 2026" in letter.text


def test_the_next_rung_is_told_when_it_arrives_and_the_steward_where_nobody_stands(cast: Cast) -> None:
    issue = services.issue_pass_up(issue=raised(cast), reason="Up", actor=cast.actor("member"))
    assert posted(cast, "director", ARRIVED) == 1
    services.issue_pass_up(issue=issue, reason="Up", actor=cast.actor("director"))
    assert posted(cast, "steward", ARRIVED) == 1


def test_the_clock_reminds_on_its_last_day_and_then_once_a_week_the_raiser_too(cast: Cast) -> None:
    raised(cast)
    sweep(LAST_DAY - timedelta(days=1))
    assert posted(cast, "member", CLOCK) == 0
    for hours in (0, 1, 30):  # twice on the last day, and on the day after
        sweep(LAST_DAY + timedelta(hours=hours))
    assert (posted(cast, "member", CLOCK), posted(cast, "manager", CLOCK)) == (2, 1)
    sweep(LAST_DAY + timedelta(days=6))
    assert posted(cast, "member", CLOCK) == 2
    sweep(LAST_DAY + timedelta(days=7))
    assert (posted(cast, "member", CLOCK), posted(cast, "manager", CLOCK)) == (3, 2)


def test_what_has_left_a_rung_needs_no_letter_there(cast: Cast) -> None:
    issue = raised(cast)
    stay = issue.stay
    services.issue_settle(issue=issue, how="So", lesson="This", actor=cast.actor("member"))
    sweep(LAST_DAY)
    assert posted(cast, "member", CLOCK) == 0
    assert letters.arrived(stay.id) is None
    assert letters.time_runs_out(stay.id) is None


def test_the_reminder_says_whether_the_time_ends_or_has_ended(cast: Cast) -> None:
    stay = raised(cast).stay
    with clock.at(LAST_DAY):
        last = letters.time_runs_out(stay.id)
    with clock.at(LAST_DAY + timedelta(days=1)):
        late = letters.time_runs_out(stay.id)
    assert last is not None
    assert "ends today, 1 December 2026" in last.text
    assert late is not None
    assert "Now Sam Poole, who raised it, may pass it up as well" in late.text
