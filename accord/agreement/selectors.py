"""Reading joint decisions."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.agreement.effects import effect_named
from accord.agreement.models import Decision, FormerText, Party, Proposal
from accord.agreement.rules import State
from accord.foundations import clock
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
class Voided:
    """A text that was changed, and the decisions on it that are void since (name of the party, decision)."""

    former: FormerText
    decisions: tuple[tuple[str, Decision], ...]


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A proposal as everybody in the partnership may read it.

    consequence: what agreeing does. mine: the parties that the reader may still decide for.
    former: what it said before, the oldest first.
    """

    proposal: Proposal
    consequence: Sentence
    parties: tuple[PartyView, ...]
    mine: tuple[PartyView, ...]
    former: tuple[FormerText, ...] = ()

    @property
    def subject_url(self) -> str:
        """Where the thing itself is seen; "" where it has no page, or is no longer there."""
        url = effect_named(self.proposal.effect).url
        return url(self.proposal.subject_id) if url else ""

    @property
    def waits_for(self) -> tuple[str, ...]:
        """Names of the parties that have not decided on the present text."""
        return tuple(party.name for party in self.undecided)

    @property
    def undecided(self) -> tuple[PartyView, ...]:
        """The parties that have not decided on the present text."""
        return tuple(party for party in self.parties if party.decision is None)

    @property
    def declined_by(self) -> tuple[str, ...]:
        """Names of the parties that said no to the present text."""
        return tuple(party.name for party in self.parties if party.decision and not party.decision.agrees)

    @property
    def voided(self) -> tuple["Voided", ...]:
        """The former texts on which somebody had decided, the oldest first, with what is void."""
        given = [(party.name, decision) for party in self.parties for decision in party.void]
        found = []
        for former in self.former:
            void = [each for each in given if _was_on(each[1], former)]
            given = [each for each in given if each not in void]
            if void:
                found.append(Voided(former, tuple(void)))
        return tuple(found)

    @property
    def since(self) -> datetime:
        """Since when the present text is before the parties."""
        return self.former[-1].replaced_at if self.former else self.proposal.opened_at


def proposal_for(actor: Actor, proposal_id: UUID) -> ProposalView:
    """Return one proposal of the actor's partnership; raises Http404, Denied."""
    proposal = get_object_or_404(_whole(), id=proposal_id)
    require(actor, "agreement.read", proposal)
    return _view(proposal, actor)


def proposal_to_take(actor: Actor, proposal_id: UUID) -> ProposalView:
    """Return one proposal for whoever may take it away as a file; raises Http404, Denied."""
    view = proposal_for(actor, proposal_id)
    require(actor, "agreement.take", view.proposal)
    return view


def party_in(view: ProposalView, party_id: UUID) -> PartyView:
    """Return one of those who are asked; raises Http404."""
    found = next((party for party in view.parties if party.party_id == party_id), None)
    if found is None:
        raise Http404
    return found


def proposals(actor: Actor) -> list[ProposalView]:
    """Return every proposal of the partnership, the newest first."""
    require(actor, "agreement.read")
    return [_view(proposal, actor) for proposal in _whole()]


def open_for(actor: Actor) -> list[ProposalView]:
    """Return the open proposals that wait for a decision which the actor can give."""
    if not actor.mandates:
        return []
    asked = Q(state=State.OPEN, lapses_at__gt=clock.now(), parties__party_id__in=actor.mandates)
    found = _whole().filter(asked).distinct()
    return [view for view in (_view(proposal, actor) for proposal in found) if view.mine]


def opened_between(start: datetime, end: datetime) -> list[Proposal]:
    """Return what was put before the parties from a moment up to another; void decisions stay in it."""
    opened = Proposal.objects.filter(opened_at__gte=start, opened_at__lt=end)
    return list(opened.prefetch_related("parties__decisions").order_by("opened_at", "id"))


def replaces(view: ProposalView) -> bool:
    """Say whether what comes into force here takes the place of the one before, as versions do."""
    return effect_named(view.proposal.effect).replaces


def replaced_by(view: ProposalView) -> Proposal | None:
    """Return what it takes the place of: what was in force when this was settled, or is today."""
    proposal = view.proposal
    if not replaces(view):
        return None
    earlier = Proposal.objects.filter(
        effect=proposal.effect,
        state=State.IN_FORCE,
        settled_at__lt=proposal.settled_at or clock.now(),
    )
    found: Proposal | None = earlier.exclude(id=proposal.id).order_by("-settled_at").first()
    return found


def is_anything_asked() -> bool:
    """Say whether anything was ever put before the parties of the partnership in scope."""
    return bool(Proposal.objects.exists())


def being_decided(proposal_id: UUID) -> Proposal | None:
    """Return a proposal while it waits for decisions, for letters; None once it is settled."""
    found: Proposal | None = Proposal.objects.filter(id=proposal_id, state=State.OPEN).first()
    return found


def undecided_by(party_id: UUID) -> list[Proposal]:
    """Return the open proposals on whose present text a party has not decided, for letters."""
    decided = Decision.objects.filter(void=False, party__party_id=party_id).values("party__proposal_id")
    asked = Proposal.objects.filter(state=State.OPEN, parties__party_id=party_id)
    return list(asked.exclude(id__in=decided))


def latest_about(subject_id: UUID, actor: Actor) -> ProposalView | None:
    """Return the newest proposal about a subject, if there ever was one."""
    require(actor, "agreement.read")
    proposal: Proposal | None = _whole().filter(subject_id=subject_id).first()
    return _view(proposal, actor) if proposal else None


def _whole() -> "QuerySet[Proposal]":
    found: QuerySet[Proposal] = Proposal.objects.prefetch_related("parties__decisions", "former_texts")
    return found


def _view(proposal: Proposal, actor: Actor) -> ProposalView:
    parties = tuple(_party_view(party) for party in proposal.parties.all())
    decidable = proposal.state == State.OPEN and proposal.lapses_at > clock.now()
    mine = tuple(
        party
        for party in parties
        if decidable and party.decision is None and party.party_id in actor.mandates
    )
    return ProposalView(
        proposal=proposal,
        consequence=effect_named(proposal.effect).consequence,
        parties=parties,
        mine=mine,
        former=tuple(proposal.former_texts.all()),
    )


def _was_on(decision: Decision, former: FormerText) -> bool:
    return decision.text_hash == former.text_hash and decision.decided_at <= former.replaced_at


def _party_view(party: Party) -> PartyView:
    given = list(party.decisions.all())
    return PartyView(
        party_id=party.party_id,
        name=party.name,
        decision=next((decision for decision in given if not decision.void), None),
        void=tuple(decision for decision in given if decision.void),
    )
