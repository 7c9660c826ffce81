"""Many at once: fifty submits of one token accept one, and a busy database says so."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from accord.mechanisms.rounds.ballot import door, locks, submit, tokens
from accord.mechanisms.rounds.ballot.models import BoxItem, Draft, Invitation
from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def test_fifty_submits_of_one_token_accept_one(cast: Cast) -> None:
    opened = open_round(cast)
    token = opened.token("member")
    opened.begin(token)
    barrier = Barrier(50)

    def send() -> str:
        try:
            visit = door.visit(token)
            barrier.wait(timeout=30)
            return submit.answers_submit(visit)
        finally:
            connection.close()

    with ThreadPoolExecutor(50) as pool:
        receipts = {future.result() for future in [pool.submit(send) for _ in range(50)]}
    assert receipts == {tokens.receipt(token)}
    with cast.in_scope():
        assert Invitation.objects.filter(responded=True).count() == 1
        assert BoxItem.objects.count() == 1
        assert Draft.objects.count() == 0


def test_all_at_once_each_is_counted(cast: Cast) -> None:
    opened = open_round(cast, council=11)
    for token in opened.tokens.values():
        opened.begin(token)

    def send(token: str) -> str:
        try:
            return submit.answers_submit(door.visit(token))
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as pool:
        receipts = list(pool.map(send, opened.tokens.values()))
    assert receipts == [tokens.receipt(token) for token in opened.tokens.values()]
    with cast.in_scope():
        assert Invitation.objects.filter(responded=True).count() == BoxItem.objects.count() == 20


def test_who_waits_too_long_is_told_and_nothing_is_spent(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor != "sqlite":
        return  # PostgreSQL has no queue of ours: its writers do not wait for each other
    opened = open_round(cast)
    token = opened.token("member")
    opened.begin(token)
    monkeypatch.setattr(locks, "LONGEST_WAIT", 0.05)

    def send() -> None:
        try:
            with pytest.raises(locks.Busy):
                submit.answers_submit(door.visit(token))
        finally:
            connection.close()

    with locks._queue(), ThreadPoolExecutor(1) as pool:
        pool.submit(send).result()
    with cast.in_scope():
        assert not Invitation.objects.filter(responded=True).exists()
    assert submit.answers_submit(door.visit(token)) == tokens.receipt(token)
