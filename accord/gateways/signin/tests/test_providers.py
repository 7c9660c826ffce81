"""Signing in through an organisation's own sign-in: a real OpenID provider, run by the tests."""

import json
import re
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accord.gateways.signin import providers
from accord.gateways.signin.models import Account, Code
from accord.gateways.signin.tests.coming_in import ask, is_in
from accord.gateways.signin.tests.second import set_up
from tests.cast import Cast
from tests.visits import page

with warnings.catch_warnings(record=True):  # Authlib, on which it stands, warns of its own future
    from oidc_provider_mock import User, run_server_in_thread

pytestmark = pytest.mark.filterwarnings("ignore:get_jwt_config:DeprecationWarning")

CLAIMS: dict[str, dict[str, Any]] = {
    "mia": {"email": "mia.marsh@council.example", "email_verified": True, "groups": ["steward"]},
    "shouting": {"email": "MIA.MARSH@COUNCIL.EXAMPLE", "email_verified": True},
    "unverified": {"email": "mia.marsh@council.example", "email_verified": False},
    "silent": {"email": "mia.marsh@council.example"},
    "in words": {"email": "mia.marsh@council.example", "email_verified": "false"},
    "of another": {"email": "ben.ives@kestrel.example", "email_verified": True},
    "below": {"email": "mia.marsh@sub.council.example", "email_verified": True},
    "of nobody": {"email": "nobody@council.example", "email_verified": True},
    "nameless": {},
}


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """The address of a provider that serves the council."""
    users = [User(sub=sub, claims=claims) for sub, claims in CLAIMS.items()]
    with run_server_in_thread(user_claims=users) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture(autouse=True)
def _side_by_side(settings: Settings, provider: str) -> None:
    settings.ACCORD_PROVIDERS = json.dumps(
        [described("council", "council.example", provider), described("kestrel", "kestrel.example", provider)]
    )


def described(key: str, domain: str, url: str) -> dict[str, Any]:
    return {
        "key": key,
        "name": key.title(),
        "domains": [domain],
        "url": url,
        "client": f"accord-{key}",
        "secret": "of the operator",
    }


def way_back(client: Client, sub: str, key: str = "council") -> str:
    """Go to the provider and agree there as somebody; return where it sends the browser."""
    there = client.get(reverse("signin:provider", kwargs={"key": key})).headers["Location"]
    answer = requests.post(there, data={"sub": sub}, allow_redirects=False, timeout=10)
    return re.sub(r"^https?://[^/]+", "", answer.headers["Location"])


def come_in(sub: str, key: str = "council") -> Client:
    client = Client()
    client.get(way_back(client, sub, key))
    return client


def test_it_works(cast: Cast) -> None:
    client = Client()
    shown = ask(client, "Mia.Marsh@Council.example")
    assert b"Council has its own sign-in" in shown.content
    assert not Code.objects.exists()
    answer = client.get(way_back(client, "mia"))
    assert answer.headers["Location"] == page(cast, "overview:dashboard")
    assert is_in(client)


def test_whether_somebody_is_known_here_is_not_told(cast: Cast) -> None:
    known, unknown = (ask(Client(), f"{name}@council.example").content for name in ("mia.marsh", "nobody"))
    assert _plain(known) == _plain(unknown)


def test_an_address_is_the_same_in_capitals(cast: Cast) -> None:
    assert is_in(come_in("shouting"))
    assert Account.objects.get().email == cast.member.email


@pytest.mark.parametrize(
    "sub", ["unverified", "silent", "in words", "of another", "below", "of nobody", "nameless"]
)
def test_only_a_verified_address_of_its_own_domain_and_of_somebody_is_let_in(cast: Cast, sub: str) -> None:
    client = Client()
    answer = client.get(way_back(client, sub))
    assert answer.status_code == 403
    assert b"You are not signed in" in answer.content
    assert not is_in(client)


def test_a_provider_lets_in_nobody_of_another_one(cast: Cast) -> None:
    assert not is_in(come_in("mia", "kestrel"))
    assert is_in(come_in("of another", "kestrel"))


def test_claims_give_nobody_a_role_and_nothing_of_them_is_stored(cast: Cast) -> None:
    client = come_in("mia")
    assert client.get(page(cast, "evaluation:round-draft")).status_code == 403
    assert not SocialAccount.objects.exists()
    assert not SocialToken.objects.exists()
    assert "steward" not in json.dumps(dict(client.session.items()))


def test_it_stands_for_the_address_and_not_for_the_second_factor(cast: Cast) -> None:
    set_up(come_in("of another", "kestrel"))
    client = Client()
    answer = client.get(way_back(client, "of another", "kestrel"))
    assert answer.headers["Location"] == reverse("signin:second")
    assert not is_in(client)


def test_an_answer_is_good_in_the_browser_that_asked_and_once(cast: Cast) -> None:
    mine, other = Client(), Client()
    back = way_back(mine, "mia")
    assert other.get(back).status_code == 403
    assert not is_in(other)
    mine.get(back)
    assert is_in(mine)
    mine.post(reverse("signin:leave"))
    assert mine.get(back).status_code == 403
    assert not is_in(mine)


def test_who_stops_there_reads_that_nobody_came_in(cast: Cast) -> None:
    client = Client()
    there = client.get(reverse("signin:provider", kwargs={"key": "council"})).headers["Location"]
    answer = requests.post(there, data={"action": "deny"}, allow_redirects=False, timeout=10)
    back = re.sub(r"^https?://[^/]+", "", answer.headers["Location"])
    assert client.get(back).status_code == 403


def test_a_provider_that_is_away_is_said_to_be(cast: Cast, settings: Settings) -> None:
    settings.ACCORD_PROVIDERS = json.dumps([described("council", "council.example", "http://127.0.0.1:9")])
    answer = Client().get(reverse("signin:provider", kwargs={"key": "council"}))
    assert answer.status_code == 403


def test_a_provider_that_is_not_set_up_is_not_there(cast: Cast) -> None:
    for name in ("signin:provider", "signin:provider-back"):
        assert Client().get(reverse(name, kwargs={"key": "openid_connect"})).status_code == 404


@pytest.mark.parametrize(
    "setting",
    [
        "{",
        "7",
        '[{"key": "council"}]',
        json.dumps([described("council", "council.example", "http://login.council.example")]),
        json.dumps([described("the council", "council.example", "https://login.council.example")]),
        json.dumps([described(key, "council.example", "https://login.council.example") for key in "ab"]),
    ],
)
def test_a_setting_that_is_wrong_says_so(setting: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="ACCORD_PROVIDERS"):
        providers.read(setting)


def _plain(content: bytes) -> str:
    return re.sub(r'value="[A-Za-z0-9]{64}"', "", content.decode())
