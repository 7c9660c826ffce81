"""A signatory leaves: another or the deputy is asked; where nobody is left, everybody reads it."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from accord.agreement import selectors as agreement
from accord.agreement import services as deciding
from accord.agreement.tests.world import open_proposal
from accord.foundations.errors import Denied
from accord.foundations.outbox import selectors as outbox
from accord.foundations.registry import waiting_for
from accord.partnership import letters, naming, services
from accord.partnership import selectors as partnership
from accord.partnership.offices import services as offices
from accord.partnership.offices.rules import OwnRole
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.agreement.models import Proposal


@pytest.fixture
def proposal(cast: Cast) -> "Proposal":
    """Put before the partners while the council has a signatory and a deputy."""
    cast.name_signatory("member", cast.council, deputy=True)
    with cast.in_scope():
        return open_proposal(cast)


def leaves(cast: Cast, name: str) -> None:
    with cast.in_scope():
        yesterday = partnership.today() - timedelta(days=1)
        services.person_leave(person=cast.people[name], last_day=yesterday, actor=cast.system)


def letters_to(cast: Cast, name: str) -> int:
    with cast.in_scope():
        found = outbox.envelopes(limit=50, to=cast.people[name].email)
    return sum(each.kind == letters.KIND for each in found)


def agrees(cast: Cast, proposal: "Proposal", name: str) -> None:
    with cast.in_scope():
        deciding.proposal_decide(
            proposal=proposal,
            party_id=cast.council.id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=cast.actor(name),
        )


def shown(cast: Cast, proposal: "Proposal", name: str = "kestrel_member") -> str:
    text = visitor(cast, name).get(page(cast, "agreement:proposal", proposal_id=proposal.id)).content.decode()
    return " ".join(text.split())


def test_the_deputy_is_asked_and_decides_as_the_deputy(cast: Cast, proposal: "Proposal") -> None:
    assert letters_to(cast, "member") == 1
    leaves(cast, "council_signatory")
    assert letters_to(cast, "member") == 2
    with cast.in_scope():
        assert any("Agree or decline" in str(each.what) for each in waiting_for(cast.actor("member")))
    assert "Mia Marsh (deputy)" in shown(cast, proposal)
    agrees(cast, proposal, "member")
    assert "Mia Marsh (deputy)," in shown(cast, proposal)


def test_a_deputy_decides_at_any_time_and_it_is_seen(cast: Cast, proposal: "Proposal") -> None:
    """Accord cannot know who is away, so it does not claim to: decision 0037."""
    agrees(cast, proposal, "member")
    with cast.in_scope():
        view = agreement.proposal_for(cast.actor("steward"), proposal.id)
    decision = next(party.decision for party in view.parties if party.party_id == cast.council.id)
    assert decision is not None
    assert decision.deputy


def test_what_a_signatory_decides_is_no_deputys(cast: Cast, proposal: "Proposal") -> None:
    agrees(cast, proposal, "council_signatory")
    assert "(deputy)" not in shown(cast, proposal)


def test_where_nobody_is_left_the_page_says_so_and_who_names_somebody(
    cast: Cast, proposal: "Proposal"
) -> None:
    leaves(cast, "council_signatory")
    leaves(cast, "member")
    text = shown(cast, proposal)
    assert "Nobody can sign for Northmoor Council today" in text
    assert page(cast, "partnership:roles") in text
    roles = visitor(cast, "steward").get(page(cast, "partnership:roles")).content.decode()
    assert "Nobody can sign for Northmoor Council today." in roles


def test_who_is_named_then_is_asked_about_all_that_is_open(cast: Cast, proposal: "Proposal") -> None:
    leaves(cast, "council_signatory")
    leaves(cast, "member")
    with cast.in_scope():
        offices.role_give(
            person=cast.director,
            organisation=cast.council,
            role=OwnRole.SIGNATORY,
            since=partnership.today(),
            until=None,
            actor=cast.actor("administrator"),
        )
        (mandate,) = partnership.mandates_of(cast.director.id)
        assert letters_to(cast, "director") == 0
        naming.mandate_confirm(mandate=mandate, actor=cast.actor("director"))
    assert letters_to(cast, "director") == 1
    agrees(cast, proposal, "director")


def test_who_has_left_decides_nothing_from_a_page_that_is_still_open(
    cast: Cast, proposal: "Proposal"
) -> None:
    client = visitor(cast, "council_signatory")
    address = page(cast, "agreement:decide", proposal_id=proposal.id, party_id=cast.council.id)
    leaves(cast, "council_signatory")
    answer = client.post(address, {"decision": "agree", "seen_hash": proposal.text_hash, "reason": ""})
    assert answer.status_code == 404
    with pytest.raises(Denied):
        agrees(cast, proposal, "steward")
