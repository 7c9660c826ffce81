"""The pages on which a charter is written, when several people write and when words want a second look."""

from typing import TYPE_CHECKING

import pytest

from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.steps.values.tests.world import draft
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.standards.models import Behaviour

pytestmark = pytest.mark.slow

WORDS = {
    "behaviour": "We say so when we disagree.",
    "seen": "Somebody says so.",
    "not_seen": "Everybody nods.",
    "standard": "Each partner is asked.",
}


@pytest.fixture
def behaviour(cast: Cast) -> "Behaviour":
    with cast.in_scope():
        return standards.behaviour(standards.behaviours(draft(cast))[0].id)


def own(cast: Cast, behaviour: "Behaviour") -> str:
    return page(
        cast, "values:behaviour-change", charter_id=behaviour.value.charter_id, behaviour_id=behaviour.id
    )


def test_the_second_sees_the_first_ones_words_beside_the_own_and_chooses(
    cast: Cast, behaviour: "Behaviour"
) -> None:
    first, second, path = visitor(cast, "steward"), visitor(cast, "steward"), own(cast, behaviour)
    seen = {"at_revision": str(behaviour.revision)}
    first.post(path, WORDS | seen)
    text = second.post(path, WORDS | seen | {"standard": "My own words."}).content.decode()
    assert "Nothing is saved yet, and nothing is lost" in text
    assert "Anna Rees changed this while you were writing. It says now: “Each partner is asked.”" in text
    assert "My own words." in text
    assert 'name="at_revision" value="1"' in text
    with cast.in_scope():
        assert standards.behaviour(behaviour.id).standard == "Each partner is asked."
    answer = second.post(path, WORDS | {"at_revision": "1", "standard": "My own words."}, follow=True)
    assert "Saved." in answer.content.decode()
    text = second.get(path).content.decode()
    assert "What it said before" in text
    assert "taken out: </span>Each partner is asked.</del>" in text


def test_what_only_one_of_two_changed_is_kept_without_asking(cast: Cast, behaviour: "Behaviour") -> None:
    client, path = visitor(cast, "steward"), own(cast, behaviour)
    before = {part: getattr(behaviour, part) for part in WORDS} | {"at_revision": "0"}
    client.post(path, before | {"seen": "Seen by the first."})
    client.post(path, before | {"standard": "Written by the second."})
    with cast.in_scope():
        now = standards.behaviour(behaviour.id)
    assert (now.seen, now.standard) == ("Seen by the first.", "Written by the second.")


def test_words_for_a_clause_that_was_taken_out_come_back(cast: Cast, behaviour: "Behaviour") -> None:
    client, path = visitor(cast, "steward"), own(cast, behaviour)
    with cast.in_scope():
        writing.behaviour_remove(behaviour=behaviour, actor=cast.actor("steward"))
    text = client.post(path, WORDS).content.decode()
    assert "Somebody took this out of the charter while you were writing." in text
    assert all(said in text for said in WORDS.values())
    assert client.get(path).status_code == 404
    assert client.post(path, {}).status_code == 404
    assert visitor(cast, "member").post(path, WORDS).status_code == 403
    assert visitor(cast, "stranger").post(path, WORDS).status_code == 404


def test_one_goes_on_to_the_next_clause(cast: Cast, behaviour: "Behaviour") -> None:
    with cast.in_scope():
        following = standards.behaviours(standards.charter(behaviour.value.charter_id))[1]
    client = visitor(cast, "steward")
    answer = client.post(own(cast, behaviour), WORDS | {"next": "1"})
    assert answer.headers["Location"].endswith(f"/behaviours/{following.id}/")


def test_hints_stand_beside_the_clause_and_stop_nobody(cast: Cast, behaviour: "Behaviour") -> None:
    client, path = visitor(cast, "steward"), own(cast, behaviour)
    answer = client.post(path, WORDS | {"behaviour": "We respect each other."}, follow=True)
    text = answer.content.decode()
    assert "Saved." in text
    assert "Nobody could observe this: it names an attitude, not an act." in text
    assert "Nobody could observe this" in client.get(path).content.decode()
    charter = page(cast, "values:charter", charter_id=behaviour.value.charter_id)
    assert "Nobody could observe this" not in visitor(cast, "member").get(charter).content.decode()
    check = page(cast, "values:charter-check", charter_id=behaviour.value.charter_id)
    assert "Propose it to every partner" in client.get(check).content.decode()
