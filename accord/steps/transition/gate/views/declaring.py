from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.transition.gate import selectors, services
from accord.steps.transition.gate.forms import DeclarationForm, ViewForm
from accord.steps.transition.gate.services import DeclarationSaid
from accord.web.refusals import refusals, refusals_told


def say(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """Say for a partner how it sees the gate."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "gate.say", found)
    mine = [each for each in partnership.partners() if each.id in request.actor.mandates]
    form = ViewForm(request.POST or None, partners=mine)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.view_say(
                transition=found,
                organisation=form.organisation_given,
                ready=form.is_ready,
                words=form.cleaned_data["words"],
                actor=request.actor,
            )
            messages.success(request, _("Every partner can read how you see it."))
            return redirect(address("gate:gate", transition_id=found.id))
    return render(request, "gate/say.html", {"form": form, "transition": found})


def write(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """Write what every partner declares, and how the day is marked."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "gate.keep", found)
    held = selectors.declaration_of(found)
    initial = {name: getattr(held, name) for name in DeclarationSaid.__dataclass_fields__} if held else None
    form = DeclarationForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.declaration_write(transition=found, said=form.said, actor=request.actor)
            messages.success(request, _("It is a draft. Nothing is declared before every partner agrees."))
            return redirect(address("gate:gate", transition_id=found.id))
    return render(request, "gate/write.html", {"form": form, "transition": found})


def propose(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """Put the declaration before every partner."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "gate.propose", found)
    if request.method == "POST":
        with refusals_told(request):
            proposal = services.declaration_propose(transition=found, actor=request.actor)
            messages.success(request, _("It is before the partners. With the last yes it is declared."))
            return redirect(address("agreement:proposal", proposal_id=proposal.id))
    return redirect(address("gate:gate", transition_id=found.id))


def announce(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """Send the words of a declaration down the teams, where they could not go at once."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "gate.propose", found)
    if request.method == "POST":
        with refusals_told(request):
            services.declaration_announce(transition=found, actor=request.actor)
            messages.success(request, _("It is on its way down the teams."))
    return redirect(address("gate:gate", transition_id=found.id))
