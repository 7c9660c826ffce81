from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.issues import ladders, services
from accord.mechanisms.issues.forms import HolderForm
from accord.mechanisms.issues.texts import place_in_words
from accord.partnership import selectors as partnership
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.mechanisms.issues.models import Rung
    from accord.partnership.models import Organisation, Person


def holders(request: PartnershipRequest, rung_id: UUID, organisation_id: UUID) -> HttpResponse:
    """Who stands on a rung for an organisation; naming one more."""
    rung, organisation = _named(request, rung_id, organisation_id)
    form = HolderForm(request.POST or None, people=_people_of(organisation))
    if request.method == "POST" and form.is_valid():
        person = form.cleaned_data["person"]
        with refusals(form):
            services.holder_name(rung=rung, organisation=organisation, person=person, actor=request.actor)
            messages.success(request, _("{name} stands on this rung now.").format(name=person.name))
            return _back(rung, organisation)
    context = {
        "form": form,
        "rung": rung,
        "place": place_in_words(rung),
        "called": rung.names.get(str(organisation.id), ""),
        "organisation": organisation,
        "stand": [held for held in ladders.holders_of([rung.id]) if held.organisation_id == organisation.id],
    }
    return render(request, "issues/holders.html", context)


def holder_end(request: PartnershipRequest, rung_id: UUID, organisation_id: UUID) -> HttpResponse:
    """Let somebody no longer stand on a rung."""
    rung, organisation = _named(request, rung_id, organisation_id)
    held = {str(found.id): found for found in ladders.holders_of([rung.id])}
    holder = held.get(request.POST.get("holder", ""))
    if request.method == "POST" and holder is not None and holder.organisation_id == organisation.id:
        services.holder_end(holder=holder, actor=request.actor)
        messages.success(request, _("{name} no longer stands on it.").format(name=holder.person.name))
    return _back(rung, organisation)


def _named(request: PartnershipRequest, rung_id: UUID, organisation_id: UUID) -> "tuple[Rung, Organisation]":
    """The rung and the organisation, for whoever names its own; raises Http404, Denied."""
    rung, organisation = (
        ladders.rung_for(request.actor, rung_id),
        partnership.organisation_or_none(organisation_id),
    )
    if organisation is None:
        raise Http404
    access.require(request.actor, "partnership.name_own", organisation)
    return rung, organisation


def _people_of(organisation: "Organisation") -> "list[Person]":
    in_post = [found.person for found in partnership.people_in_post()]
    return [person for person in in_post if person.employer_id == organisation.id]


def _back(rung: "Rung", organisation: "Organisation") -> HttpResponse:
    return redirect(address("issues:holders", rung_id=rung.id, organisation_id=organisation.id))
