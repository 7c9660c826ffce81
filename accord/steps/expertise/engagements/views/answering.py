from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.expertise.engagements import moved, selectors, services, taking_part
from accord.steps.expertise.engagements.forms import DeclineForm, EvaluationForm, TakeUpForm
from accord.steps.expertise.engagements.rules import Useful
from accord.web.refusals import refusals


def take_up(request: PartnershipRequest, recommendation_id: UUID) -> HttpResponse:
    """Say who does what was recommended, by when."""
    found = selectors.recommendation_for(request.actor, recommendation_id)
    access.require(request.actor, "engagements.answer", found)
    form = TakeUpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.recommendation_take_up(
                recommendation=found, owner=form.chosen, due=form.cleaned_data["due"], actor=request.actor
            )
            messages.success(request, _("It is an undertaking now."))
            return _to_engagement(found.engagement_id)
    return render(request, "engagements/take_up.html", {"form": form, "recommendation": found})


def decline(request: PartnershipRequest, recommendation_id: UUID) -> HttpResponse:
    """Say why what was recommended is not done."""
    found = selectors.recommendation_for(request.actor, recommendation_id)
    access.require(request.actor, "engagements.answer", found)
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.recommendation_decline(
                recommendation=found, reason=form.cleaned_data["reason"], actor=request.actor
            )
            messages.success(request, _("Your answer is on record, with the reason."))
            return _to_engagement(found.engagement_id)
    return render(request, "engagements/decline.html", {"form": form, "recommendation": found})


def judge(request: PartnershipRequest, engagement_id: UUID, organisation_id: UUID) -> HttpResponse:
    """Say for a partner how useful it was."""
    found = selectors.engagement_for(request.actor, engagement_id)
    organisation = selectors.partner_for(request.actor, organisation_id)
    said = next((each for each in found.evaluations.all() if each.organisation_id == organisation.id), None)
    initial = {"useful": said.useful, "words": said.words, "released": said.released} if said else None
    form = EvaluationForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with refusals(form):
            services.evaluation_give(
                engagement=found,
                organisation=organisation,
                useful=Useful(given["useful"]),
                words=given["words"],
                released=given["released"],
                actor=request.actor,
            )
            messages.success(request, _("It is on record for {partner}.").format(partner=organisation.name))
            return _to_engagement(found.id)
    context = {
        "form": form,
        "engagement": found,
        "organisation": organisation,
        "judged_by": found.candidate.brief.judged_by,
        "moved": moved.facts(found, request.actor),
        "said": taking_part.said(found, request.actor),
    }
    return render(request, "engagements/judge.html", context)


def _to_engagement(engagement_id: UUID) -> HttpResponse:
    return redirect(address("engagements:engagement", engagement_id=engagement_id))
