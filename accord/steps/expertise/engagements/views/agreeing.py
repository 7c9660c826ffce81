from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import reading
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.steps.expertise.briefs import selectors as briefs
from accord.steps.expertise.engagements import selectors, services, showing, texts
from accord.steps.expertise.engagements.forms import CloseForm, ExtensionForm
from accord.web.refusals import refusals


def propose(request: PartnershipRequest, candidate_id: UUID) -> HttpResponse:
    """Read what every partner would agree to, and put it before them."""
    found = briefs.candidate_for(request.actor, candidate_id)
    access.require(request.actor, "engagements.propose", found)
    if request.method == "POST":
        try:
            proposal = services.engagement_propose(candidate=found, actor=request.actor)
        except Refused as refused:
            messages.error(request, str(refused.message))
            return redirect(address("briefs:brief", brief_id=found.brief_id))
        messages.success(request, _("Every partner is asked now."))
        return redirect(address("agreement:proposal", proposal_id=proposal.id))
    context = {"candidate": found, "parts": reading.parts(texts.appointment(found.id))}
    return render(request, "engagements/propose.html", context)


def extend(request: PartnershipRequest, engagement_id: UUID) -> HttpResponse:
    """Propose that an engagement lasts longer."""
    found = selectors.engagement_for(request.actor, engagement_id)
    access.require(request.actor, "engagements.propose", found)
    form = ExtensionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            proposal = services.extension_propose(engagement=found, actor=request.actor, **form.cleaned_data)
            messages.success(request, _("Every partner is asked now."))
            return redirect(address("agreement:proposal", proposal_id=proposal.id))
    return render(request, "engagements/extend.html", {"form": form, "engagement": found})


def close(request: PartnershipRequest, engagement_id: UUID) -> HttpResponse:
    """Propose the close, with what was handed over and what we now do ourselves."""
    found = selectors.engagement_for(request.actor, engagement_id)
    access.require(request.actor, "engagements.propose", found)
    initial = {"handover": found.handover, "ourselves": found.ourselves}
    form = CloseForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            proposal = services.close_propose(engagement=found, actor=request.actor, **form.cleaned_data)
            messages.success(request, _("Every partner is asked now."))
            return redirect(address("agreement:proposal", proposal_id=proposal.id))
    context = {"form": form, "engagement": found, "waits": showing.close_waits_for(found)}
    return render(request, "engagements/close.html", context)
