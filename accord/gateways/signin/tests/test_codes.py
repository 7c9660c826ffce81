"""Signing in by the six digits of a letter."""

import logging
import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accord.foundations import clock, scope
from accord.foundations.errors import Refused
from accord.foundations.outbox import selectors as outbox
from accord.foundations.outbox.services import letters_send
from accord.gateways.signin import codes, rules, services
from accord.gateways.signin.models import Code, Session
from accord.gateways.signin.tests.coming_in import ask, code_in_letter, come_in, is_in
from accord.mechanisms.rounds.ballot.tests import evidence
from accord.partnership import services as partnership
from tests.cast import Cast

CODE = "signin:code"


def wrong(digits: str) -> str:
    return f"{(int(digits) + 1) % 1_000_000:06d}"


def test_it_works(cast: Cast) -> None:
    client = Client()
    answer = ask(client, cast.member.email)
    assert answer.headers["Location"] == reverse(CODE)
    typed = " ".join(code_in_letter(cast.member.email))
    entered = client.post(reverse(CODE), {"code": typed})
    home = reverse("overview:dashboard", kwargs={"partnership_id": cast.partnership.id})
    assert entered.headers["Location"] == home
    assert client.get(home).status_code == 200


def test_the_page_that_was_wanted_opens(cast: Cast) -> None:
    client = Client()
    log = reverse("audit:log", kwargs={"partnership_id": cast.partnership.id})
    ask(client, cast.member.email, client.get(log).headers["Location"])
    answer = client.post(reverse(CODE), {"code": code_in_letter(cast.member.email)})
    assert answer.headers["Location"] == log


def test_looking_at_the_door_writes_nothing(cast: Cast) -> None:
    client = Client()
    client.get(
        client.get(reverse("audit:log", kwargs={"partnership_id": cast.partnership.id})).headers["Location"]
    )
    assert not Session.objects.exists()


def test_a_code_is_good_in_the_browser_that_asked_for_it_only(cast: Cast) -> None:
    asked, other = Client(), Client()
    ask(asked, cast.member.email)
    code = code_in_letter(cast.member.email)
    assert other.post(reverse(CODE), {"code": code}).headers["Location"] == reverse("signin:enter")
    ask(other, cast.member.email)
    other.post(reverse(CODE), {"code": code})
    assert not is_in(other)
    asked.post(reverse(CODE), {"code": code})
    assert is_in(asked)


def test_a_code_is_good_once(cast: Cast) -> None:
    come_in(cast.member.email)
    spent = Code.objects.get().id
    with pytest.raises(Refused, match="no longer good"):
        services.code_try(code_id=spent, given=codes.code_of(spent))


def test_a_code_is_good_for_ten_minutes(cast: Cast) -> None:
    client = Client()
    ask(client, cast.member.email)
    code = code_in_letter(cast.member.email)
    with clock.at(clock.now() + rules.CODE_LIFE):
        answer = client.post(reverse(CODE), {"code": code})
    assert b"no longer good" in answer.content
    assert not is_in(client)


def test_a_code_is_good_for_three_tries(cast: Cast) -> None:
    client = Client()
    ask(client, cast.member.email)
    code = code_in_letter(cast.member.email)
    for _try in range(rules.TRIES):
        assert b"not the digits" in client.post(reverse(CODE), {"code": wrong(code)}).content
    assert b"no longer good" in client.post(reverse(CODE), {"code": code}).content
    assert not is_in(client)


def test_of_one_address_so_many_letters_leave_in_an_hour_and_no_other_code_is_good(cast: Cast) -> None:
    client = Client()
    for _letter in range(rules.LETTERS_AN_HOUR + 1):
        ask(client, cast.member.email)
    letters_send()
    assert len(mail.outbox) == rules.LETTERS_AN_HOUR
    last = Code.objects.order_by("asked_at").last()
    assert last is not None
    client.post(reverse(CODE), {"code": codes.code_of(last.id)})
    assert not is_in(client)
    with clock.at(clock.now() + timedelta(hours=1)):
        assert is_in(come_in(cast.member.email))


def test_somebody_who_left_gets_no_letter(cast: Cast) -> None:
    with cast.in_scope():
        partnership.person_leave(
            person=cast.member, last_day=clock.now().date(), actor=cast.actor("administrator")
        )
    with clock.at(clock.now() + timedelta(days=1)):
        ask(Client(), cast.member.email)
        letters_send()
    assert not mail.outbox


def test_a_lucky_guess_of_a_code_for_nobody_lets_nobody_in(cast: Cast) -> None:
    client = Client()
    ask(client, "nobody@nowhere.example")
    code = codes.code_of(Code.objects.get().id)
    answer = client.post(reverse(CODE), {"code": code})
    assert b"not the digits" in answer.content
    assert not is_in(client)


@pytest.mark.parametrize("typed", ["", "x", "12 34", "é" * 30, "1" * 41])
def test_what_is_no_code_is_refused_calmly(cast: Cast, typed: str) -> None:
    client = Client()
    ask(client, cast.member.email)
    assert client.post(reverse(CODE), {"code": typed}).status_code == 200
    assert not is_in(client)


def test_who_asks_learns_nothing_about_the_address(cast: Cast) -> None:
    """The same statements, the same rows, the same pages; what differs is done by the worker."""
    seen = [_asked(address) for address in (cast.member.email, "nobody@nowhere.example")]
    assert seen[0] == seen[1]
    letters_send()
    assert [letter.to for letter in mail.outbox] == [[cast.member.email]]


def test_the_code_is_kept_nowhere(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client = Client()
        answer = ask(client, cast.member.email)
        code = code_in_letter(cast.member.email)
        client.post(reverse(CODE), {"code": wrong(code)})
        page = client.get(answer.headers["Location"])
    kept = "".join(str(row) for table in evidence.every_row().values() for row in table)
    session = "".join(f"{name}{value}" for name, value in client.session.items())
    for place in (kept, session, caplog.text, answer.headers["Location"], page.content.decode()):
        assert code not in place
        assert f"{code[:3]} {code[3:]}" not in place
    with scope.off():
        assert outbox.backlog().count == 0


def _asked(address: str) -> tuple[object, ...]:
    client = Client()
    client.get(reverse("signin:enter"))
    with CaptureQueriesContext(connection) as queries:
        answer = ask(client, address)
        page = client.get(reverse(CODE)).content.decode()
        refused = client.post(reverse(CODE), {"code": "no"}).content.decode()
    statements = [_statement(query["sql"]) for query in queries.captured_queries]
    shown = [_plain(text, address) for text in (page, refused)]
    return answer.status_code, answer.headers["Location"], statements, shown


def _statement(sql: str) -> str:
    return re.sub(r"s\d+_x\d+", "", " ".join(sql.split()[:4]))


def _plain(page: str, address: str) -> list[str]:
    return [line for line in page.replace(address, "…").splitlines() if "csrfmiddlewaretoken" not in line]
