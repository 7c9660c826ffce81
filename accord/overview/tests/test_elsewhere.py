"""What waits for the same person in other partnerships is counted here, and read there."""

import pytest
from django.urls import reverse

from accord.foundations import registry, scope
from accord.foundations.access import Actor
from accord.foundations.registry import Waiting
from accord.overview import elsewhere, mine
from accord.overview.elsewhere import Elsewhere
from tests.cast import SINCE, Cast
from tests.visits import page, visitor


def test_nothing_stands_there_for_who_is_in_one_partnership(cast: Cast) -> None:
    assert "Your other partnerships" not in shown(cast)


def come_in_there(cast: Cast) -> None:
    """Let Mia Marsh have a place in the other partnership, too."""
    with scope.partnership(cast.other_partnership.id):
        cast.stranger.email = cast.member.email
        cast.stranger.save(update_fields=["email"])


def shown(cast: Cast) -> str:
    response = visitor(cast, "member").get(page(cast, "overview:my-page"))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_who_is_in_two_sees_how_much_waits_in_the_other(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    other = cast.other_partnership
    come_in_there(cast)

    def one_thing(asked: Actor) -> list[Waiting]:
        there = asked.partnership_id == other.id
        return [Waiting(what="Sign in secret", url="/there/", minutes=1)] if there else []

    monkeypatch.setattr(registry, "waiting_for", one_thing)
    text = shown(cast)
    assert "Nothing waits for you here. One more waits in another partnership." in text
    assert other.name in text
    there = reverse("overview:my-page", kwargs={"partnership_id": other.id})
    assert f'href="{there}"' in text
    assert "Sign in secret" not in text, "what it is stands there alone"


def test_who_has_left_there_has_nothing_there(cast: Cast) -> None:
    come_in_there(cast)
    with cast.in_scope():
        assert len(elsewhere.elsewhere(cast.actor("member"))) == 1
    with scope.partnership(cast.other_partnership.id):
        for held in (cast.stranger.assignments, cast.stranger.mandates, cast.stranger.appointments):
            held.update(until=SINCE)
    with cast.in_scope():
        assert elsewhere.elsewhere(cast.actor("member")) == []


def test_the_heading_counts_both() -> None:
    there = [Elsewhere(name="Westmere", waiting=2, due=None, url="/w/")]
    assert mine.heading(0, []) == "Nothing waits for you."
    assert mine.heading(1, []) == "One thing waits for you."
    assert mine.heading(3, there) == "3 things wait for you. 2 more wait in other partnerships."
