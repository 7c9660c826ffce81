from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from accord.foundations import clock
from accord.gateways.signin.models import Account
from accord.partnership import selectors
from accord.partnership import services as partnership
from accord.partnership.actors import actor_for
from tests.cast import Cast
from tests.visits import SignedIn

if TYPE_CHECKING:
    from accord.partnership.models import Person


def signed_in(person: "Person") -> Client:
    return SignedIn(Account.objects.with_address(person.email))


def log_of(cast: Cast) -> str:
    return reverse("audit:log", kwargs={"partnership_id": cast.partnership.id})


def test_it_works(cast: Cast) -> None:
    answer = signed_in(cast.member).get(log_of(cast))
    assert answer.status_code == 200
    assert b"Northmoor Learning Partnership was founded" in answer.content


def test_while_the_store_is_away_the_door_asks_to_come_again(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked before any page: no page could have said so."""

    def away(_partnership_id: object) -> None:
        raise OperationalError

    client = signed_in(cast.member)
    client.raise_request_exception = False
    monkeypatch.setattr(selectors, "zone_of", away)
    answer = client.get(log_of(cast))
    assert answer.status_code == 503
    assert b"We cannot show this page just now." in answer.content


def test_an_anonymous_visitor_is_asked_to_sign_in(cast: Cast) -> None:
    answer = Client().get(log_of(cast))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(f"{reverse('signin:enter')}?next=/p/")


def test_a_stranger_is_told_nothing(cast: Cast) -> None:
    assert signed_in(cast.stranger).get(log_of(cast)).status_code == 404


def test_a_partnership_that_does_not_exist_looks_just_the_same(cast: Cast) -> None:
    nowhere = log_of(cast).replace(str(cast.partnership.id), "00000000-0000-4000-8000-000000000000")
    assert signed_in(cast.member).get(nowhere).content == signed_in(cast.stranger).get(log_of(cast)).content


def test_a_page_that_is_not_there_leaves_its_own_people_their_way_back(cast: Cast) -> None:
    answer = signed_in(cast.member).get(f"{log_of(cast)}nowhere/")
    text = answer.content.decode()
    assert answer.status_code == 404
    assert "There is no such page, or it is not yours to read." in text
    for name in ("overview:dashboard", "overview:my-page"):
        assert f'href="{reverse(name, kwargs={"partnership_id": cast.partnership.id})}"' in text


def test_a_page_that_is_not_there_tells_a_stranger_nothing(cast: Cast) -> None:
    stranger = signed_in(cast.stranger)
    nowhere = stranger.get(f"{log_of(cast)}nowhere/")
    assert nowhere.status_code == 404
    assert nowhere.content == stranger.get(log_of(cast)).content
    assert "Northmoor" not in nowhere.content.decode()
    assert Client().get(f"{log_of(cast)}nowhere/").status_code == 302


def test_somebody_who_left_is_a_stranger_from_the_next_day_on(cast: Cast) -> None:
    client, today = signed_in(cast.member), clock.now().date()
    with cast.in_scope():
        partnership.person_leave(person=cast.member, last_day=today, actor=cast.actor("administrator"))
    assert client.get(log_of(cast)).status_code == 200
    with clock.at(clock.now() + timedelta(days=1)):
        assert client.get(log_of(cast)).status_code == 404


def test_roles_follow_from_what_is_in_force_today(cast: Cast) -> None:
    assert cast.actor("council_signatory").roles == {"member", "director", "signatory"}
    assert cast.actor("council_signatory").mandates == {cast.council.id}
    assert cast.actor("steward").roles == {"member", "senior_manager", "steward"}
    before_anybody_came = clock.now() - timedelta(days=(clock.now().date() - date(2025, 3, 1)).days)
    with clock.at(before_anybody_came), cast.in_scope():
        assert actor_for(cast.steward.id) is None
