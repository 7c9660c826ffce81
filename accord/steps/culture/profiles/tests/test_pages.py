"""The pages of the exercise: what it is, setting it up, what it says, and what goes into the register."""

from uuid import uuid4

import pytest

from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.steps.culture.profiles.tests.world import held
from accord.steps.culture.ways import selectors as ways
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor


def test_before_the_first_it_says_what_belongs_there(cast: Cast) -> None:
    text = visitor(cast, "member").get(page(cast, "profiles:exercises")).content.decode()
    assert "We have not laid side by side yet" in text
    assert "Whoever is in charge decides" in text
    assert "Set the exercise up" not in text
    assert "The steward sets up the exercise" in text


def test_the_steward_is_led_to_the_charter_first(cast: Cast) -> None:
    client = visitor(cast, "steward")
    for name in ("profiles:exercises", "profiles:ask"):
        text = client.get(page(cast, name)).content.decode()
        assert "a charter has to be in force first" in text
        assert f'href="{page(cast, "values:charters")}"' in text
        assert "Set the exercise up</a>" not in text
    with cast.in_scope():
        charter_in_force(cast)
    assert "Set the exercise up</a>" in client.get(page(cast, "profiles:exercises")).content.decode()


def test_the_steward_sets_it_up(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
    client, path = visitor(cast, "steward"), page(cast, "profiles:ask")
    usual = client.get(path).context["form"].initial
    wrong = {"title": "Here and there", "opens_on": "2026-12-07", "closes_on": "2026-12-01"}
    again = client.post(path, wrong)
    text = again.content.decode()
    assert "A round stays open for a day at least." in text
    assert "Here and there" in text
    assert "Choose when it opens." in client.post(path, {"title": "Now"}).content.decode()
    days = {name: usual[name].isoformat() for name in ("opens_on", "closes_on")}
    answer = client.post(path, {"title": "At home and here", **days})
    assert answer.status_code == 302
    text = client.get(page(cast, "profiles:exercises")).content.decode()
    assert "We are about to lay side by side" in text
    assert "See where it stands" in text
    assert "One is under way." in client.post(path, {"title": "Another", **days}).content.decode()


def test_it_lays_homes_side_by_side_without_a_score(cast: Cast) -> None:
    path = page(cast, "profiles:result", round_id=held(cast).round_id)
    text = visitor(cast, "member").get(path).content.decode()
    for words in (
        "Northmoor Council and Kestrel Build see “How we meet” differently.",
        "Surely apart on 8 pairs, furthest on “How we meet”.",
        "Where the partnership stands between Northmoor Council and Kestrel Build",
        "Kestrel Build sees it at 75% (70% to 80%)",
        "Harbour Capital (4 asked): not shown.",
        "The steward puts it there",
        "there is no score",
    ):
        assert words in text, words
    listed = visitor(cast, "member").get(page(cast, "profiles:exercises")).content.decode()
    assert "We have laid side by side once" in listed
    assert "At home and here" in listed


def test_the_steward_puts_what_is_clearly_apart_into_the_register(cast: Cast) -> None:
    result = held(cast)
    steward, member = visitor(cast, "steward"), visitor(cast, "member")
    path = page(cast, "profiles:result", round_id=result.round_id)
    put = page(cast, "profiles:propose", round_id=result.round_id, pair="meeting")
    assert steward.get(path).content.decode().count("Put it into the register") == 8
    assert member.post(put).status_code == 403
    assert steward.get(put).headers["Location"] == path
    with cast.in_scope():
        assert not ways.taken()
    shown = steward.post(put, follow=True).content.decode()
    assert "“Meetings” stands in the register." in shown
    text = steward.get(path).content.decode()
    assert text.count("Put it into the register") == 7
    assert "“Meetings” in the register" in text
    twice = steward.post(put, follow=True).content.decode()
    assert "Somebody else has just taken one of these." in twice


@pytest.mark.parametrize("pair", ["unknown", "deciding"])
def test_only_a_pair_that_is_clearly_apart_can_be_proposed(cast: Cast, pair: str) -> None:
    other, result = stored(cast), held(cast)
    steward = visitor(cast, "steward")
    assert steward.post(page(cast, "profiles:propose", round_id=other.round_id, pair=pair)).status_code == 404
    assert steward.get(page(cast, "profiles:result", round_id=other.round_id)).status_code == 404
    assert steward.get(page(cast, "profiles:result", round_id=uuid4())).status_code == 404
    status = steward.post(page(cast, "profiles:propose", round_id=result.round_id, pair=pair)).status_code
    assert status == (302 if pair == "deciding" else 404)
