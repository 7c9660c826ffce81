"""Every partner agrees, through its own signatory, a day after the other."""

from typing import TYPE_CHECKING

from accord.agreement import services as agreement
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

SIGNATORIES = {"council": "Ruth Aske", "kestrel": "Kay Lowell", "harbour": "Ilse Brandt"}


def all_agree(northmoor: Northmoor, days: Days, proposal: "Proposal", *, from_day: int) -> None:
    """Let every partner agree; with the last one it is in force."""
    for later, organisation in enumerate(SIGNATORIES):
        agrees(northmoor, days, proposal, organisation, day=from_day + later)


def agrees(northmoor: Northmoor, days: Days, proposal: "Proposal", organisation: str, *, day: int) -> None:
    """Let one partner agree."""
    with days.on(day, 14):
        agreement.proposal_decide(
            proposal=proposal,
            party_id=northmoor.organisations[organisation].id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=northmoor.actor(SIGNATORIES[organisation]),
        )
