"""Everybody sees the own minutes, the steward plans with everybody's, and all see what may be asked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from accord.foundations import clock
from accord.foundations.registry import Asked
from accord.partnership.budget import tables
from accord.partnership.budget.tests.world import agreed, decide, propose
from tests.cast import Cast
from tests.visits import page, visitor


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with clock.at(datetime(2026, 11, 25, 12, tzinfo=UTC)):
        yield


def shown(cast: Cast, name: str, reader: str) -> str:
    response = visitor(cast, reader).get(page(cast, name))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_most_are_asked_for_nothing(cast: Cast) -> None:
    text = shown(cast, "budget:mine", "member")
    assert "Nothing is asked of your time this quarter, of at most 25 minutes." in text
    assert "October to December 2026" in text
    assert "January to March 2027" in text
    assert "What is asked of everybody" not in text


def test_what_is_asked_of_me_stands_there_with_its_sum(cast: Cast) -> None:
    with cast.in_scope():
        propose(cast)
    text = shown(cast, "budget:mine", "kestrel_signatory")
    assert "You are asked for 3 minutes this quarter, of at most 90." in text
    assert "Agree or decline: How much we may ask of people’s time" in text
    assert "87 of 90 minutes are left." in text
    assert "Agree or decline: How much" not in shown(cast, "budget:mine", "member")


def test_my_page_says_how_much_and_leads_there(cast: Cast) -> None:
    with cast.in_scope():
        propose(cast)
    text = shown(cast, "overview:my-page", "kestrel_signatory")
    assert "Towards the 90 minutes that may be asked of you this quarter, 3 count." in text
    assert f'href="{page(cast, "budget:mine")}"' in text


def test_what_is_not_counted_says_how_often_it_is_asked_on_a_day(cast: Cast) -> None:
    asked = Asked(
        key=uuid4(),
        what="Leader feedback",
        url="/x/",
        at=clock.now(),
        minutes=10,
        people=None,
        begun=True,
        counted=False,
    )
    tomorrow = replace(asked, key=uuid4(), at=clock.now() + timedelta(days=1))
    with cast.in_scope():
        said = [day for _link, day in tables.beside([asked, replace(asked, key=uuid4()), tomorrow])]
    assert said == ["25 November 2026, 2 times", "26 November 2026"]


def test_the_steward_sees_totals_and_who_is_near_the_cap(cast: Cast) -> None:
    text = shown(cast, "budget:everybody", "steward")
    assert "Nothing is asked of anybody’s time this quarter." in text
    with cast.in_scope():
        agreed(cast, staff=5, leaders=5)
        decide(cast, propose(cast, staff=6, leaders=6), "kestrel")
    text = shown(cast, "budget:everybody", "steward")
    assert "3 people can be asked for little more this quarter." in text
    assert "Kay Lowell" in text
    assert "1 too many" in text
    assert "Mia Marsh" not in text


@pytest.mark.parametrize("name", ["member", "director", "administrator", "kestrel_signatory"])
def test_nobody_else_sees_them(cast: Cast, name: str) -> None:
    response = visitor(cast, name).get(page(cast, "budget:everybody"))
    assert response.status_code == 403


def test_everybody_sees_how_much_may_be_asked(cast: Cast) -> None:
    text = shown(cast, "budget:cap", "member")
    assert "We ask staff for 25 minutes a quarter at most, and leaders for 90." in text
    assert "This holds until the partners agree on something else." in text
    assert "Propose another cap" not in text
    with cast.in_scope():
        agreed(cast)
    text = shown(cast, "budget:cap", "member")
    assert "We ask staff for 20 minutes a quarter at most, and leaders for 60." in text
    assert "Every partner has agreed to this, on 25 November 2026." in text


def test_the_steward_proposes_another(cast: Cast) -> None:
    steward = visitor(cast, "steward")
    assert f'href="{page(cast, "budget:cap-propose")}"' in shown(cast, "budget:cap", "steward")
    sent = steward.post(page(cast, "budget:cap-propose"), {"staff": "30", "leaders": "90"}, follow=True)
    text = " ".join(sent.content.decode().split())
    assert "Every partner can now read it and decide." in text
    assert "It waits for Northmoor Council, Kestrel Build and Harbour Capital." in text
    assert "Propose another cap" not in text


def test_what_is_refused_stands_beside_its_field_and_nothing_is_lost(cast: Cast) -> None:
    steward = visitor(cast, "steward")
    sent = steward.post(page(cast, "budget:cap-propose"), {"staff": "44", "leaders": "43"})
    text = " ".join(sent.content.decode().split())
    assert "Leaders may be asked for as much as everybody else, or for more." in text
    assert 'value="44"' in text
    sent = steward.post(page(cast, "budget:cap-propose"), {"staff": "", "leaders": "many"})
    text = " ".join(sent.content.decode().split())
    assert "Say how many minutes." in text
    assert "Write a whole number, such as 25." in text
