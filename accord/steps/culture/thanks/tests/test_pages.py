"""The wall, thanking, and who may read it."""

import pytest

from accord.mechanisms.plans.tests.world import charter_in_force
from accord.steps.culture.thanks.rules import Place
from accord.steps.culture.thanks.tests.world import behaviour, thanked
from tests.cast import Cast
from tests.visits import page, visitor

HOSTILE = "<script>alert('x')</script>"


def test_a_colleague_is_thanked_and_lets_it_stand_on_the_wall(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        chosen = str(behaviour().id)
    giver, receiver = visitor(cast, "member"), visitor(cast, "kestrel_member")
    path, sent = page(cast, "thanks:give"), {"receiver": str(cast.kestrel_member.id), "behaviour": chosen}
    text = giver.post(path, sent).content.decode()
    assert text.count("Say what happened.") >= 2
    text = giver.post(path, sent | {"words": f"He stayed. {HOSTILE}"}, follow=True).content.decode()
    assert "Nobody’s thanks stand on the wall yet." in text
    assert (
        "Read what Mia Marsh thanks you for" in receiver.get(page(cast, "overview:my-page")).content.decode()
    )
    with cast.in_scope():
        own = receiver.get(page(cast, "thanks:wall")).context["own"][0].url
    assert "Mia Marsh thanks you." in receiver.get(own).content.decode()
    assert "Choose who may read it." in receiver.post(f"{own}answer/", {"sent": "yes"}).content.decode()
    text = receiver.post(f"{own}answer/", {"place": "wall"}, follow=True).content.decode()
    assert "1 of 1 on the wall thanks somebody in another organisation." in text
    wall = visitor(cast, "harbour_signatory").get(page(cast, "thanks:wall")).content.decode()
    assert "Mia Marsh (Council) thanks Ben Ives (Kestrel)" in wall
    assert HOSTILE not in wall


@pytest.mark.parametrize("place", [None, Place.BETWEEN])
def test_what_stays_between_two_is_not_there_for_others(cast: Cast, place: Place | None) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        thanks = thanked(cast, "member", "kestrel_member", place)
    path = page(cast, "thanks:thanks", thanks_id=thanks.id)
    assert visitor(cast, "steward").get(path).status_code == 404
    giver = visitor(cast, "member")
    assert "Only you two read this." in giver.get(path).content.decode()
    assert giver.post(f"{path}answer/", {"place": "wall"}).status_code == 403
    text = giver.post(f"{path}take-back/", follow=True).content.decode()
    assert "It is taken back" in text


def test_without_a_charter_nobody_is_thanked_yet(cast: Cast) -> None:
    text = visitor(cast, "member").get(page(cast, "thanks:give")).content.decode()
    assert "no charter is in force yet" in text
