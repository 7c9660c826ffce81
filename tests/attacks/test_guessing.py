"""Guessing links: hopeless, without a trace, and nobody else is locked out by it: decision 0033."""

import secrets
from base64 import b32encode

from django.test import Client
from django.urls import reverse

from accord.mechanisms.rounds.ballot.tests import evidence
from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.cast import Cast

GUESSES = 200
OPEN_LINKS, A_SECOND, SECONDS = 2_000, 10_000, 14 * 24 * 60 * 60


def start(token: str) -> str:
    return reverse("ballot:start", args=[token])


def test_guesses_find_nothing_leave_nothing_and_lock_nobody_out(cast: Cast) -> None:
    opened = open_round(cast)
    link, room = start(opened.token("member")), Client(REMOTE_ADDR="192.0.2.7")
    page = room.get(link)
    before = evidence.every_row()
    for _guess in range(GUESSES):
        answer = room.get(start(b32encode(secrets.token_bytes(16)).decode()[:26].lower()))
        assert answer.status_code == 404
        assert not answer.cookies
    assert evidence.every_row() == before
    assert room.get(link).content == page.content


def test_a_round_long_of_guessing_hits_no_link(cast: Cast) -> None:
    opened = open_round(cast)
    possible = min(32 ** len(token) for token in opened.tokens.values())
    assert OPEN_LINKS * A_SECOND * SECONDS / possible < 1e-20
