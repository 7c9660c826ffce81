from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import reading, selectors, services, signers
from accord.agreement.forms import DecisionForm
from accord.agreement.rules import State
from accord.agreement.selectors import ProposalView
from accord.agreement.stages import names, stage_of
from accord.agreement.voices import voices
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest


def proposals(request: PartnershipRequest) -> HttpResponse:
    """Every joint decision: what waits, and for whom; then what is settled."""
    found = [(view, stage_of(view)) for view in selectors.proposals(request.actor)]
    context = {
        "waiting": [each for each in found if each[0].proposal.state == State.OPEN],
        "settled": [each for each in found if each[0].proposal.state != State.OPEN],
        "mine": sum(bool(view.mine) for view, _stage in found),
    }
    return render(request, "agreement/proposals.html", context)


def proposal(request: PartnershipRequest, proposal_id: UUID) -> HttpResponse:
    """One proposal: its exact text, what each partner says to it, and the reader's own decision."""
    return _page(request, selectors.proposal_for(request.actor, proposal_id))


def proposal_decide(request: PartnershipRequest, proposal_id: UUID, party_id: UUID) -> HttpResponse:
    """Agree or decline for one partner, on the text that was read."""
    view = selectors.proposal_for(request.actor, proposal_id)
    party = selectors.party_in(view, party_id)
    access.require(request.actor, "agreement.decide", view.proposal)
    if request.method != "POST":
        return _to_proposal(proposal_id)
    form = DecisionForm(party_id, request.POST)
    if form.is_valid():
        try:
            settled = services.proposal_decide(
                proposal=view.proposal,
                party_id=party_id,
                agrees=form.agrees,
                reason=form.cleaned_data["reason"],
                seen_hash=form.cleaned_data["seen_hash"],
                actor=request.actor,
            )
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            messages.success(request, _said(form, party.name, State(settled.state)))
            return _to_proposal(proposal_id)
    return _page(request, selectors.proposal_for(request.actor, proposal_id), form, party_id)


def proposal_withdraw(request: PartnershipRequest, proposal_id: UUID) -> HttpResponse:
    """Take a proposal back before it is settled."""
    view = selectors.proposal_for(request.actor, proposal_id)
    access.require(request.actor, "agreement.withdraw", view.proposal)
    if request.method == "POST":
        try:
            services.proposal_withdraw(proposal=view.proposal, actor=request.actor)
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("It is withdrawn. Nobody needs to decide any more."))
    return _to_proposal(proposal_id)


def _page(
    request: PartnershipRequest,
    view: ProposalView,
    tried: DecisionForm | None = None,
    tried_for: UUID | None = None,
) -> HttpResponse:
    """The page of a proposal, with a form for each partner that the reader may decide for."""
    is_open = view.proposal.state == State.OPEN
    context = {
        "view": view,
        "stage": stage_of(view),
        "voices": voices(view),
        "roles_url": signers.roles_url(),
        "parts": reading.parts(view.proposal.text),
        "voided": [(each, reading.changes(each.former.text, view.proposal.text)) for each in view.voided],
        "form": tried,
        "forms": [
            (party, tried if tried and party.party_id == tried_for else DecisionForm(party.party_id))
            for party in view.mine
        ],
        "asked": names(tuple(party.name for party in view.mine)),
        "may_withdraw": is_open and access.allows(request.actor, "agreement.withdraw", view.proposal),
    }
    return render(request, "agreement/proposal.html", context)


def _said(form: DecisionForm, partner: str, state: State) -> str:
    if state == State.IN_FORCE:
        return _("You agreed for {partner}, and with that every partner has agreed.").format(partner=partner)
    said = _("You agreed for {partner}.") if form.agrees else _("You declined for {partner}.")
    return said.format(partner=partner)


def _to_proposal(proposal_id: UUID) -> HttpResponse:
    return redirect(address("agreement:proposal", proposal_id=proposal_id))
