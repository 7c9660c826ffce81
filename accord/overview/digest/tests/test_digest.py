"""The digest: one letter with all that waits, once, and nothing of anybody's answers."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from accord.foundations import clock
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.ballot.tests.world import open_round
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.mechanisms.undertakings.tests.world import given_to, received_by
from accord.overview.digest import jobs, letters, posting, services
from accord.overview.digest.rules import Pace, Wish
from accord.partnership import selectors as partnership
from tests.cast import Cast

SUNDAY = datetime(2026, 11, 29, 12, tzinfo=UTC)
MONDAY = datetime(2026, 11, 30, 7, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on_sunday(cast: Cast) -> Iterator[None]:
    with clock.at(SUNDAY), cast.in_scope():
        yield


def posted(cast: Cast, name: str) -> int:
    to = cast.people[name].email
    return sum(each.kind == posting.LETTER for each in outbox.envelopes(limit=500, to=to))


def post(cast: Cast, moment: datetime = MONDAY) -> None:
    with clock.at(moment):
        posting.digests_post(cast.partnership.id, actor=cast.system)


def written(cast: Cast, name: str, moment: datetime = MONDAY) -> str:
    with clock.at(moment):
        found = letters.digest(cast.people[name].id)
    return f"{found.subject}\n{found.text}" if found else ""


def test_it_works(cast: Cast) -> None:
    received_by(cast, cast.member)
    given_to(cast, cast.member, title="Cost reports")
    owners, receivers = written(cast, "kestrel_member"), written(cast, "member")
    assert owners.startswith("Northmoor Learning Partnership: one thing waits for you")
    assert "Hello Ben," in owners
    assert "- Report on what you undertook: “Shared drawings”, by 6 December 2026" in owners
    assert "Accept or send back what Ben Ives says is done: “Cost reports”" in receivers
    assert "/my-page/letters/" in receivers


def test_it_comes_once_a_week_however_often_the_clock_looks(cast: Cast) -> None:
    for hours in (0, 1, 8):
        post(cast, MONDAY + timedelta(hours=hours))
    assert posted(cast, "member") == 1
    post(cast, MONDAY + timedelta(days=1))
    assert posted(cast, "member") == 1
    post(cast, MONDAY + timedelta(weeks=1))
    assert posted(cast, "member") == 2


def test_the_sweep_posts_it_where_it_is_monday(cast: Cast) -> None:
    with clock.at(MONDAY):
        jobs.digests_post()
    assert posted(cast, "member") == 1


def test_where_nothing_waits_and_nothing_comes_there_is_no_letter(cast: Cast) -> None:
    assert written(cast, "member") == ""
    made = received_by(cast, cast.member)
    assert written(cast, "kestrel_member")
    undertakings.undertaking_report(
        undertaking=made, outcome=Outcome.DROPPED, words="No", actor=cast.actor("steward")
    )
    assert written(cast, "kestrel_member") == "", "posted, and no longer wanted when it leaves"


def test_it_says_nothing_of_who_has_answered(cast: Cast) -> None:
    opened = open_round(cast)
    before = written(cast, "manager", clock.now())
    opened.answer(opened.token("manager"))
    after = written(cast, "manager", clock.now())
    assert "Answer" not in before
    assert before == after


def test_whoever_wants_only_what_has_a_day_reads_nothing_else(cast: Cast) -> None:
    given_to(cast, cast.member, title="Cost reports")
    assert "Cost reports" in written(cast, "member")
    services.wish_choose(wish=Wish(pace=Pace.DATED), actor=cast.actor("member"))
    assert "Cost reports" not in written(cast, "member")


def test_whoever_wants_none_gets_none(cast: Cast) -> None:
    received_by(cast, cast.member)
    services.wish_choose(wish=Wish(pace=Pace.NONE), actor=cast.actor("kestrel_member"))
    post(cast)
    assert posted(cast, "kestrel_member") == 0
    assert written(cast, "kestrel_member") == ""


def test_each_working_day_for_those_who_want_it(cast: Cast) -> None:
    services.wish_choose(wish=Wish(pace=Pace.DAILY), actor=cast.actor("member"))
    for days in range(-1, 6):
        post(cast, MONDAY + timedelta(days=days))
    assert posted(cast, "member") == 5
    assert posted(cast, "manager") == 1


def test_it_says_what_comes_and_what_others_did(cast: Cast) -> None:
    text = written(cast, "director", datetime(2026, 12, 21, 7, tzinfo=UTC))
    assert "In the next two weeks:" in text
    assert ": The board meets" in text
    undertakings.undertaking_make(
        title="One shared list",
        owner=cast.member,
        due=partnership.today() + timedelta(days=7),
        actor=cast.actor("steward"),
    )
    text = written(cast, "member")
    assert "others did" in text
