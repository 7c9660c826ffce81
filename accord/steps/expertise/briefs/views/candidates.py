from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.expertise.briefs import selectors, services, terms
from accord.steps.expertise.briefs.forms import CandidateForm, ViewForm
from accord.steps.expertise.briefs.rules import Stance
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.steps.expertise.briefs.models import Candidate


def candidate_add(request: PartnershipRequest, brief_id: UUID) -> HttpResponse:
    """Name a candidate, with what he or she declares."""
    brief = selectors.brief_for(request.actor, brief_id)
    access.require(request.actor, "briefs.write", brief)
    stand = {each.facilitator_id for each in brief.candidates.all()}
    known = [found for found in selectors.directory(request.actor) if found.id not in stand]
    form = CandidateForm(request.POST or None, known=known)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with refusals(form):
            made = services.candidate_add(
                brief=brief,
                facilitator=form.chosen,
                offer=given["offer"],
                day_rate=given["day_rate"],
                interests=form.interests,
                other=given["other"],
                new_id=given["new_id"],
                actor=request.actor,
            )
            messages.success(request, _("{name} stands for it.").format(name=made))
            return _to_brief(made)
    return render(request, "briefs/candidate_add.html", {"form": form, "brief": brief, "known": known})


def candidate_remove(request: PartnershipRequest, candidate_id: UUID) -> HttpResponse:
    """Take a candidate back."""
    found = selectors.candidate_for(request.actor, candidate_id)
    access.require(request.actor, "briefs.write", found)
    if request.method == "POST":
        with refusals_told(request):
            services.candidate_remove(candidate=found, actor=request.actor)
            messages.success(request, _("{name} stands for it no more.").format(name=found.facilitator))
        return _to_brief(found)
    return render(request, "briefs/candidate_remove.html", {"candidate": found})


def view_give(request: PartnershipRequest, candidate_id: UUID, organisation_id: UUID) -> HttpResponse:
    """Say what a partner thinks of a candidate."""
    found = selectors.candidate_for(request.actor, candidate_id)
    organisation = selectors.partner_for(request.actor, organisation_id)
    said = selectors.view_of(found, organisation.id)
    initial = {"stance": said.stance, "words": said.words} if said else None
    form = ViewForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with refusals(form):
            services.view_give(
                candidate=found,
                organisation=organisation,
                stance=Stance(given["stance"]),
                words=given["words"],
                actor=request.actor,
            )
            messages.success(request, _("The other partners can read it now."))
            return _to_brief(found)
    context = {
        "form": form,
        "candidate": found,
        "organisation": organisation,
        "facts": terms.of_candidate(found),
    }
    return render(request, "briefs/view.html", context)


def _to_brief(found: "Candidate") -> HttpResponse:
    return redirect(address("briefs:brief", brief_id=found.brief_id))
