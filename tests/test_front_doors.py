"""The doors that stand outside of any partnership: what they show to whom."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.cast import Cast
from tests.doors import BY_LINK, DEMO, addresses
from tests.trying import tried
from tests.visits import visitor


@pytest.mark.parametrize("path", ["/", "/nowhere/", f"/a/{'a' * 26}/"])
def test_no_page_names_its_address_to_anybody(db: None, path: str) -> None:
    assert Client().get(path).headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("name", sorted(DEMO))
def test_the_doors_of_the_demo_are_walled_up_elsewhere(cast: Cast, settings: Settings, name: str) -> None:
    settings.ACCORD_DEMO = False
    takes = dict(addresses())[name]
    address = reverse(name, kwargs=dict.fromkeys(takes, uuid4()))
    client = visitor(cast, "steward")
    assert all(answer.status_code in {404, 405} for _, answer in tried(client, address))


@pytest.mark.parametrize("name", sorted(BY_LINK))
def test_an_unknown_link_is_the_same_for_everybody(cast: Cast, name: str) -> None:
    takes = dict(addresses())[name]
    address = reverse(name, kwargs={part: "a" * 26 if part == "token" else 1 for part in takes})
    answers = [
        {method: (answer.status_code, answer.content) for method, answer in tried(client, address)}
        for client in (Client(), visitor(cast, "steward"), visitor(cast, "stranger"))
    ]
    assert answers[0] == answers[1] == answers[2]
    assert answers[0]["get"][0] in {302, 404}
