"""Addresses belong to the partnership in scope."""

from uuid import uuid4

import pytest
from django.urls import NoReverseMatch
from pytest_django import Settings

from accord.foundations import scope
from accord.foundations.addresses import absolute, address, spoken


def test_an_address_lies_in_the_partnership_in_scope() -> None:
    for partnership_id in (uuid4(), uuid4()):
        with scope.partnership(partnership_id):
            assert address("audit:log") == f"/p/{partnership_id}/log/"


def test_without_a_partnership_there_is_no_address() -> None:
    with pytest.raises(LookupError):
        address("audit:log")


def test_a_page_that_no_room_has_raises() -> None:
    with scope.partnership(uuid4()), pytest.raises(NoReverseMatch):
        address("audit:nothing")


@pytest.mark.parametrize("site", ["https://accord.example", "https://accord.example/"])
def test_letters_hold_whole_addresses(settings: Settings, site: str) -> None:
    settings.ACCORD_URL = site
    assert absolute("/p/1/log/") == "https://accord.example/p/1/log/"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://accord.example.org/r/", "accord.example.org/r"),
        ("http://127.0.0.1:8000/r/", "127.0.0.1:8000/r"),
        ("https://192.168.1.20:8443/r/", "https://192.168.1.20:8443/r"),
        ("accord.example.org/r", "accord.example.org/r"),
    ],
)
def test_an_address_is_said_as_people_type_it(url: str, said: str) -> None:
    assert spoken(url) == said
