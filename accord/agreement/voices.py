"""What each party says, and where it has not decided, who may: as the page of a joint decision shows it."""

from dataclasses import dataclass

from accord.agreement import neighbours
from accord.agreement.neighbours import Signer
from accord.agreement.rules import State
from accord.agreement.selectors import PartyView, ProposalView


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One party on the page.

    signers: who may decide for it today, while it waits. nobody: it waits, and nobody may sign for it.
    interests: what whoever decided for it has declared.
    """

    party: PartyView
    signers: tuple[Signer, ...] = ()
    nobody: bool = False
    interests: tuple[str, ...] = ()


def voices(view: ProposalView) -> list[Voice]:
    """Return every party to a proposal, in the order of display."""
    is_open = view.proposal.state == State.OPEN
    may_sign = neighbours.signers_of(party.party_id for party in view.undecided) if is_open else {}
    declared = neighbours.interests()
    found = []
    for party in view.parties:
        if party.decision is not None:
            interests = declared.get(party.decision.decided_by, ())
            found.append(Voice(party=party, interests=interests))
        else:
            signers = may_sign.get(party.party_id, ())
            found.append(Voice(party=party, signers=signers, nobody=is_open and not signers))
    return found
