"""Whatever is typed at the door: no error of the house, and nobody comes in by it."""

from urllib.parse import urlencode

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from accord.gateways.signin import codes
from accord.gateways.signin.models import Account
from accord.gateways.signin.tests.coming_in import ask, come_in, is_in
from accord.partnership import selectors as partnership
from tests.attacks import hostile
from tests.cast import Cast

pytestmark = pytest.mark.long

FORM = "application/x-www-form-urlencoded"


def send(client: Client, name: str, words: str | bytes, fields: tuple[str, ...], **parts: object) -> None:
    """Send these words in each of the fields, and as the page that is wanted."""
    address = f"{reverse(name, kwargs=parts)}?{urlencode({'next': words})}"
    sent = urlencode(dict.fromkeys(fields, words))
    assert client.post(address, sent, content_type=FORM).status_code < 500, (name, words[:20])
    assert client.get(address).status_code < 500, (name, words[:20])


def test_at_the_door(cast: Cast) -> None:
    for words in hostile.WORDS.values():
        client = Client()
        ask(client, cast.member.email)
        send(client, "signin:code", words, ("code",))
        send(client, "signin:enter", words, ("address",))
        send(client, "signin:passkey", words, ("passkey",))
        send(client, "signin:provider-back", words, ("code", "state"), key="council")
        assert not is_in(client)


def test_on_the_pages_of_the_account(cast: Cast) -> None:
    client = come_in(cast.member.email)
    for words in hostile.WORDS.values():
        send(client, "signin:app-add", words, ("code",))
        send(client, "signin:passkey-add", words, ("name", "passkey"))
        send(client, "signin:again", words, ("code", "send", "passkey"))
        send(client, "signin:factor-remove", words, ("code",), factor_id=2**70)
        send(client, "signin:place-leave", words, ("mark",), mark="nobody")
    assert is_in(client)
    assert not Authenticator.objects.exists()


def test_at_the_first_start(db: None) -> None:
    client = Client()
    client.post(reverse("signin:first-start", kwargs={"key": "code"}), {"code": codes.first_start_code()})
    for words in hostile.WORDS.values():
        for key, fields in (
            ("code", ("code",)),
            ("partnership", ("partnership",)),
            ("organisation", ("organisation", "short_name")),
            ("you", ("given_name", "family_name", "address")),
        ):
            send(client, "signin:first-start", words, fields, key=key)
        send(client, "signin:begin", words, ("code",))
    assert not Account.objects.exists()
    assert not partnership.partnership_ids()
