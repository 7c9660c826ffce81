"""The pages on which a charter is written, while they are saved by themselves."""

from http import HTTPStatus
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.steps.values.tests.world import draft, propose
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from django.test import Client

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


def typed(client: "Client", path: str, **words: str) -> tuple[int, dict[str, object]]:
    answer = client.post(path, words, headers={"X-Autosave": "1"})
    told: dict[str, object] = answer.json()
    return answer.status_code, told


def test_it_is_saved_and_goes_on_from_the_new_revision(cast: Cast, behaviour: "Behaviour") -> None:
    client, path = visitor(cast, "steward"), own(cast, behaviour)
    status, told = typed(client, path, **WORDS, at_revision="0")
    assert status == HTTPStatus.OK
    assert str(told["says"]).startswith("Saved ")
    assert (told["hidden"], told["theirs"], told["url"]) == ({"at_revision": 1}, {}, "")
    with cast.in_scope():
        assert standards.behaviour(behaviour.id).standard == "Each partner is asked."
    assert "data-autosave" in client.get(path).content.decode()


def test_what_another_changed_comes_back_to_be_shown(cast: Cast, behaviour: "Behaviour") -> None:
    client, path = visitor(cast, "steward"), own(cast, behaviour)
    before = {part: getattr(behaviour, part) for part in WORDS} | {"at_revision": "0"}
    visitor(cast, "steward").post(path, before | {"seen": "Seen by the first."})
    status, told = typed(client, path, **before | {"standard": "Written by the second. "})
    assert (status, told["theirs"]) == (HTTPStatus.OK, {"seen": "Seen by the first."})
    assert "Somebody else changed meanwhile what stands here now: “What is seen”." in str(told["says"])


def test_where_both_wrote_the_same_nothing_is_saved_by_itself(cast: Cast, behaviour: "Behaviour") -> None:
    client, path = visitor(cast, "steward"), own(cast, behaviour)
    visitor(cast, "steward").post(path, WORDS | {"at_revision": "0"})
    mine = WORDS | {"standard": "Mine.", "at_revision": "0"}
    status, told = typed(client, path, **mine)
    assert status == HTTPStatus.CONFLICT
    assert str(told["says"]).startswith("Not saved yet. Anna Rees changed the same words")
    assert "It says now: “Each partner is asked.”" in client.post(path, mine).content.decode()


def test_what_cannot_be_saved_says_why(cast: Cast, behaviour: "Behaviour") -> None:
    client, path = visitor(cast, "steward"), own(cast, behaviour)
    status, told = typed(client, path, **WORDS | {"behaviour": ""})
    assert (status, told["says"]) == (HTTPStatus.UNPROCESSABLE_ENTITY, "Not saved yet. Write the behaviour.")
    with cast.in_scope():
        writing.behaviour_remove(behaviour=behaviour, actor=cast.actor("steward"))
    status, told = typed(client, path, **WORDS)
    assert status == HTTPStatus.CONFLICT
    assert "to get your words back" in str(told["says"])


def test_what_is_before_the_partners_is_saved_by_its_button_only(cast: Cast, behaviour: "Behaviour") -> None:
    client, path = visitor(cast, "steward"), own(cast, behaviour)
    with cast.in_scope():
        propose(cast, standards.charter(behaviour.value.charter_id))
    assert "data-autosave" not in client.get(path).content.decode()
    status, told = typed(client, path, **WORDS)
    assert status == HTTPStatus.CONFLICT
    assert "It is before the partners now" in str(told["says"])
    with cast.in_scope():
        assert standards.behaviour(behaviour.id).standard == behaviour.standard


def test_a_new_one_is_begun_once_and_goes_on_on_its_own_page(cast: Cast, behaviour: "Behaviour") -> None:
    client, charter_id = visitor(cast, "steward"), behaviour.value.charter_id
    path = page(cast, "values:value-add", charter_id=charter_id)
    sent = {"name": "Candour", "meaning": "", "new_id": str(uuid4()), "at_revision": "1"}
    _status, told = typed(client, path, **sent)
    assert told["url"] == page(cast, "values:value-change", charter_id=charter_id, value_id=sent["new_id"])
    typed(client, path, **sent)  # the answer was lost
    client.post(path, sent | {"meaning": "We say it."})
    with cast.in_scope():
        made = [value for value in standards.charter(charter_id).values.all() if value.name == "Candour"]
    assert [value.meaning for value in made] == ["We say it."]


def test_one_title_and_one_behaviour_too(cast: Cast, behaviour: "Behaviour") -> None:
    client, charter_id = visitor(cast, "steward"), behaviour.value.charter_id
    title = page(cast, "values:charter-title", charter_id=charter_id)
    assert typed(client, title, title="Ours", at_revision="0")[0] == HTTPStatus.OK
    add = page(cast, "values:behaviour-add", charter_id=charter_id, value_id=behaviour.value_id)
    status, told = typed(client, add, **WORDS, new_id=str(uuid4()), at_revision="1")
    assert status == HTTPStatus.OK
    assert "Our" in client.get(str(told["url"])).content.decode()


@pytest.mark.parametrize(
    ("who", "status"), [("member", HTTPStatus.FORBIDDEN), ("stranger", HTTPStatus.NOT_FOUND)]
)
def test_nobody_else_saves_anything(cast: Cast, behaviour: "Behaviour", who: str, status: int) -> None:
    answer = visitor(cast, who).post(own(cast, behaviour), WORDS, headers={"X-Autosave": "1"})
    assert answer.status_code == status
