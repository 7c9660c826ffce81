"""A brand to test with, built through its services and agreed to as every partner would."""

from typing import TYPE_CHECKING

from accord.agreement import services as agreement
from accord.steps.practicalities.brand import services
from accord.steps.practicalities.brand.services import Said
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

SAID = Said(
    name="Northmoor Schools Together",
    colour="#0f5c6e",
    strapline="Schools, built and kept by all of us",
    story="Three partners and every head teacher of Northmoor.",
    do="Put our name first.\nAnswer in two days.",
)


def proposed(cast: Cast, said: Said = SAID) -> "Proposal":
    """Let the steward write a draft and put it before every partner."""
    services.brand_write(said=said, actor=cast.actor("steward"))
    return services.brand_propose(actor=cast.actor("steward"))


def agree(cast: Cast, proposal: "Proposal", *names: str) -> None:
    """Let these partners agree."""
    for name in names:
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )
