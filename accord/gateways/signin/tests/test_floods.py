"""Codes asked for in masses: one mailbox is spared, one source is braked, and the owner gets in."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse

from accord.foundations import clock
from accord.foundations.outbox.services import letters_send
from accord.gateways.signin import known, rules
from accord.gateways.signin.models import Code
from accord.gateways.signin.sources import CODES
from accord.gateways.signin.tests.coming_in import ask, code_in_letter, come_in, is_in
from tests.cast import Cast


def flood(address: str, count: int) -> None:
    """Strangers, each in a browser of its own, ask for codes for one address."""
    for _each in range(count):
        ask(Client(), address)
    letters_send()


def leave(client: Client) -> Client:
    client.post(reverse("signin:leave"))
    return client


def test_it_works(cast: Cast) -> None:
    """Who has signed in here before gets in while strangers ask for one code after the other."""
    owner = leave(come_in(cast.member.email))
    flood(cast.member.email, rules.LETTERS_A_DAY + 5)
    assert is_in(come_in(cast.member.email, owner))


def test_one_mailbox_gets_no_more_than_five_letters_an_hour_from_strangers(cast: Cast) -> None:
    flood(cast.member.email, rules.LETTERS_AN_HOUR * 3)
    assert len(mail.outbox) == rules.LETTERS_AN_HOUR


def test_the_last_letter_of_the_hour_says_so(cast: Cast) -> None:
    flood(cast.member.email, rules.LETTERS_AN_HOUR)
    *others, last = [str(letter.body) for letter in mail.outbox]
    assert "this is the last letter for now" in last
    assert not any("last letter" in each for each in others)


def test_a_browser_that_is_known_asks_for_no_more_than_others(cast: Cast) -> None:
    owner = leave(come_in(cast.member.email))
    mail.outbox.clear()
    for _each in range(rules.LETTERS_AN_HOUR + 3):
        ask(owner, cast.member.email)
    letters_send()
    assert len(mail.outbox) == rules.LETTERS_AN_HOUR


def test_a_browser_is_known_for_the_address_that_signed_in_and_for_no_other(cast: Cast) -> None:
    owner = leave(come_in(cast.member.email))
    ask(owner, cast.steward.email)
    assert not Code.objects.get(address=cast.steward.email).known
    ask(owner, cast.member.email.upper())
    assert Code.objects.filter(address=cast.member.email, known=True).count() == 1


def test_people_who_share_a_browser_are_all_known_there(cast: Cast) -> None:
    shared = leave(come_in(cast.member.email))
    leave(come_in(cast.kestrel_member.email, shared))
    for address in (cast.member.email, cast.kestrel_member.email):
        ask(shared, address)
        assert Code.objects.filter(address=address, known=True).exists()


def test_the_cookie_says_nothing_and_cannot_be_made(cast: Cast) -> None:
    owner = come_in(cast.member.email)
    cookie = owner.cookies[settings.ACCORD_KNOWN_COOKIE]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert cookie["max-age"] == known.LASTS.total_seconds()
    assert "mia" not in cookie.value
    for forged in ("", "x" * 32, "é", "." * 9_000):
        stranger = Client()
        stranger.cookies[settings.ACCORD_KNOWN_COOKIE] = forged
        ask(stranger, cast.member.email)
    assert not Code.objects.filter(known=True).exists()


def test_from_one_source_so_many_are_asked_for_and_then_later(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = leave(come_in(cast.member.email))
    monkeypatch.setattr(CODES, "_at_once", 3)
    CODES.release()
    asked = [ask(Client(REMOTE_ADDR="192.0.2.7"), f"{number}@elsewhere.example") for number in range(4)]
    assert [answer.status_code for answer in asked] == [302, 302, 302, 429]
    assert asked[-1].headers["Retry-After"]
    assert Code.objects.filter(address="3@elsewhere.example").count() == 0
    assert ask(Client(REMOTE_ADDR="192.0.2.200"), "x@elsewhere.example").status_code == 429
    assert ask(Client(REMOTE_ADDR="198.51.100.7"), "x@elsewhere.example").status_code == 302
    owner.defaults["REMOTE_ADDR"] = "192.0.2.7"
    assert is_in(come_in(cast.member.email, owner))


def test_another_code_counts_like_the_first(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CODES, "_at_once", 2)
    client = Client()
    assert ask(client, cast.member.email).status_code == 302
    assert client.post(reverse("signin:code-again")).status_code == 302
    assert client.post(reverse("signin:code-again")).status_code == 429


def test_an_hour_later_a_browser_that_nobody_knows_gets_in(cast: Cast) -> None:
    flood(cast.member.email, rules.LETTERS_AN_HOUR)
    with clock.at(clock.now() + timedelta(hours=1)):
        client = Client()
        ask(client, cast.member.email)
        client.post(reverse("signin:code"), {"code": code_in_letter(cast.member.email)})
        assert is_in(client)
