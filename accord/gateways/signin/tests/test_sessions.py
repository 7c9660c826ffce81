"""How long somebody stays signed in, where, and how that ends."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from accord.foundations import clock
from accord.gateways.signin import browsers, rules, services
from accord.gateways.signin.models import Code, Session
from accord.gateways.signin.tests.coming_in import ask, code_in_letter, come_in, is_in
from tests.cast import Cast

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"


def key_of(client: Client) -> str:
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def test_signing_in_changes_the_key_and_leaves_nothing_under_the_old_one(cast: Cast) -> None:
    client = Client()
    ask(client, cast.member.email)
    before = key_of(client)
    client.post(reverse("signin:code"), {"code": code_in_letter(cast.member.email)})
    assert key_of(client) != before
    assert not Session.objects.filter(session_key=before).exists()


def test_the_cookie_is_for_this_site_and_for_no_script(cast: Cast) -> None:
    cookie = come_in(cast.member.email).cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_half_an_hour_without_a_page_ends_it(cast: Cast) -> None:
    client, now = come_in(cast.member.email), clock.now()
    with clock.at(now + timedelta(minutes=20)):
        assert is_in(client)
    with clock.at(now + timedelta(minutes=49)):
        assert is_in(client)
    with clock.at(now + timedelta(minutes=80)):
        assert not is_in(client)


def test_twelve_hours_end_it_however_busy_somebody_is(cast: Cast) -> None:
    client, now = come_in(cast.member.email), clock.now()
    for minutes in range(20, 12 * 60, 20):
        with clock.at(now + timedelta(minutes=minutes)):
            assert is_in(client), minutes
    with clock.at(now + rules.LONGEST):
        assert not is_in(client)


def test_a_step_up_does_not_make_it_longer(cast: Cast) -> None:
    client = come_in(cast.member.email)
    began = Session.objects.get(account__isnull=False).began_at
    with clock.at(clock.now() + timedelta(minutes=15)):
        client.post(reverse("signin:again"), {"send": "yes"})
        before = key_of(client)
        client.post(reverse("signin:again"), {"code": code_in_letter(cast.member.email)})
        assert key_of(client) != before
    assert Session.objects.get(account__isnull=False).began_at == began


def test_leaving_ends_it_on_the_server_too(cast: Cast) -> None:
    client = come_in(cast.member.email)
    stolen = Client()
    stolen.cookies.update(client.cookies)
    client.post(reverse("signin:leave"))
    assert not is_in(stolen)


def test_one_reads_where_one_is_signed_in_and_ends_another_browser(cast: Cast) -> None:
    here, there = Client(), Client(headers={"user-agent": FIREFOX})
    come_in(cast.member.email, there)
    come_in(cast.member.email, here)
    page = here.get(reverse("signin:mine")).content.decode()
    assert "Firefox on Windows" in page
    (address,) = re.findall(r'action="(/me/places/[0-9a-f]+/leave/)"', page)
    assert key_of(there) not in page
    here.post(address)
    assert not is_in(there)
    assert is_in(here)


def test_nobody_ends_the_session_of_somebody_else(cast: Cast) -> None:
    mine, theirs = come_in(cast.member.email), come_in(cast.kestrel_member.email)
    mark = Session.objects.get(session_key=key_of(theirs)).mark
    mine.post(reverse("signin:place-leave", kwargs={"mark": mark}))
    assert is_in(theirs)


def test_signing_out_everywhere_ends_every_browser_of_mine_and_no_other(cast: Cast) -> None:
    mine = [come_in(cast.member.email) for _browser in range(2)]
    theirs = come_in(cast.kestrel_member.email)
    mine[0].post(reverse("signin:leave-everywhere"))
    assert not any(map(is_in, mine))
    assert is_in(theirs)


def test_what_is_over_is_forgotten(cast: Cast) -> None:
    come_in(cast.member.email)
    services.over_forget()
    assert Session.objects.count() == Code.objects.count() == 1
    with clock.at(clock.now() + rules.KEPT):
        services.over_forget()
    assert Session.objects.count() == Code.objects.count() == 0


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (FIREFOX, "Firefox on Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0 Safari/537.36 Edg/142.0", "Edge on Linux"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/604.1",
            "Safari on iPhone",
        ),
        ("curl/8", "A browser"),
    ],
)
def test_a_browser_is_called_what_it_says(said: str, words: str) -> None:
    assert browsers.in_words(said) == words
