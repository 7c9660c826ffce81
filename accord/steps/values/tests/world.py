"""A charter on its way: drafted from the template, before the partners, in force."""

from typing import TYPE_CHECKING

from accord.agreement import services as agreement
from accord.standards import selectors as standards
from accord.steps.values import services
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.standards.models import Charter

PARTNERS = ("council", "kestrel", "harbour")


def draft(cast: Cast) -> "Charter":
    """Draft a charter from the shipped template."""
    return standards.charter(services.charter_from_template(actor=cast.actor("steward")).id)


def propose(cast: Cast, charter: "Charter") -> "Proposal":
    """Put it before the partners."""
    return services.charter_propose(charter=charter, actor=cast.actor("steward"))


def decide(cast: Cast, proposal: "Proposal", *names: str, agrees: bool = True, reason: str = "") -> None:
    """Let the signatories of these partners decide on the text as it is now."""
    for name in names:
        proposal.refresh_from_db()
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=agrees,
            reason=reason,
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )


def in_force(cast: Cast) -> "Charter":
    """Bring a charter into force."""
    charter = draft(cast)
    decide(cast, propose(cast, charter), *PARTNERS)
    return standards.charter(charter.id)
