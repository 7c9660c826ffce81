"""What an effect says of itself, and what follows where it says nothing."""

from datetime import timedelta

import pytest

from accord.agreement import selectors
from accord.agreement.rules import State
from accord.agreement.tests.world import NOON, PARTNERS, an_effect, decide, open_proposal
from accord.foundations import clock
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("at_noon")


def test_what_does_not_say_so_takes_the_place_of_nothing(cast: Cast) -> None:
    name = an_effect()
    first = open_proposal(cast, effect=name)
    for partner in PARTNERS:
        decide(cast, first, partner)
    first.refresh_from_db()
    assert first.state == State.IN_FORCE
    with clock.at(NOON + timedelta(hours=1)):  # at the same moment nothing would have been in force before
        second = selectors.proposal_for(cast.actor("member"), open_proposal(cast, effect=name).id)
        assert selectors.replaced_by(second) is None
    assert second.subject_url == ""
