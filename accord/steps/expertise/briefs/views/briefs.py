from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import money, selectors, services, showing, terms
from accord.steps.expertise.briefs.forms import BriefForm
from accord.steps.expertise.briefs.forms.brief import from_brief
from accord.steps.expertise.briefs.rules import BriefState
from accord.steps.expertise.needs import selectors as needs
from accord.web.refusals import refusals, refusals_told


def brief(request: PartnershipRequest, brief_id: UUID) -> HttpResponse:
    """One brief: what it says, who stands for it, and what each partner thinks of them."""
    found = selectors.brief_for(request.actor, brief_id)
    is_open = found.state == BriefState.OPEN
    writes = is_open and access.allows(request.actor, "briefs.write", found)
    context = {
        "brief": found,
        "heading": showing.heading(found),
        "facts": terms.of_brief(found),
        "one_side": money.one_side_in_words(found.shares),
        "candidates": showing.candidates(found, request.actor),
        "is_open": is_open,
        "writes": writes,
    }
    return render(request, "briefs/brief.html", context)


def begin(request: PartnershipRequest, need_id: UUID) -> HttpResponse:
    """Write the brief for a need."""
    need = needs.need_for(request.actor, need_id)
    access.require(request.actor, "briefs.write", need)
    form = BriefForm(request.POST or None, initial={"first_day": partnership.today()})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.brief_begin(need=need, said=form.said, actor=request.actor)
            messages.success(request, _("The brief stands. Name who could do it."))
            return redirect(address("briefs:brief", brief_id=made.id))
    return render(request, "briefs/write.html", {"form": form, "need": need})


def write(request: PartnershipRequest, brief_id: UUID) -> HttpResponse:
    """Say a brief anew."""
    found = selectors.brief_for(request.actor, brief_id)
    access.require(request.actor, "briefs.write", found)
    form = BriefForm(request.POST or None, initial=from_brief(found))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.brief_write(brief=found, said=form.said, actor=request.actor)
            messages.success(request, _("The brief says so now."))
            return redirect(address("briefs:brief", brief_id=found.id))
    context = {
        "form": form,
        "need": found.need,
        "brief": found,
        "views": any(each.views.all() for each in found.candidates.all()),
    }
    return render(request, "briefs/write.html", context)


def withdraw(request: PartnershipRequest, brief_id: UUID) -> HttpResponse:
    """Look no further for help by this brief."""
    found = selectors.brief_for(request.actor, brief_id)
    access.require(request.actor, "briefs.write", found)
    if request.method == "POST":
        with refusals_told(request):
            services.brief_withdraw(brief=found, actor=request.actor)
            messages.success(request, _("The brief is withdrawn; the need is open again."))
        return redirect(address("briefs:brief", brief_id=found.id))
    return render(request, "briefs/withdraw.html", {"brief": found})
