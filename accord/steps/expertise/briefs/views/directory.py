from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.steps.expertise.briefs import judged, selectors, services
from accord.steps.expertise.briefs.forms import FacilitatorForm
from accord.web.refusals import refusals


def directory(request: PartnershipRequest) -> HttpResponse:
    """Who is known to facilitate."""
    found = selectors.directory(request.actor)
    keeps = access.allows(request.actor, "briefs.write")
    return render(request, "briefs/directory.html", {"facilitators": found, "keeps": keeps})


def facilitator(request: PartnershipRequest, facilitator_id: UUID) -> HttpResponse:
    """One who facilitates: skills, languages, and what partners released about earlier work here."""
    found = selectors.facilitator_for(request.actor, facilitator_id)
    context = {
        "facilitator": found,
        "skills": found.skills.splitlines(),
        "judged": judged.judged(found.id),
        "keeps": access.allows(request.actor, "briefs.write", found),
    }
    return render(request, "briefs/facilitator.html", context)


def facilitator_add(request: PartnershipRequest) -> HttpResponse:
    """Put somebody into the directory."""
    access.require(request.actor, "briefs.write")
    form = FacilitatorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.facilitator_add(
                known=form.known, new_id=form.cleaned_data["new_id"], actor=request.actor
            )
            messages.success(request, _("{name} stands in the directory.").format(name=made.name))
            return redirect(address("briefs:directory"))
    return render(request, "briefs/facilitator_write.html", {"form": form})


def facilitator_change(request: PartnershipRequest, facilitator_id: UUID) -> HttpResponse:
    """Say anew what the directory says of somebody."""
    found = selectors.facilitator_for(request.actor, facilitator_id)
    access.require(request.actor, "briefs.write", found)
    initial = {name: getattr(found, name, "") for name in FacilitatorForm.base_fields if name != "new_id"}
    form = FacilitatorForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.facilitator_change(facilitator=found, known=form.known, actor=request.actor)
            messages.success(request, _("The directory says so now."))
            return redirect(address("briefs:facilitator", facilitator_id=found.id))
    return render(request, "briefs/facilitator_write.html", {"form": form, "facilitator": found})


def facilitator_take_off(request: PartnershipRequest, facilitator_id: UUID) -> HttpResponse:
    """Propose somebody no more."""
    found = selectors.facilitator_for(request.actor, facilitator_id)
    access.require(request.actor, "briefs.write", found)
    if request.method == "POST":
        try:
            services.facilitator_take_off(facilitator=found, actor=request.actor)
        except Refused as refused:
            messages.error(request, str(refused.message))
            return redirect(address("briefs:facilitator", facilitator_id=found.id))
        messages.success(request, _("{name} stands in the directory no more.").format(name=found.name))
        return redirect(address("briefs:directory"))
    return render(request, "briefs/facilitator_take_off.html", {"facilitator": found})
