from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.steps.expertise.needs import selectors, services, words
from accord.steps.expertise.needs.forms import AnswerForm, DeclineForm, RaiseForm
from accord.steps.expertise.needs.rules import NeedState
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.steps.expertise.needs.models import Need


def need(request: PartnershipRequest, need_id: UUID) -> HttpResponse:
    """One need: who raised it, why, and what was answered."""
    found = selectors.need_for(request.actor, need_id)
    is_open = found.state == NeedState.OPEN
    context = {
        "need": found,
        "heading": words.heading(found),
        "raised": words.raised_in_words(found),
        "declined": words.declined_in_words(found),
        "may_brief": is_open and access.allows(request.actor, "briefs.write"),
        "may_decline": is_open and access.allows(request.actor, "needs.decline", found),
    }
    return render(request, "needs/need.html", context)


def raise_one(request: PartnershipRequest) -> HttpResponse:
    """Say where help from outside is needed."""
    access.require(request.actor, "needs.raise")
    form = RaiseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.need_raise(actor=request.actor, **form.cleaned_data)
            messages.success(request, _("Everybody can read now that help is needed."))
            return _to_need(made)
    return render(request, "needs/raise.html", {"form": form})


def suggestion(request: PartnershipRequest, key: str) -> HttpResponse:
    """Take up what a rule suggests, or decline it."""
    found = selectors.suggestion_for(request.actor, key)
    form = AnswerForm(request.POST or None, may_decline=access.allows(request.actor, "needs.decline"))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["words"]
        try:
            if form.takes_up:
                made = services.suggestion_take_up(suggested=found, why=given, actor=request.actor)
            else:
                made = services.suggestion_decline(suggested=found, reason=given, actor=request.actor)
        except Refused as refused:
            form.add_error("words" if refused.field else None, str(refused.message))
        else:
            messages.success(request, _("Your answer is on record, with the reason."))
            return _to_need(made)
    return render(request, "needs/suggestion.html", {"form": form, "suggested": found})


def decline(request: PartnershipRequest, need_id: UUID) -> HttpResponse:
    """Say why no help is looked for."""
    found = selectors.need_for(request.actor, need_id)
    access.require(request.actor, "needs.decline", found)
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.need_decline(need=found, reason=form.cleaned_data["reason"], actor=request.actor)
            messages.success(request, _("Your answer is on record, with the reason."))
            return _to_need(found)
    return render(request, "needs/decline.html", {"form": form, "need": found})


def _to_need(found: "Need") -> HttpResponse:
    return redirect(address("needs:need", need_id=found.id))
