"""Letting the signatories of the cast decide about what is before their partners."""

from typing import TYPE_CHECKING

from accord.agreement import services as agreement

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from tests.cast import Cast

PARTNERS = ("council", "kestrel", "harbour")


def decide(cast: "Cast", proposal: "Proposal", *names: str, agrees: bool = True) -> None:
    """Let the signatories of these partners, or of all, decide; who declines says so."""
    for name in names or PARTNERS:
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=agrees,
            reason="" if agrees else "Not in this way.",
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )
