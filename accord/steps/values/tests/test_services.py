"""Drafting a charter and putting it before the partners."""

from collections.abc import Iterator

import pytest

from accord.agreement import services as agreement
from accord.standards import selectors as standards
from accord.standards.rules import CharterState
from accord.steps.values import services
from tests.cast import Cast


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def test_the_template_comes_into_force_when_the_last_partner_agrees(cast: Cast) -> None:
    charter = services.charter_from_template(actor=cast.actor("steward"))
    proposal = services.charter_propose(charter=charter, actor=cast.actor("steward"))
    assert standards.charter(charter.id).state == CharterState.PROPOSED
    for name in ("council", "kestrel", "harbour"):
        assert standards.charter_in_force() is None
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )
    in_force = standards.charter_in_force()
    assert in_force is not None
    assert in_force.id == charter.id
    assert in_force.text_hash == proposal.text_hash
