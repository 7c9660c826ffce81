"""A cap before the partners, and one that they have agreed to."""

from typing import TYPE_CHECKING

from accord.agreement import services as agreement
from accord.partnership.budget import services
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

PARTNERS = ("council", "kestrel", "harbour")


def decide(cast: Cast, proposal: "Proposal", name: str, *, agrees: bool = True, by: str = "") -> None:
    """Let one partner decide on a cap; by: who signs, its signatory where nobody is named."""
    agreement.proposal_decide(
        proposal=proposal,
        party_id=getattr(cast, name).id,
        agrees=agrees,
        reason="" if agrees else "Too little for a full check.",
        seen_hash=proposal.text_hash,
        actor=cast.actor(by or f"{name}_signatory"),
    )


def propose(cast: Cast, *, staff: int = 20, leaders: int = 60) -> "Proposal":
    """Let the steward put a cap before the partners."""
    return services.cap_propose(staff=staff, leaders=leaders, actor=cast.actor("steward"))


def agreed(cast: Cast, *, staff: int = 20, leaders: int = 60) -> "Proposal":
    """Bring a cap into force."""
    proposal = propose(cast, staff=staff, leaders=leaders)
    for name in PARTNERS:
        decide(cast, proposal, name)
    return proposal
