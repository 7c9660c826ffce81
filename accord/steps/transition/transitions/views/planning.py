from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.transition.transitions import selectors, services
from accord.steps.transition.transitions.forms import LineForm, TakeForm
from accord.steps.transition.transitions.rules import Kind
from accord.steps.transition.transitions.shipped import of_kind
from accord.web.refusals import refusals


def take(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """Take lines of the plan from the template, all between the same two people."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "transitions.keep", found)
    taken = selectors.taken(found)
    left = [each for each in of_kind(Kind(found.kind)) if each.key not in taken]
    form = TakeForm(request.POST or None, written=left, initial={"keys": [each.key for each in left]})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.lines_take(transition=found, **form.cleaned_data, actor=request.actor)
            said = ngettext("{count} line stands in the plan.", "{count} lines stand in the plan.", len(made))
            messages.success(request, said.format(count=len(made)))
            return redirect(address("transitions:transition", transition_id=found.id))
    return render(request, "transitions/take.html", {"form": form, "transition": found, "left": left})


def add(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """Put a line of one's own into the plan."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "transitions.keep", found)
    form = LineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data | {"area": form.area_given}
        with refusals(form):
            services.line_add(transition=found, **given, actor=request.actor)
            messages.success(request, _("It stands in the plan."))
            return redirect(address("transitions:transition", transition_id=found.id))
    return render(request, "transitions/add.html", {"form": form, "transition": found})
