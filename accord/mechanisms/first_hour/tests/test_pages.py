"""The pages: the wall, a phone without an account, and who is let in."""

import pytest
from django.test import Client
from django.urls import reverse

from accord.mechanisms.first_hour import codes, seats, selectors, services
from accord.mechanisms.first_hour.tests.world import (
    COUNCIL,
    HARBOUR,
    KESTREL,
    Beginning,
    asked,
    closed,
)

pytestmark = pytest.mark.slow


def room(begun: Beginning) -> str:
    return reverse("seats:room", args=[codes.code_for(begun.hour.id)])


def test_a_phone_joins_answers_and_reads(begun: Beginning) -> None:
    begun.begin(council=5, kestrel=5)
    phone, address = Client(), room(begun)
    assert "Where do you work?" in phone.get(address).content.decode()
    assert phone.post(address, {"organisation": str(begun.organisation(KESTREL).id)}).status_code == 302
    shown = phone.get(address)
    assert "You are here for Rook Build." in shown.content.decode()
    assert shown.headers["Cache-Control"] == "no-store"
    begun.join(KESTREL, 4)
    begun.join(COUNCIL, 5)
    services.room_ask(hour=begun.hour, minutes=5, actor=begun.leader)
    assert "Now it is your turn." in phone.get(address).content.decode()
    link = phone.post(address, {"act": "answer"}).headers["Location"]
    assert link.startswith("/a/")
    assert phone.get(link).status_code == 200
    assert "Back to the room" not in phone.get(link).content.decode()
    begun.close(minutes=6)
    assert "What the room says" in phone.get(address).content.decode()


def test_a_phone_that_has_answered_finds_its_way_back(begun: Beginning) -> None:
    begun.begin(council=5, kestrel=5)
    seat, *_others = [*begun.join(KESTREL, 5), *begun.join(COUNCIL, 5)]
    services.room_ask(hour=begun.hour, minutes=5, actor=begun.leader)
    link = seats.link_of(begun.hour, selectors.seat_again(seat))
    begun.answer(seat, 4)
    shown = Client().get(link).content.decode()
    assert "Back to the room, for the result" in shown
    assert f'href="{room(begun)}"' in shown


def test_a_code_that_is_on_no_wall_leads_nowhere(begun: Beginning) -> None:
    assert Client().get(reverse("seats:room", args=["abcd2345"])).status_code == 404


def test_a_phone_that_comes_late_is_told_so(begun: Beginning) -> None:
    asked(begun, council=5, kestrel=5, harbour=1)
    shown = Client().get(room(begun)).content.decode()
    assert "The room has been asked already." in shown


def test_a_small_group_says_why_it_is_not_shown(begun: Beginning) -> None:
    closed(begun, council=6, kestrel=6, harbour=2)
    published = selectors.published(begun.hour)
    assert published is not None
    assert HARBOUR in {group.name for group in published.groups}


def test_the_code_is_stored_nowhere(begun: Beginning) -> None:
    begun.begin(council=1, kestrel=1)
    assert codes.code_for(begun.hour.id) not in str(begun.hour.__dict__)
