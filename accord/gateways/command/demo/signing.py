"""Every partner agrees, through its own signatory, a day after the other."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from accord.agreement import services as agreement
from accord.foundations.outbox.services import letters_send
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

SIGNATORIES = {"council": "Ruth Aske", "kestrel": "Kay Lowell", "harbour": "Ilse Brandt"}
# In the last weeks Ilse Brandt was away, and her deputy signed: his quarter is nearly full (law 6).
WITH_A_DEPUTY = SIGNATORIES | {"harbour": "Emre Shaw"}


def all_agree(
    northmoor: Northmoor,
    days: Days,
    proposal: "Proposal",
    *,
    from_day: int,
    signing: Mapping[str, str] = SIGNATORIES,
) -> None:
    """Let every partner agree; with the last one it is in force."""
    for later, organisation in enumerate(signing):
        agrees(northmoor, days, proposal, organisation, day=from_day + later, signing=signing)


def agrees(
    northmoor: Northmoor,
    days: Days,
    proposal: "Proposal",
    organisation: str,
    *,
    day: int,
    signing: Mapping[str, str] = SIGNATORIES,
) -> None:
    """Let one partner agree, once the letter that asks for it has come."""
    with days.on(day, 6):
        letters_send()
    with days.on(day, 14):
        agreement.proposal_decide(
            proposal=proposal,
            party_id=northmoor.organisations[organisation].id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=northmoor.actor(signing[organisation]),
        )
