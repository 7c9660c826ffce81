"""What an effect says of itself, and what follows where it says nothing."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

from accord.agreement import effects, selectors
from accord.agreement.rules import State
from accord.agreement.tests.test_services import NOON
from accord.agreement.tests.world import PARTNERS, decide, open_proposal, texts
from accord.foundations import clock
from tests.cast import Cast


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def test_what_does_not_say_so_takes_the_place_of_nothing(cast: Cast) -> None:
    name = f"tests.alone.{uuid4()}"
    effects.register(
        effects.Effect(
            name=name,
            text=texts.__getitem__,
            act=lambda _ratified, _actor: None,
            consequence="It is in force.",
        )
    )
    first = open_proposal(cast, effect=name)
    for partner in PARTNERS:
        decide(cast, first, partner)
    first.refresh_from_db()
    assert first.state == State.IN_FORCE
    second = selectors.proposal_for(cast.actor("member"), open_proposal(cast, effect=name).id)
    assert selectors.replaced_by(second) is None
    assert second.subject_url == ""
