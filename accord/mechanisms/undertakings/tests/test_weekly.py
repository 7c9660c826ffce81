"""The letter of each week: on Mondays, once, to whoever has something due or to accept and wants it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from accord.foundations import clock
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.undertakings import jobs, letters, rules, services, weekly
from accord.mechanisms.undertakings.rules import Outcome
from accord.mechanisms.undertakings.tests.world import given_to, received_by
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.visits import page, visitor

SUNDAY = datetime(2026, 11, 29, 12, tzinfo=UTC)
MONDAY = datetime(2026, 11, 30, 7, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on_sunday(cast: Cast) -> Iterator[None]:
    with clock.at(SUNDAY), cast.in_scope():
        yield


def posted(cast: Cast, name: str) -> int:
    to = cast.people[name].email
    return sum(each.kind == weekly.LETTER for each in outbox.envelopes(limit=50, to=to))


def post(cast: Cast, moment: datetime = MONDAY) -> None:
    with clock.at(moment):
        weekly.week_post(cast.partnership.id, actor=cast.system)


def test_it_works(cast: Cast) -> None:
    received_by(cast, cast.member)
    given_to(cast, cast.member, title="Cost reports")
    post(cast)
    assert (posted(cast, "kestrel_member"), posted(cast, "member"), posted(cast, "manager")) == (1, 1, 0)
    with clock.at(MONDAY):
        owners, receivers = letters.week(cast.kestrel_member.id), letters.week(cast.member.id)
    assert owners is not None
    assert owners.subject == "Northmoor Learning Partnership: one undertaking waits for you"
    assert "Hello Ben," in owners.text
    assert "- Shared drawings, by 6 December 2026" in owners.text
    assert receivers is not None
    assert "- Cost reports, says Ben Ives" in receivers.text
    assert "/undertakings/reminders/" in receivers.text


def test_it_comes_once_a_week_however_often_the_clock_looks(cast: Cast) -> None:
    received_by(cast, cast.member)
    for hours in (0, 1, 8):
        post(cast, MONDAY + timedelta(hours=hours))
    assert posted(cast, "kestrel_member") == 1
    post(cast, MONDAY + timedelta(weeks=1))
    assert posted(cast, "kestrel_member") == 2


@pytest.mark.parametrize("before", [timedelta(minutes=1), timedelta(days=1), timedelta(days=-1)])
def test_it_comes_on_monday_from_seven_on(cast: Cast, before: timedelta) -> None:
    received_by(cast, cast.member)
    post(cast, MONDAY - before)
    assert posted(cast, "kestrel_member") == 0
    assert not rules.is_time_for_letters(MONDAY - before)


def test_the_sweep_posts_it_where_it_is_monday(cast: Cast) -> None:
    received_by(cast, cast.member)
    with clock.at(MONDAY):
        jobs.weeks_post()
    assert posted(cast, "kestrel_member") == 1


def test_what_is_far_off_or_has_ended_needs_no_letter(cast: Cast) -> None:
    services.undertaking_make(
        title="Next year",
        owner=cast.member,
        due=partnership.today() + timedelta(days=90),
        actor=cast.actor("steward"),
    )
    post(cast)
    assert posted(cast, "member") == 0
    made = received_by(cast, cast.member)
    post(cast)
    services.undertaking_report(
        undertaking=made, outcome=Outcome.DROPPED, words="No", actor=cast.actor("steward")
    )
    assert letters.week(cast.kestrel_member.id) is None, "posted, and no longer wanted when it leaves"


def test_what_is_past_its_day_says_so(cast: Cast) -> None:
    received_by(cast, cast.member)
    with clock.at(MONDAY + timedelta(weeks=2)):
        found = letters.week(cast.kestrel_member.id)
    assert found is not None
    assert "- Shared drawings, past its day: 6 December 2026" in found.text


def test_whoever_stops_it_gets_none_until_it_is_wanted_again(cast: Cast) -> None:
    received_by(cast, cast.member)
    client, choose = visitor(cast, "kestrel_member"), page(cast, "undertakings:letter-choose")
    client.post(choose, {"letter": "no"})
    said = client.post(choose, {"letter": "no"}, follow=True).content.decode()
    assert "You get no weekly letter any more." in said
    post(cast)
    assert posted(cast, "kestrel_member") == 0
    assert letters.week(cast.kestrel_member.id) is None
    client.post(choose, {"letter": "yes"})
    post(cast)
    assert posted(cast, "kestrel_member") == 1
