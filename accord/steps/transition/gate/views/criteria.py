from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.transition.gate import selectors, services, shipped
from accord.steps.transition.gate.forms import CriteriaForm, EvidenceForm, WaiverForm
from accord.steps.transition.transitions.rules import Kind
from accord.web.refusals import refusals, refusals_told


def add(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """Say what has to be true: from what is usual, from what other steps ask, or in own words.

    What is usual is ticked the first time, as the lines of the template are.
    """
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "gate.keep", found)
    taken = selectors.taken(found)
    usual = [each for each in shipped.usual(Kind(found.kind)) if each not in taken]
    steps = [(key, words) for key, words in shipped.of_steps() if words not in taken]
    ticked = {} if taken else {"usual": usual}
    form = CriteriaForm(request.POST or None, usual=usual, steps=steps, initial=ticked)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.criteria_add(transition=found, asked=form.asked, actor=request.actor)
            return redirect(address("gate:gate", transition_id=found.id))
    return render(request, "gate/add.html", {"form": form, "transition": found})


def meet(request: PartnershipRequest, transition_id: UUID, criterion_id: UUID) -> HttpResponse:
    """Say that a criterion is met, and how that can be seen."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "gate.keep", found)
    criterion = selectors.criterion_for(found, criterion_id)
    now = shipped.says_now(criterion.step, request.actor) if criterion.step else ""
    form = EvidenceForm(request.POST or None, initial={"evidence": now})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.criterion_meet(
                criterion=criterion, evidence=form.cleaned_data["evidence"], actor=request.actor
            )
            messages.success(request, _("It is met, and every partner can see how."))
            return redirect(address("gate:gate", transition_id=found.id))
    return render(request, "gate/meet.html", {"form": form, "transition": found, "criterion": criterion})


def waive(request: PartnershipRequest, transition_id: UUID, criterion_id: UUID) -> HttpResponse:
    """Ask every partner to waive a criterion until a day."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "gate.propose", found)
    criterion = selectors.criterion_for(found, criterion_id)
    form = WaiverForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            proposal = services.waiver_propose(criterion=criterion, **form.cleaned_data, actor=request.actor)
            messages.success(request, _("It is before the partners. Until all agree, the gate waits for it."))
            return redirect(address("agreement:proposal", proposal_id=proposal.id))
    return render(request, "gate/waive.html", {"form": form, "transition": found, "criterion": criterion})


def remove(request: PartnershipRequest, transition_id: UUID, criterion_id: UUID) -> HttpResponse:
    """Take a criterion off again."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "gate.keep", found)
    criterion = selectors.criterion_for(found, criterion_id)
    if request.method == "POST":
        with refusals_told(request):
            services.criterion_remove(criterion=criterion, actor=request.actor)
            messages.success(request, _("The gate does not ask for it any more."))
    return redirect(address("gate:gate", transition_id=found.id))
