"""The pages: the wall, a phone without an account, and who is let in."""

import pytest
from django.test import Client
from django.urls import reverse

from accord.mechanisms.first_hour import codes, seats, selectors, services, showing
from accord.mechanisms.first_hour.said import said
from accord.mechanisms.first_hour.tests.world import (
    BEHAVIOURS,
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


def test_a_phone_is_told_who_sees_a_trial_and_that_nobody_is_named(begun: Beginning) -> None:
    begun.begin(council=5, kestrel=5)
    seat, *_others = [*begun.join(KESTREL, 5), *begun.join(COUNCIL, 5)]
    services.room_ask(hour=begun.hour, minutes=5, actor=begun.leader)
    link = seats.link_of(begun.hour, selectors.seat_again(seat))
    assert "We do not know whose phone it is" in Client().get(link).content.decode()
    where = Client().get(f"{link}where/").content.decode()
    begun.answer(seat, 4)
    receipt = Client().get(link).content.decode()
    for shown in (where, receipt):
        assert "It is a trial: those in the room see it" in shown
        assert "Everybody in the partnership sees it once every partner has agreed" in shown
        assert "Everybody in the partnership sees the same result" not in shown


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


def test_what_no_statement_shows_is_told_once(begun: Beginning) -> None:
    closed(begun, council=6, kestrel=6, harbour=2)
    published = selectors.published(begun.hour)
    assert published is not None
    found = said(published)
    assert any(HARBOUR in why for why in found.hidden)
    assert not any(HARBOUR in why for each in found.statements for why in each.hidden)
    assert found.scale[0] == "On a scale from 1, Never, to 5, Nearly always."


def test_whoever_leads_is_offered_the_next_thing(begun: Beginning) -> None:
    services.hour_begin(actor=begun.leader)
    offered = [_next_step(begun)]
    for name in (COUNCIL, KESTREL):
        services.organisation_enter(
            hour=begun.hour, name=name, short_name=name.split()[0], people=5, actor=begun.leader
        )
    offered.append(_next_step(begun))
    services.behaviours_write(hour=begun.hour, texts=BEHAVIOURS, actor=begun.leader)
    offered.append(_next_step(begun))
    for name in (COUNCIL, KESTREL):
        begun.join(name, 5)
    offered.append(_next_step(begun))
    services.room_ask(hour=begun.hour, minutes=5, actor=begun.leader)
    offered.append(_next_step(begun))
    begun.close(minutes=6)
    assert [*offered, _next_step(begun)] == [
        "Say who is here",
        "Type three behaviours",
        "Put the code on the wall",
        "Ask the room",
        "Look at the wall",
        "Read the result",
    ]


def _next_step(begun: Beginning) -> str:
    found = showing.next_step(begun.hour)
    return str(found.label) if found else ""


def test_the_code_is_stored_nowhere(begun: Beginning) -> None:
    begun.begin(council=1, kestrel=1)
    assert codes.code_for(begun.hour.id) not in str(begun.hour.__dict__)
