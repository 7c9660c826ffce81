"""The clock of the machine is put back and forward, and clocks change with the season: deadlines hold."""

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from time import monotonic
from zoneinfo import ZoneInfo

import pytest
from django.core import mail

from accord.foundations import clock, jobs
from accord.foundations.audit import selectors as audit
from accord.gateways.archive.tests.site import COMMAND, Site
from accord.mechanisms.rounds.ballot import door, submit
from accord.mechanisms.rounds.ballot.door import NotOpen, Standing
from accord.mechanisms.rounds.ballot.tests.evidence import every_row
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from tests.cast import Cast
from tests.faults.ballot_box import let_time_run_out, state_of

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

ANSWERED = 11
# Days on which clocks in Europe change, and five in the afternoon there, in UTC.
CHANGES = {
    "back": datetime(2026, 10, 25, 17, tzinfo=UTC),
    "forward": datetime(2027, 3, 28, 16, tzinfo=UTC),
}
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    made = open_round(cast, council=6)
    made.answer_by(ANSWERED)
    return made


@pytest.fixture(params=CHANGES)
def closing(cast: Cast, request: pytest.FixtureRequest) -> Iterator[OpenRound]:
    """A round that closes at 17:00 in London, on the day on which the clocks change there."""
    closes_at = CHANGES[request.param]
    assert closes_at.astimezone(ZoneInfo("Europe/London")).hour == 17
    with clock.at(closes_at - timedelta(days=14)):
        yield open_round(cast, council=6, closes_at=closes_at)


def sweep_at(moment: datetime) -> None:
    with clock.at(moment):
        for found in jobs.sweeps().values():
            found.run()


def standing_at(moment: datetime, token: str) -> Standing:
    with clock.at(moment):
        return door.visit(token).standing


def times_logged(opened: OpenRound, words: str) -> int:
    return sum(words in line for line in opened.log())


def test_a_round_closes_by_the_clocks_of_the_partnership_on_the_day_they_change(closing: OpenRound) -> None:
    closes_at, token = closing.round.closes_at, closing.token("member")
    with clock.at(closes_at - SECOND):
        closing.answer_by(ANSWERED)
        sweep_at(closes_at - SECOND)
        assert closing.fresh().state == "open"
    with clock.at(closes_at), pytest.raises(NotOpen):
        closing.answer(list(closing.tokens.values())[ANSWERED])
    assert standing_at(closes_at - SECOND, token) in {Standing.OPEN, Standing.ANSWERED}
    sweep_at(closes_at)
    assert closing.fresh().state == "closed"


def test_put_back_after_the_close_nothing_opens_again_and_nothing_is_taken(opened: OpenRound) -> None:
    unused = list(opened.tokens.values())[ANSWERED]
    closes_at = opened.round.closes_at
    sweep_at(closes_at + MINUTE)
    sweep_at(closes_at + 10 * MINUTE)  # what follows from a close, such as its page for everybody
    after, sent = every_row(), len(mail.outbox)
    for back in (timedelta(hours=3), timedelta(days=13), timedelta(days=400)):
        earlier = closes_at - back
        sweep_at(earlier)
        assert standing_at(earlier, unused) is Standing.CLOSED
        with clock.at(earlier), pytest.raises(NotOpen):
            submit.answers_submit(door.visit(unused))
    assert every_row() == after
    assert len(mail.outbox) == sent
    with opened.cast.in_scope():
        assert audit.chain_break() is None


def test_put_forward_it_closes_once_and_put_back_then_stays_closed(opened: OpenRound) -> None:
    closes_at = opened.round.closes_at
    sweep_at(closes_at + timedelta(days=365))
    sweep_at(closes_at - timedelta(days=1))
    sweep_at(closes_at + MINUTE)
    assert opened.fresh().state == "closed"
    for words in ("was published", "closed: its box", "were destroyed"):
        assert times_logged(opened, words) == 1


def test_put_back_while_it_is_open_it_takes_answers_and_closes_at_its_time(opened: OpenRound) -> None:
    closes_at = opened.round.closes_at
    late = list(opened.tokens.values())[ANSWERED]
    sweep_at(closes_at - MINUTE)
    with clock.at(closes_at - timedelta(hours=9)):
        opened.answer(late)
    sweep_at(closes_at - MINUTE)
    assert opened.fresh().state == "open"
    sweep_at(closes_at)
    assert opened.fresh().state == "closed"
    assert standing_at(closes_at, late) is Standing.ANSWERED


@pytest.mark.soak
@pytest.mark.sqlite
def test_a_worker_whose_clock_was_put_back_by_hours_closes_what_is_due(tmp_path: Path) -> None:
    """The real worker, on a site where everything is due again in five hours, by a clock that was wrong."""
    site = Site.migrated(tmp_path)
    opened = site.deed("open_a_round", 3, 0)
    site.deed("answer", *opened["tokens"])
    assert site.deed("worked_at", (clock.now() + timedelta(hours=5)).isoformat()) > 0
    let_time_run_out(site)
    give_up = monotonic() + 60
    with subprocess.Popen([*COMMAND, "worker"], env=site.environment) as worker:
        while state_of(site) != "closed":
            assert monotonic() < give_up
            Event().wait(0.1)
        worker.terminate()
