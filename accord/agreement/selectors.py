"""Reading joint decisions."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from accord.agreement.effects import effect_named
from accord.agreement.models import Decision, Party, Proposal
from accord.agreement.rules import State
from accord.foundations.access import Actor, require
from accord.foundations.errors import Sentence

if TYPE_CHECKING:
    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class PartyView:
    """One party to a proposal, and its decision on the present text, if it has given one."""

    party_id: UUID
    name: str
    decision: Decision | None
    void: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A proposal as everybody in the partnership may read it."""

    proposal: Proposal
    consequence: Sentence
    parties: tuple[PartyView, ...]
    mine: tuple[PartyView, ...]

    @property
    def waits_for(self) -> tuple[str, ...]:
        """Names of the parties that have not decided on the present text."""
        return tuple(party.name for party in self.parties if party.decision is None)


def proposal_for(actor: Actor, proposal_id: UUID) -> ProposalView:
    """Return one proposal; `mine` are the parties that the actor may still decide for.

    Raises Proposal.DoesNotExist.
    """
    require(actor, "agreement.read")
    proposal: Proposal = _with_parties().get(id=proposal_id)
    return _view(proposal, actor)


def proposals(actor: Actor) -> list[ProposalView]:
    """Return every proposal of the partnership, the newest first."""
    require(actor, "agreement.read")
    return [_view(proposal, actor) for proposal in _with_parties()]


def open_for(actor: Actor) -> list[ProposalView]:
    """Return the open proposals that wait for a decision which the actor can give."""
    if not actor.mandates:
        return []
    found = _with_parties().filter(state=State.OPEN, parties__party_id__in=actor.mandates).distinct()
    return [view for view in (_view(proposal, actor) for proposal in found) if view.mine]


def latest_about(subject_id: UUID, actor: Actor) -> ProposalView | None:
    """Return the newest proposal about a subject, if there ever was one."""
    require(actor, "agreement.read")
    proposal: Proposal | None = _with_parties().filter(subject_id=subject_id).first()
    return _view(proposal, actor) if proposal else None


def _with_parties() -> "QuerySet[Proposal]":
    found: QuerySet[Proposal] = Proposal.objects.prefetch_related("parties__decisions")
    return found


def _view(proposal: Proposal, actor: Actor) -> ProposalView:
    parties = tuple(_party_view(party) for party in proposal.parties.all())
    decidable = proposal.state == State.OPEN
    mine = tuple(
        party
        for party in parties
        if decidable and party.decision is None and party.party_id in actor.mandates
    )
    return ProposalView(proposal, effect_named(proposal.effect).consequence, parties, mine)


def _party_view(party: Party) -> PartyView:
    given = list(party.decisions.all())
    return PartyView(
        party_id=party.party_id,
        name=party.name,
        decision=next((decision for decision in given if not decision.void), None),
        void=tuple(decision for decision in given if decision.void),
    )
