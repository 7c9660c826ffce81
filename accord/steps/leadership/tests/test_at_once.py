"""Two in the same moment: a commitment ends once, and each colleague says one thing."""

from uuid import uuid4

import pytest

from accord.steps.leadership import selectors, services
from accord.steps.leadership.rules import Outcome
from accord.steps.leadership.tests.world import charter_in_force, committed
from tests.at_once import at_once
from tests.cast import Cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def test_a_commitment_ends_once(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        commitment, leader = committed(cast), cast.actor("director")

    def ends(outcome: Outcome) -> None:
        services.commitment_report(commitment=commitment, outcome=outcome, words="So it was.", actor=leader)

    refused = at_once(cast, lambda: ends(Outcome.KEPT), lambda: ends(Outcome.NOT_KEPT))
    assert refused == ["This commitment has ended already."]
    with cast.in_scope():
        (entry,) = selectors.entries_of(leader, cast.director.id)
        assert len(entry.commitment.reports.all()) == 1
        assert entry.last is not None
        assert entry.standing.value == entry.last.outcome


def test_a_form_sent_twice_makes_one_commitment_and_a_colleague_says_one_thing(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        new_id, leader, colleague = uuid4(), cast.actor("director"), cast.actor("kestrel_member")
    assert set(at_once(cast, *[lambda: committed(cast, new_id=new_id)] * 2)) <= {
        "This commitment stands already."
    }
    with cast.in_scope():
        (entry,) = selectors.entries_of(leader, cast.director.id)

    def says() -> None:
        services.seen_say(commitment=entry.commitment, words="Twice in May.", actor=colleague)

    assert set(at_once(cast, says, says)) <= {
        "You have just said what you saw. Open the page again to change it."
    }
    with cast.in_scope():
        assert len(selectors.commitment_for(leader, new_id).commitment.seen.all()) == 1
