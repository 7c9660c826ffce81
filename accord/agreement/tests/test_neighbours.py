"""What is asked of a room that knows people; and where none is there, nothing is known and nothing breaks."""

from uuid import uuid4

import pytest

from accord.agreement import neighbours
from accord.agreement.neighbours import Paper, Signer
from tests.cast import Cast


@pytest.fixture(autouse=True)
def nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    for asked in ("_who_signs", "_declared", "_where_named", "_papers"):
        monkeypatch.setattr(neighbours, asked, [])


def test_where_no_room_knows_people_nothing_is_known_of_them(cast: Cast) -> None:
    assert neighbours.signers_of([uuid4()]) == {}
    assert neighbours.interests() == {}
    assert neighbours.roles_url(cast.actor("member")) == ""


def test_the_room_that_knows_is_asked_and_the_last_that_said_so(cast: Cast) -> None:
    party, person = uuid4(), uuid4()
    for name in ("Somebody", "Owen Hart"):
        # A lambda that keeps the name of its turn has a type that mypy does not infer.
        neighbours.who_signs(lambda parties, name=name: dict.fromkeys(parties, (Signer(name),)))  # type: ignore[misc]
        neighbours.who_declared(lambda name=name: {person: (name,)})  # type: ignore[misc]
        neighbours.where_named(lambda _actor, name=name: f"/{name}/")  # type: ignore[misc]
        neighbours.paper(lambda name=name: Paper(name, "#123456"))  # type: ignore[misc]
    assert neighbours.signers_of([party]) == {party: (Signer("Owen Hart", deputy=False),)}
    assert neighbours.interests() == {person: ("Owen Hart",)}
    assert neighbours.roles_url(cast.actor("member")) == "/Owen Hart/"
    assert neighbours.our_paper().whose == "Owen Hart"


def test_of_nobody_nobody_is_asked() -> None:
    def none_may_ask(_parties: object) -> neighbours.Signers:
        pytest.fail("nobody was to be asked")

    neighbours.who_signs(none_may_ask)
    assert neighbours.signers_of([]) == {}
