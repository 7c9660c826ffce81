"""Who is responsible: what is in force, and how the next version comes about."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import reading
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.privacy.arrangement import selectors, services
from accord.privacy.arrangement.forms import TextForm
from accord.privacy.rules import WRITTEN, ArrangementState
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.privacy.models import Arrangement


def responsible(request: PartnershipRequest) -> HttpResponse:
    """What is in force now, and what is on its way."""
    access.require(request.actor, "privacy.read_arrangement")
    current, next_one = selectors.in_force(), selectors.being_written()
    context = {
        "current": current,
        "next_one": next_one,
        "parts": reading.parts(selectors.words(current)) if current else (),
        "may_draft": next_one is None and access.allows(request.actor, "privacy.arrange"),
    }
    return render(request, "privacy/responsible.html", context)


def draft(request: PartnershipRequest) -> HttpResponse:
    """Begin the next version."""
    access.require(request.actor, "privacy.arrange")
    if request.method == "POST":
        with refusals_told(request):
            begun = services.arrangement_draft(actor=request.actor)
            return redirect(address("privacy:arrangement-write", arrangement_id=begun.id))
    return redirect(address("privacy:responsible"))


def arrangement(request: PartnershipRequest, arrangement_id: UUID) -> HttpResponse:
    """One version, and where it stands."""
    found = selectors.arrangement_for(request.actor, arrangement_id)
    may_arrange = access.allows(request.actor, "privacy.arrange", found)
    context = {
        "arrangement": found,
        "parts": reading.parts(selectors.words(found)),
        "decision": selectors.decision_about(request.actor, found),
        "may_write": may_arrange and found.state in WRITTEN,
        "may_propose": may_arrange and found.state == ArrangementState.DRAFT,
    }
    return render(request, "privacy/arrangement.html", context)


def write(request: PartnershipRequest, arrangement_id: UUID) -> HttpResponse:
    """Write its words; of a version before the partners, what was agreed so far is void then."""
    found = selectors.arrangement_to_write(request.actor, arrangement_id)
    if found.state not in WRITTEN:
        return _to(found)
    form = TextForm(request.POST or None, initial={"body": found.body})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.arrangement_write(arrangement=found, body=form.cleaned_data["body"], actor=request.actor)
            return _to(found)
    context = {
        "form": form,
        "arrangement": found,
        "is_proposed": found.state == ArrangementState.PROPOSED,
    }
    return render(request, "privacy/arrangement_write.html", context)


def propose(request: PartnershipRequest, arrangement_id: UUID) -> HttpResponse:
    """Put it before every partner."""
    found = selectors.arrangement_to_write(request.actor, arrangement_id)
    if request.method == "POST":
        with refusals_told(request):
            services.arrangement_propose(arrangement=found, actor=request.actor)
            messages.success(request, _("It is before every partner now."))
    return _to(found)


def _to(found: "Arrangement") -> HttpResponse:
    return redirect(address("privacy:arrangement", arrangement_id=found.id))
