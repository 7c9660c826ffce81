"""Guessing links: hopeless, braked, without a trace, and nobody else is locked out by it: decision 0033."""

import logging
import secrets
from base64 import b32encode

import pytest
from django.test import Client
from django.urls import reverse

from accord.foundations.brake import HOUR, UnknownLinks, unknown
from accord.mechanisms.rounds.ballot import brake
from accord.mechanisms.rounds.ballot.tests import evidence
from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.cast import Cast

GUESSES = 200
TEN_THOUSAND = 10_000
OPEN_LINKS, A_SECOND, SECONDS = 2_000, 10_000, 14 * 24 * 60 * 60


class Passing:
    """A steady clock, moved by hand: seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def start(token: str) -> str:
    return reverse("ballot:start", args=[token])


def test_guesses_find_nothing_leave_nothing_and_lock_nobody_out(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brake, "links", UnknownLinks(Passing()))
    opened = open_round(cast)
    link, room = start(opened.token("member")), Client(REMOTE_ADDR="192.0.2.7")
    page, before = room.get(link), evidence.every_row()
    met = [room.get(start(b32encode(secrets.token_bytes(16)).decode()[:26].lower())) for _ in range(GUESSES)]
    assert [answer.status_code for answer in met] == [404] * unknown.AT_ONCE + [429] * (
        GUESSES - unknown.AT_ONCE
    )
    assert not any(answer.cookies for answer in met)
    assert all("We do not know this link." in answer.content.decode() for answer in met)
    assert met[-1].headers["Retry-After"] == "60"
    assert "A link that is right works all the same." in met[-1].content.decode()
    assert evidence.every_row() == before
    assert room.get(link).content == page.content


def test_a_round_long_of_guessing_hits_no_link(cast: Cast) -> None:
    opened = open_round(cast)
    possible = min(32 ** len(token) for token in opened.tokens.values())
    assert OPEN_LINKS * A_SECOND * SECONDS / possible < 1e-20


def test_of_ten_thousand_guesses_in_a_minute_few_are_looked_at_twice() -> None:
    passing = Passing()
    guessed = UnknownLinks(passing)
    too_many = 0
    for _ in range(TEN_THOUSAND):
        passing.now += 60 / TEN_THOUSAND
        too_many += guessed.unknown()
    assert TEN_THOUSAND - too_many == pytest.approx(unknown.AT_ONCE + unknown.A_MINUTE, abs=1)


def test_after_a_flood_a_mistyped_link_is_met_as_before() -> None:
    passing = Passing()
    guessed = UnknownLinks(passing)
    assert any(guessed.unknown() for _ in range(TEN_THOUSAND))
    passing.now += 60
    assert not guessed.unknown()


def test_the_log_says_once_an_hour_how_many_were_tried_and_nothing_else(
    caplog: pytest.LogCaptureFixture,
) -> None:
    passing = Passing()
    guessed = UnknownLinks(passing)
    with caplog.at_level(logging.INFO, logger=unknown.__name__):
        for _ in range(TEN_THOUSAND):
            guessed.unknown()
        guessed.tell()
        assert caplog.messages == []
        passing.now += HOUR
        for _ in range(3):
            guessed.tell()
    assert caplog.messages == ["Unknown links tried in the last 1 h: 10000"]


def test_an_hour_without_any_leaves_no_line(caplog: pytest.LogCaptureFixture) -> None:
    passing = Passing()
    guessed = UnknownLinks(passing)
    with caplog.at_level(logging.INFO, logger=unknown.__name__):
        passing.now += HOUR
        guessed.tell()
    assert caplog.messages == []
