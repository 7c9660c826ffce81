"""Killed anywhere, a round is open with its box intact, or closed and complete; run again, complete once."""

import os
import signal
from collections.abc import Callable
from multiprocessing import get_context
from time import monotonic

import pytest
from django.db import connections

from accord.mechanisms.rounds.ballot import door, jobs, selectors, submit, tokens
from accord.mechanisms.rounds.ballot.models import BoxItem, Draft, Invitation, Receipt
from accord.mechanisms.rounds.ballot.steps import Step
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from accord.mechanisms.rounds.comments import selectors as comments
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.keys.keystore import KeyMissing
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from tests.cast import Cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]

ANSWERED = 11
BEFORE_THE_COMMIT = list(Step)[: list(Step).index(Step.COMMITTED)]


class Killed(BaseException):
    """As abrupt as an exception can be: nothing in the house catches it."""


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    opened = open_round(cast, council=6)
    opened.answer_by(ANSWERED, comment="Meet more often")
    opened.begin(list(opened.tokens.values())[ANSWERED])
    return opened


def stop_at(step: Step, act: Callable[[], None]) -> Callable[[Step], None]:
    def reached(found: Step) -> None:
        if found is step:
            act()

    return reached


def raise_killed() -> None:
    raise Killed


def kill_9() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def in_a_process_of_its_own(act: Callable[[], None]) -> int:
    """Run an act in another process with connections of its own; return how that ended."""
    connections.close_all()
    child = get_context("fork").Process(target=act)
    child.start()
    child.join(timeout=60)
    assert child.exitcode is not None
    return child.exitcode


def assert_open_and_intact(opened: OpenRound) -> None:
    assert opened.fresh().state == RoundState.OPEN
    keystore.keys_read(opened.round.id)
    with opened.cast.in_scope():
        assert BoxItem.objects.count() == Invitation.objects.filter(responded=True).count() == ANSWERED
        assert Draft.objects.count() == 1
        assert Receipt.objects.count() == comments.waiting(opened.round.id) == 0
        assert publishing.results(opened.cast.actor("member")) == []
        assert selectors.destruction(opened.round.id) is None


def assert_closed(opened: OpenRound) -> None:
    assert opened.fresh().state == RoundState.CLOSED
    with opened.cast.in_scope():
        assert BoxItem.objects.count() == Draft.objects.count() == 0
        assert Receipt.objects.count() == comments.waiting(opened.round.id) == ANSWERED
        assert len(publishing.results(opened.cast.actor("member"))) == 1


def assert_complete_and_once(opened: OpenRound) -> None:
    assert_closed(opened)
    with pytest.raises(KeyMissing):
        keystore.keys_read(opened.round.id)
    with opened.cast.in_scope():
        assert selectors.destruction(opened.round.id) is not None
    for words in ("was published", "closed: its box", "were destroyed"):
        assert sum(words in line for line in opened.log()) == 1
    assert not any("could not be closed" in line for line in opened.log())


def assert_the_sweeps_finish_it(opened: OpenRound, step: Step) -> None:
    """Whatever was left, the clock's next two rounds bring it to its end."""
    if step in BEFORE_THE_COMMIT:
        assert_open_and_intact(opened)
    else:
        assert_closed(opened)
    for _ in range(2):
        with opened.after_its_time():
            jobs.rounds_close()
            jobs.keys_destroy()
        assert_complete_and_once(opened)


@pytest.mark.parametrize("step", Step)
def test_a_close_that_breaks_off_is_finished_by_the_sweeps(opened: OpenRound, step: Step) -> None:
    with pytest.raises(Killed):
        opened.close(reached=stop_at(step, raise_killed))
    assert_the_sweeps_finish_it(opened, step)


@pytest.mark.parametrize("step", [Step.LOCKED, Step.OPENED, Step.EMPTIED, Step.COMMITTED, Step.DESTROYED])
def test_a_close_that_is_killed_is_finished_by_the_sweeps(opened: OpenRound, step: Step) -> None:
    """By `kill -9`, in a process of its own, on the real database."""
    ended = in_a_process_of_its_own(lambda: opened.close(reached=stop_at(step, kill_9)))
    assert ended == -signal.SIGKILL
    assert_the_sweeps_finish_it(opened, step)


def test_no_step_is_left_out(opened: OpenRound) -> None:
    seen: list[Step] = []
    opened.close(reached=seen.append)
    assert seen == list(Step)


@pytest.mark.parametrize("acknowledged", [1, 2, 5])
def test_a_sending_that_is_killed_loses_no_answers_it_acknowledged(cast: Cast, acknowledged: int) -> None:
    opened = open_round(cast, council=12)
    links = list(opened.tokens.values())
    for token in links:
        opened.begin(token)
    hear, say = os.pipe()

    def send_all() -> None:
        for token in links:
            os.write(say, f"{submit.answers_submit(door.visit(token))}\n".encode())

    connections.close_all()
    child = get_context("fork").Process(target=send_all)
    child.start()
    heard, deadline = b"", monotonic() + 60
    while heard.count(b"\n") < acknowledged and monotonic() < deadline:
        heard += os.read(hear, 4096)
    child.kill()
    child.join(timeout=60)
    os.close(say)
    heard += os.read(hear, 65536)
    os.close(hear)
    receipts = heard.decode().split("\n")[:-1]
    with cast.in_scope():
        responded = set(Invitation.objects.filter(responded=True).values_list("token_hash", flat=True))
        assert BoxItem.objects.count() == len(responded) >= len(receipts) >= acknowledged
    known = {tokens.receipt(token): tokens.token_hash(token) for token in links}
    assert {known[words] for words in receipts} <= responded
    opened.close()
    with cast.in_scope():
        assert all(selectors.receipt_counted(opened.round.id, words) for words in receipts)
