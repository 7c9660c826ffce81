from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.transition.transitions import selectors, services
from accord.steps.transition.transitions.forms import BeginForm, EndForm, MoveForm
from accord.steps.transition.transitions.rules import Kind
from accord.web.refusals import refusals


def begin(request: PartnershipRequest) -> HttpResponse:
    """Begin a transition; its plan from the template comes next."""
    access.require(request.actor, "transitions.begin")
    form = BeginForm(request.POST or None, initial={"kind": Kind.PERSON})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with refusals(form):
            made = services.transition_begin(
                kind=Kind(given["kind"]),
                title=given["title"],
                gate_on=given["gate_on"],
                leader=given["leader"],
                new_id=given["new_id"],
                actor=request.actor,
            )
            messages.success(request, _("It is begun. Now take its plan from the template."))
            return redirect(address("transitions:take", transition_id=made.id))
    return render(request, "transitions/begin.html", {"form": form})


def move(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """Move the gate to a later day, and with it what is still to be done."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "transitions.begin", found)
    form = MoveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.gate_move(transition=found, **form.cleaned_data, actor=request.actor)
            messages.success(request, _("The gate has moved, and what is still to be done with it."))
            return redirect(address("transitions:transition", transition_id=found.id))
    return render(request, "transitions/move.html", {"form": form, "transition": found})


def end(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """End a transition that needs no declaration, or that is given up."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "transitions.begin", found)
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.transition_end(transition=found, how=form.cleaned_data["how"], actor=request.actor)
            messages.success(request, _("It has ended, and how stands here for everybody."))
            return redirect(address("transitions:transition", transition_id=found.id))
    return render(request, "transitions/end.html", {"form": form, "transition": found})
