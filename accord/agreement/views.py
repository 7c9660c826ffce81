from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import comparing, neighbours, reading, recording, selectors, services
from accord.agreement.forms import DecisionForm
from accord.agreement.neighbours import Signers
from accord.agreement.rules import State
from accord.agreement.selectors import ProposalView
from accord.agreement.stages import names, stage_of
from accord.agreement.voices import voices
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.web import pdf
from accord.web.refusals import refusals, refusals_told

PROGRAMS = ("sha256sum FILE", "shasum -a 256 FILE", "certutil -hashfile FILE SHA256")
"""What finds the fingerprint of a file on Linux, on a Mac, in Windows."""


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
        with refusals(form):
            settled = services.proposal_decide(
                proposal=view.proposal,
                party_id=party_id,
                agrees=form.agrees,
                reason=form.cleaned_data["reason"],
                seen_hash=form.cleaned_data["seen_hash"],
                actor=request.actor,
            )
            messages.success(request, _said(form, party.name, State(settled.state)))
            return _to_proposal(proposal_id)
    return _page(request, selectors.proposal_for(request.actor, proposal_id), form, party_id)


def proposal_withdraw(request: PartnershipRequest, proposal_id: UUID) -> HttpResponse:
    """Take a proposal back before it is settled."""
    view = selectors.proposal_for(request.actor, proposal_id)
    access.require(request.actor, "agreement.withdraw", view.proposal)
    if request.method == "POST":
        with refusals_told(request):
            services.proposal_withdraw(proposal=view.proposal, actor=request.actor)
            messages.success(request, _("It is withdrawn. Nobody needs to decide any more."))
    return _to_proposal(proposal_id)


@braked(MADE, method="GET")
def proposal_record(request: PartnershipRequest, proposal_id: UUID) -> HttpResponse:
    """The record of a joint decision as a PDF, or why there is none."""
    view = selectors.proposal_to_take(request.actor, proposal_id)
    paper = neighbours.our_paper()
    earlier = selectors.replaced_by(view)
    page = recording.record(view, earlier, whose=paper.whose, signers=_signers(view))
    try:
        content = pdf.pdf(page, colour=paper.colour)
    except pdf.NoPdf as reason:
        context = {"proposal": view.proposal} | pdf.in_words(reason)
        return render(request, "agreement/no_pdf.html", context, status=503)
    return to_take(content, kind="application/pdf", name=_file_name(view, "pdf"))


@braked(MADE, method="GET")
def proposal_text(request: PartnershipRequest, proposal_id: UUID) -> HttpResponse:
    """The text of a joint decision, letter by letter: the fingerprint of the file is that of the text."""
    view = selectors.proposal_to_take(request.actor, proposal_id)
    content = view.proposal.text.encode()
    return to_take(content, kind="text/plain; charset=utf-8", name=_file_name(view, "txt"))


def _file_name(view: ProposalView, ending: str) -> str:
    return f"{view.proposal.title}.{ending}"


def _page(
    request: PartnershipRequest,
    view: ProposalView,
    tried: DecisionForm | None = None,
    tried_for: UUID | None = None,
) -> HttpResponse:
    """The page of a proposal, with a form for each partner that the reader may decide for."""
    is_open = view.proposal.state == State.OPEN
    earlier = selectors.replaced_by(view)
    context = {
        "view": view,
        "is_open": is_open,
        "programs": PROGRAMS,
        "replaces": selectors.replaces(view),
        "earlier": earlier,
        "passages": recording.changes_since(earlier, view.proposal),
        "stage": stage_of(view),
        "voices": voices(view),
        "roles_url": neighbours.roles_url(request.actor),
        "parts": reading.parts(view.proposal.text),
        "voided": [(each, comparing.passages(each.former.text, view.proposal.text)) for each in view.voided],
        "form": tried,
        "forms": [
            (party, tried if tried and party.party_id == tried_for else DecisionForm(party.party_id))
            for party in view.mine
        ],
        "asked": names(tuple(party.name for party in view.mine)),
        "may_take": access.allows(request.actor, "agreement.take", view.proposal),
        "may_withdraw": is_open and access.allows(request.actor, "agreement.withdraw", view.proposal),
    }
    return render(request, "agreement/proposal.html", context)


def _signers(view: ProposalView) -> Signers:
    """Who may decide for those who have not yet."""
    is_open = view.proposal.state == State.OPEN
    return neighbours.signers_of(party.party_id for party in view.undecided) if is_open else {}


def _said(form: DecisionForm, partner: str, state: State) -> str:
    if state == State.IN_FORCE:
        return _("You agreed for {partner}, and with that every partner has agreed.").format(partner=partner)
    said = _("You agreed for {partner}.") if form.agrees else _("You declined for {partner}.")
    return said.format(partner=partner)


def _to_proposal(proposal_id: UUID) -> HttpResponse:
    return redirect(address("agreement:proposal", proposal_id=proposal_id))
