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

from accord.gateways.signin import issuers, providers
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
    "sure": {"email": "mia.marsh@council.example", "xms_edov": True},
    "sure in figures": {"email": "mia.marsh@council.example", "xms_edov": "1"},
    "unsure": {"email": "mia.marsh@council.example", "xms_edov": False},
    "guest": {"email": "ben.ives@kestrel.example", "xms_edov": True},
    "not a word": {"email": ["mia.marsh@council.example"]},
}
TENANT = "https://login.microsoftonline.com/6babcaad-604b-40ac-a9d7-9fd97c0b779f/v2.0"


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


def described(key: str, domain: str, url: str, **more: Any) -> dict[str, Any]:
    return more | {
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


@pytest.fixture
def _own_directory(settings: Settings, provider: str) -> None:
    """The operator says that the provider is the council's directory and nobody else's."""
    council = described("council", "council.example", provider, own_directory=True)
    settings.ACCORD_PROVIDERS = json.dumps([council])


@pytest.mark.usefixtures("_own_directory")
@pytest.mark.parametrize("sub", ["silent", "mia", "sure", "sure in figures"])
def test_of_an_own_directory_silence_about_an_address_is_no_objection(cast: Cast, sub: str) -> None:
    assert is_in(come_in(sub))


@pytest.mark.usefixtures("_own_directory")
@pytest.mark.parametrize(
    "sub", ["unverified", "in words", "unsure", "guest", "below", "of nobody", "nameless", "not a word"]
)
def test_but_a_no_is_one_and_so_is_the_address_of_a_guest(cast: Cast, sub: str) -> None:
    client = Client()
    assert client.get(way_back(client, sub)).status_code == 403
    assert not is_in(client)


@pytest.mark.usefixtures("_own_directory")
def test_a_token_of_another_issuer_is_none_of_an_own_directory(
    cast: Cast, settings: Settings, provider: str
) -> None:
    """The same provider, called by another name than the one under which it issues."""
    elsewhere = provider.replace("localhost", "127.0.0.1")
    council = described("council", "council.example", elsewhere, own_directory=True)
    settings.ACCORD_PROVIDERS = json.dumps([council])
    found = issuers.provider("council")
    assert found is not None
    claims = CLAIMS["silent"] | {"iss": provider}
    assert providers._in_own_directory(claims, found) == []
    assert providers._in_own_directory(claims | {"iss": elsewhere}, found) == [claims["email"]]


def test_one_tenant_of_entra_may_be_an_own_directory() -> None:
    (found,) = issuers.read(json.dumps([described("council", "council.example", TENANT, own_directory=True)]))
    assert found.own_directory


@pytest.mark.parametrize(
    "url",
    [
        "https://login.microsoftonline.com/common/v2.0",
        "https://login.microsoftonline.com/organizations/v2.0",
        "https://login.microsoftonline.com/council.example/v2.0",
        "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0",
        "https://login.microsoftonline.com",
        "https://accounts.google.com",
    ],
)
def test_an_issuer_that_speaks_for_many_is_no_organisations_own_directory(url: str) -> None:
    setting = json.dumps([described("council", "council.example", url, own_directory=True)])
    with pytest.raises(ImproperlyConfigured, match="ACCORD_PROVIDERS"):
        issuers.read(setting)
    assert issuers.read(json.dumps([described("council", "council.example", url)]))


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


def test_a_provider_that_goes_away_in_between_is_said_to_be(cast: Cast, settings: Settings) -> None:
    client = Client()
    back = way_back(client, "mia")
    settings.ACCORD_PROVIDERS = json.dumps([described("council", "council.example", "http://127.0.0.1:9")])
    assert client.get(back).status_code == 403
    assert not is_in(client)


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
        json.dumps([described("council", "council.example", TENANT, own_directory="yes")]),
        json.dumps([described("council", "council.example", TENANT, trusted=True)]),
        json.dumps([described("the council", "council.example", "https://login.council.example")]),
        json.dumps([described(key, "council.example", "https://login.council.example") for key in "ab"]),
    ],
)
def test_a_setting_that_is_wrong_says_so(setting: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="ACCORD_PROVIDERS"):
        issuers.read(setting)


def _plain(content: bytes) -> str:
    return re.sub(r'value="[A-Za-z0-9]{64}"', "", content.decode())
