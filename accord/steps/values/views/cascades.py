"""Sending the charter in force down the tree of teams."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.cascade import selectors as cascade
from accord.mechanisms.cascade.cost import cost_of
from accord.partnership import selectors as partnership
from accord.standards.rules import CharterState
from accord.steps.values import cascading, selectors
from accord.steps.values.forms import CascadeForm
from accord.web.refusals import refusals


def charter_cascade(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """Send the charter down the teams, with what that costs; or lead to where it is on its way."""
    found = selectors.charter_for(request.actor, charter_id)
    access.require(request.actor, "values.cascade", found)
    under_way = cascade.of_subject(found.id)
    if under_way is not None and under_way.is_open:
        return redirect(address("cascade:cascade", cascade_id=under_way.id))
    if found.state != CharterState.IN_FORCE:
        return redirect(address("values:charter", charter_id=found.id))
    form = CascadeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = cascading.charter_cascade(charter=found, actor=request.actor, **form.cleaned_data)
            messages.success(request, _("It is on its way. Those on top are asked to brief first."))
            return redirect(address("cascade:cascade", cascade_id=made.id))
    cost = cost_of(cascade.current_plan())
    people = partnership.people_by_id([load.place.person_id for load in cost.overloaded])
    context = {
        "charter": found,
        "form": form,
        "cost": cost,
        "overloaded": [people[load.place.person_id].name for load in cost.overloaded],
    }
    return render(request, "values/cascade.html", context)
