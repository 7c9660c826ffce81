"""An act on a joint decision is done whole or not at all, whatever fails on the way."""

from uuid import UUID

import pytest

from accord.agreement import notices, services
from accord.agreement.models import Party, Proposal
from accord.agreement.rules import State
from accord.agreement.tests.world import TEXT, an_effect, open_proposal
from accord.foundations import clock
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def stuck(cast: Cast) -> Proposal:
    """A proposal whose subject cannot be freed."""

    def released(_subject_id: UUID, _actor: object) -> None:
        raise RuntimeError("It cannot be freed.")

    return open_proposal(cast, effect=an_effect(released=released))


def test_what_nobody_could_be_told_of_is_not_before_the_partners(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_asked: notices.Asked) -> None:
        raise RuntimeError("Nobody can be told.")

    monkeypatch.setattr(notices, "_tellers", [fails])
    with pytest.raises(RuntimeError, match="Nobody can be told"):
        open_proposal(cast, TEXT)
    assert not Proposal.objects.exists()
    assert not Party.objects.exists()


def test_a_subject_that_cannot_be_freed_stays_before_the_partners(cast: Cast, stuck: Proposal) -> None:
    with pytest.raises(RuntimeError, match="cannot be freed"):
        services.proposal_withdraw(proposal=stuck, actor=cast.actor("steward"))
    assert Proposal.objects.get(id=stuck.id).state == State.OPEN


def test_a_subject_that_cannot_be_freed_does_not_lapse(cast: Cast, stuck: Proposal) -> None:
    with clock.at(stuck.lapses_at), pytest.raises(RuntimeError, match="cannot be freed"):
        services.proposals_lapse()
    assert Proposal.objects.get(id=stuck.id).state == State.OPEN
