"""Who may sign is named where something waits for a decision."""

from typing import TYPE_CHECKING

import pytest

from accord.agreement.tests.world import decide, open_proposal
from accord.partnership import services
from tests.cast import SINCE, Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

pytestmark = pytest.mark.slow


def read(cast: Cast, proposal: "Proposal") -> str:
    path = page(cast, "agreement:proposal", proposal_id=proposal.id)
    return " ".join(visitor(cast, "member").get(path).content.decode().split())


def test_those_who_are_waited_for_are_named(cast: Cast) -> None:
    with cast.in_scope():
        services.mandate_give(
            person=cast.director, organisation=cast.council, since=SINCE, deputy=True, actor=cast.system
        )
        proposal = open_proposal(cast)
        decide(cast, proposal, "kestrel")
    shown = read(cast, proposal)
    assert "Owen Hart, or Ruth Aske (deputy)" in shown
    assert "Waits for: Ilse Brandt" in shown
    assert "Waits for: Kay Lowell" not in shown


def test_a_partner_without_a_signatory_is_told_to_name_one(cast: Cast) -> None:
    with cast.in_scope():
        proposal = open_proposal(cast)
        (mandate,) = cast.harbour_signatory.mandates.all()
        services.mandate_end(mandate=mandate, actor=cast.system)
    shown = read(cast, proposal)
    assert "nobody may sign" in shown
    assert "Harbour Capital has to name a signatory first." in shown
