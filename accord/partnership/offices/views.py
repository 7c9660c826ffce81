from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.partnership.interests.forms import EndForm
from accord.partnership.offices import selectors, services
from accord.partnership.offices.forms import GiveForm
from accord.partnership.offices.rules import SIGNS
from accord.web.refusals import refusals


def roles(request: PartnershipRequest) -> HttpResponse:
    """Who holds what, since when, until when; by the organisation that decides it."""
    held = selectors.holdings(request.actor)
    groups = [
        {
            "organisation": organisation,
            "holdings": [found for found in held if found.organisation == organisation],
            "names": access.allows(request.actor, "partnership.name_own", organisation),
            "renames": access.allows(request.actor, "partnership.rename_own", organisation),
        }
        for organisation in partnership.organisations()
    ]
    context = {
        "groups": [group for group in groups if group["holdings"] or group["names"]],
        "joint": [found for found in held if found.organisation is None],
        "nobody_signs_for": selectors.nobody_signs_for(),
    }
    return render(request, "partnership/roles.html", context)


def role_give(request: PartnershipRequest, organisation_id: UUID) -> HttpResponse:
    """Name somebody of the own organisation."""
    organisation = selectors.organisation_for(request.actor, organisation_id)
    form = GiveForm(organisation, request.POST or None, initial={"since": partnership.today()})
    if request.method == "POST" and form.is_valid():
        person = form.chosen
        with refusals(form):
            services.role_give(
                person=person,
                organisation=organisation,
                role=form.own_role,
                since=form.cleaned_data["since"],
                until=form.cleaned_data["until"],
                actor=request.actor,
            )
            words = _("{name} is named: {role}. Every partner reads it in the log.")
            if form.own_role in SIGNS:
                words = _("{name} gets a letter, and signs from the moment of confirming.")
            messages.success(request, words.format(name=person.name, role=form.own_role.label))
            return redirect(address("partnership:roles"))
    return render(request, "partnership/role_give.html", {"form": form, "organisation": organisation})


def role_end(request: PartnershipRequest, held_id: UUID) -> HttpResponse:
    """End what somebody of the own organisation is."""
    holding = selectors.holding_for(request.actor, held_id)
    form = EndForm(request.POST or None, initial={"last_day": partnership.today()})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.role_end(holding=holding, last_day=form.day, actor=request.actor)
            messages.success(request, _("It ends on that day. Every partner reads it in the log."))
            return redirect(address("partnership:roles"))
    return render(request, "partnership/role_end.html", {"form": form, "holding": holding})
