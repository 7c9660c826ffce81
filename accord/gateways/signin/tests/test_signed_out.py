"""A form that is sent when its session is over: nothing is done, and nothing that was typed is lost."""

from datetime import timedelta
from html import unescape
from re import findall
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accord.foundations import clock
from accord.gateways.signin.models import Session
from accord.gateways.signin.tests.coming_in import ask, code_in_letter, come_in
from tests.cast import Cast
from tests.visits import page

LATER = timedelta(minutes=40)
FORM = "partnership:interests"
TYPED = {"what": "Shares in “Pugh & <Hare>”.", "since": "2026-01-02"}


def sign_in_again(client: Client, address: str) -> Any:
    """Sign in by a code in the browser in which something is kept; return where that leads."""
    ask(client, address)
    return client.post(reverse("signin:code"), {"code": code_in_letter(address)})


def held_in(client: Client) -> dict[str, str]:
    html = client.get(reverse("signin:held")).content.decode()
    found = findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', html)
    return {name: unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def test_what_was_typed_goes_on_once_the_same_person_has_signed_in(cast: Cast) -> None:
    client = come_in(cast.manager.email)
    address = page(cast, FORM)
    with clock.at(clock.now() + LATER):
        answer = client.post(address, TYPED)
        assert answer.headers["Location"] == f"{reverse('signin:enter')}?next={address}"
        assert b"What you typed is kept" in client.get(answer.headers["Location"]).content
        assert sign_in_again(client, cast.manager.email).headers["Location"] == reverse("signin:held")
        assert held_in(client) == TYPED
        assert b"You have declared no interest." in client.get(address).content
        client.post(address, held_in(client))
        assert b"You have declared no interest." not in client.get(address).content
        assert client.get(reverse("signin:held")).status_code == 302


def test_somebody_else_in_the_same_browser_is_not_given_it(cast: Cast) -> None:
    client = come_in(cast.manager.email)
    with clock.at(clock.now() + LATER):
        client.post(page(cast, FORM), TYPED)
        assert "held" not in sign_in_again(client, cast.member.email).headers["Location"]
        assert client.get(reverse("signin:held")).status_code == 302


def test_who_signed_out_on_purpose_leaves_nothing(cast: Cast) -> None:
    client = come_in(cast.manager.email)
    left = client.cookies[settings.SESSION_COOKIE_NAME].value
    client.post(reverse("signin:leave"))
    client.cookies[settings.SESSION_COOKIE_NAME] = left
    answer = client.post(page(cast, FORM), TYPED)
    assert b"what you sent is not kept" in client.get(answer.headers["Location"]).content
    assert not any("Pugh" in str(found.get_decoded()) for found in Session.objects.all())


def test_a_file_is_not_kept_and_the_page_says_so(cast: Cast) -> None:
    client = come_in(cast.manager.email)
    file = SimpleUploadedFile("people.csv", b"Name\nNia Pugh\n")
    with clock.at(clock.now() + LATER):
        answer = client.post(page(cast, FORM), {"file": file})
        assert b"what you sent is not kept" in client.get(answer.headers["Location"]).content


def test_words_that_save_themselves_wait_in_their_own_page(cast: Cast) -> None:
    client = come_in(cast.manager.email)
    with clock.at(clock.now() + LATER):
        client.post(page(cast, FORM), TYPED, headers={"X-Autosave": "1"})
        assert "held" not in sign_in_again(client, cast.manager.email).headers["Location"]


def test_another_site_plants_nothing(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies.update(come_in(cast.manager.email).cookies)
    with clock.at(clock.now() + LATER):
        answer = client.post(page(cast, FORM), TYPED)
    assert answer.status_code == 403
    assert b"Pugh" not in answer.content


@pytest.mark.parametrize("name", ["signin:leave", "signin:code-again"])
def test_an_address_that_only_takes_what_is_sent_leads_on_who_comes_by_it(cast: Cast, name: str) -> None:
    client = come_in(cast.manager.email)
    assert client.get(reverse(name)).status_code == 302
    assert client.get(page(cast, "overview:my-page")).status_code == 200
