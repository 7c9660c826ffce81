from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import terms
from accord.steps.expertise.engagements import costs, moved, selectors, services, showing, taking_part
from accord.steps.expertise.engagements.forms import RecommendationForm, SessionForm
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.steps.expertise.engagements.models import Engagement


def engagement(request: PartnershipRequest, engagement_id: UUID) -> HttpResponse:
    """One engagement: what was agreed, done, recommended, what it cost, and how useful it was."""
    found = selectors.engagement_for(request.actor, engagement_id)
    today = partnership.today()
    to_do = showing.to_do(found, request.actor)
    subjects = [found.candidate_id, *(each.id for each in found.extensions.all()), found.id]
    decided = [agreement.latest_about(each, request.actor) for each in subjects]
    context = {
        "engagement": found,
        "heading": showing.heading(found, today),
        "state": showing.state_word(found, today),
        "used": costs.heading(found),
        "is_over": costs.is_over(found),
        "next": to_do[0] if to_do else None,
        "others": to_do[1:],
        "facts": terms.of_brief(found.candidate.brief),
        "table": costs.table(found),
        "recommended": showing.recommended(found, request.actor),
        "judged": showing.judged(found, request.actor),
        "said": taking_part.said(found, request.actor),
        "moved": moved.facts(found, request.actor),
        "statement": terms.statement_of(found.candidate.brief),
        "waits": showing.close_waits_for(found) if showing.is_to_be_closed(found, today) else "",
        "decided": [view.proposal for view in decided if view is not None],
        "inside": access.allows(request.actor, "briefs.read"),
    }
    return render(request, "engagements/engagement.html", context)


def session(request: PartnershipRequest, engagement_id: UUID) -> HttpResponse:
    """Record a session."""
    found = selectors.engagement_for(request.actor, engagement_id)
    access.require(request.actor, "engagements.record", found)
    form = SessionForm(request.POST or None, initial={"held_on": partnership.today()})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.session_record(engagement=found, actor=request.actor, **form.cleaned_data)
            messages.success(request, _("The session is on record."))
            return _to_engagement(found)
    context = {"form": form, "engagement": found, "used": costs.heading(found)}
    return render(request, "engagements/session.html", context)


def recommend(request: PartnershipRequest, engagement_id: UUID) -> HttpResponse:
    """Write down a recommendation."""
    found = selectors.engagement_for(request.actor, engagement_id)
    access.require(request.actor, "engagements.record", found)
    form = RecommendationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.recommendation_make(engagement=found, actor=request.actor, **form.cleaned_data)
            messages.success(request, _("It waits for an answer now: taken up, or declined with a reason."))
            return _to_engagement(found)
    return render(request, "engagements/recommend.html", {"form": form, "engagement": found})


def _to_engagement(found: "Engagement") -> HttpResponse:
    return redirect(address("engagements:engagement", engagement_id=found.id))
