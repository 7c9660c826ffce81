"""Coming in for real: asking for a code, reading it from the letter, typing it."""

import re
from typing import Any

from django.core import mail
from django.test import Client
from django.urls import reverse

from accord.foundations.outbox.services import letters_send


def code_in_letter(address: str) -> str:
    """Let the letters leave; return the six digits of the newest one to this address."""
    letters_send()
    to_them = (letter for letter in reversed(mail.outbox) if address in letter.to)
    body = next(str(letter.body) for letter in to_them if letter.subject == "Your code for Accord")
    found = re.search(r"(\d{3}) (\d{3})", body)
    assert found is not None, body
    return "".join(found.groups())


def ask(client: Client, address: str, door: str = "") -> Any:
    """Type an address on the front page, or on that page as somebody was sent to it."""
    return client.post(door or reverse("signin:enter"), {"address": address})


def come_in(address: str, client: Client | None = None) -> Client:
    """Sign in with a code, in a new browser if none is given."""
    client = client or Client()
    ask(client, address)
    client.post(reverse("signin:code"), {"code": code_in_letter(address)})
    return client


def is_in(client: Client) -> bool:
    """Say whether somebody is signed in, on the page of the account."""
    return client.get(reverse("signin:mine")).status_code == 200
