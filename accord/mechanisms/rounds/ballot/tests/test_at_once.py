"""Many at once: of fifty submits one is accepted, none is lost to a close, and a busy house says so."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from accord.foundations import clock
from accord.mechanisms.rounds.ballot import close, door, drafts, locks, submit, tokens
from accord.mechanisms.rounds.ballot.door import NotOpen, Standing
from accord.mechanisms.rounds.ballot.models import BoxItem, Draft, Invitation, Receipt
from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.cast import Cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


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


def test_fifty_buttons_pressed_at_once_send_once_and_show_one_receipt(cast: Cast) -> None:
    """Through the pages, as a phone that repeats itself, or fifty people with a link that was passed on."""
    opened = open_round(cast)
    token = opened.token("member")
    opened.begin(token)
    barrier = Barrier(50)

    def press(_number: int) -> str:
        try:
            phone = Client()
            phone.get(reverse("ballot:where", args=[token]))
            barrier.wait(timeout=60)
            page = phone.post(reverse("ballot:send", args=[token]), {"send": "yes"}, follow=True)
            return page.content.decode()
        finally:
            connection.close()

    with ThreadPoolExecutor(50) as pool:
        pages = list(pool.map(press, range(50)))
    assert all(tokens.receipt(token) in page for page in pages)
    with cast.in_scope():
        assert Invitation.objects.filter(responded=True).count() == BoxItem.objects.count() == 1


def test_submits_against_a_close_are_in_the_count_or_refused_and_none_is_lost(cast: Cast) -> None:
    opened = open_round(cast, council=24)
    links = list(opened.tokens.values())
    for token in links:
        opened.begin(token)
    barrier = Barrier(len(links) + 1)
    closes_at = opened.round.closes_at

    def send(token: str) -> str | Standing:
        """Press the button in the last moment; return the receipt, or how it was refused."""
        try:
            with clock.at(closes_at - timedelta(seconds=1)):
                visit = door.visit(token)
                barrier.wait(timeout=60)
                return submit.answers_submit(visit)
        except NotOpen as late:
            return late.standing
        finally:
            connection.close()

    def shut() -> None:
        try:
            with clock.at(closes_at), cast.in_scope():
                barrier.wait(timeout=60)
                close.round_close(opened.round.id, actor=cast.system)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(links) + 1) as pool:
        closing = pool.submit(shut)
        said = list(pool.map(send, links))
        closing.result()
    receipts = [found for found in said if found is not Standing.CLOSED]
    with cast.in_scope():
        counted = list(Receipt.objects.values_list("words", flat=True))
        assert sorted(receipts) == sorted(counted)
        assert Invitation.objects.filter(responded=True).count() == len(counted)
        assert BoxItem.objects.count() == Draft.objects.count() == 0


def test_two_workers_that_close_at_once_publish_once(cast: Cast) -> None:
    opened = open_round(cast, council=6)
    opened.answer_by(11)
    barrier = Barrier(4)

    def shut(_number: int) -> None:
        try:
            barrier.wait(timeout=60)
            opened.close()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(shut, range(4)))
    for words in ("was published", "closed: its box", "were destroyed"):
        assert sum(words in line for line in opened.log()) == 1
    with cast.in_scope():
        assert Receipt.objects.count() == 11


def test_a_page_that_saves_while_another_sends_brings_no_draft_back(cast: Cast) -> None:
    opened = open_round(cast, council=12)
    links = list(opened.tokens.values())
    for token in links:
        opened.begin(token)
    barrier = Barrier(2)

    def save(token: str) -> None:
        try:
            visit = door.visit(token)
            barrier.wait(timeout=60)
            with suppress(NotOpen):
                drafts.draft_save(visit, comment="One thing more")
        finally:
            connection.close()

    def send(token: str) -> None:
        try:
            visit = door.visit(token)
            barrier.wait(timeout=60)
            submit.answers_submit(visit)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        for token in links:
            for future in [pool.submit(save, token), pool.submit(send, token)]:
                future.result()
    with cast.in_scope():
        assert BoxItem.objects.count() == len(links)
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


@pytest.mark.sqlite  # PostgreSQL has no queue of ours: its writers do not wait for each other
def test_who_waits_too_long_is_told_and_nothing_is_spent(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
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
