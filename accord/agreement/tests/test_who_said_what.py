"""Of a joint decision: who declined, since when its text stands, and for whom it waits."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import Http404

from accord.agreement import selectors, services
from accord.agreement.models import Proposal
from accord.agreement.tests.test_services import OTHER
from accord.agreement.tests.world import NOON, TEXT, decide, reword
from accord.agreement.voices import voices
from accord.foundations import clock
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("at_noon")


def seen(cast: Cast, proposal: Proposal, name: str = "member") -> selectors.ProposalView:
    return selectors.proposal_for(cast.actor(name), proposal.id)


def test_who_declined_is_named_and_who_agreed_or_was_silent_is_not(cast: Cast, proposal: Proposal) -> None:
    decide(cast, proposal, "council")
    assert seen(cast, proposal).declined_by == ()
    decide(cast, proposal, "kestrel", agrees=False)
    assert seen(cast, proposal).declined_by == ("Kestrel Build",)


def test_the_present_text_stands_since_it_was_changed_last(cast: Cast, proposal: Proposal) -> None:
    assert seen(cast, proposal).since == NOON
    for hours, text in ((1, OTHER), (2, TEXT), (3, OTHER)):
        with clock.at(NOON + timedelta(hours=hours)):
            reword(cast, proposal, text)
    assert seen(cast, proposal).since == NOON + timedelta(hours=3)


def test_a_party_is_found_by_its_id_and_a_stranger_is_none(cast: Cast, proposal: Proposal) -> None:
    view = seen(cast, proposal)
    for partner in (cast.council, cast.harbour):
        assert selectors.party_in(view, partner.id).name == partner.name
    with pytest.raises(Http404):
        selectors.party_in(view, uuid4())


def test_of_whoever_has_decided_it_is_not_said_that_nobody_may_sign(cast: Cast, proposal: Proposal) -> None:
    decide(cast, proposal, "council")
    found = voices(seen(cast, proposal))
    assert [(voice.party.name, bool(voice.signers), voice.nobody) for voice in found] == [
        ("Northmoor Council", False, False),
        ("Kestrel Build", True, False),
        ("Harbour Capital", True, False),
    ]


def test_a_partner_whose_decision_is_void_has_to_be_asked_again(cast: Cast, proposal: Proposal) -> None:
    decide(cast, proposal, "council")
    assert selectors.undecided_by(cast.council.id) == []
    reword(cast, proposal, OTHER)
    assert selectors.undecided_by(cast.council.id) == [proposal]


def test_nobody_may_decide_any_more_on_what_is_settled_or_has_lapsed(cast: Cast, proposal: Proposal) -> None:
    assert len(seen(cast, proposal, "council_signatory").mine) == 1
    with clock.at(proposal.lapses_at):
        assert seen(cast, proposal, "council_signatory").mine == ()
    services.proposal_withdraw(proposal=proposal, actor=cast.actor("steward"))
    assert seen(cast, proposal, "council_signatory").mine == ()
