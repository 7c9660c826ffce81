"""What each party says, and where it has not decided, who may: as the page of a joint decision shows it."""

from dataclasses import dataclass

from accord.agreement import signers
from accord.agreement.rules import State
from accord.agreement.selectors import PartyView, ProposalView
from accord.agreement.signers import Signer


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One party on the page.

    signers: who may decide for it today, while it waits. nobody: it waits, and nobody can sign for it.
    interests: what whoever decided for it has declared.
    """

    party: PartyView
    signers: tuple[Signer, ...] = ()
    nobody: bool = False
    interests: tuple[str, ...] = ()


def voices(view: ProposalView) -> list[Voice]:
    """Return every party to a proposal, in the order of display."""
    is_open = view.proposal.state == State.OPEN
    waiting = [party.party_id for party in view.parties if is_open and party.decision is None]
    may_sign, declared = signers.may_sign(waiting), signers.interests()
    found = []
    for party in view.parties:
        if party.decision is not None:
            interests = declared.get(party.decision.decided_by, ())
            found.append(Voice(party=party, interests=interests))
        else:
            named = tuple(may_sign.get(party.party_id, ()))
            nobody = party.party_id in may_sign and not named
            found.append(Voice(party=party, signers=named, nobody=nobody))
    return found
