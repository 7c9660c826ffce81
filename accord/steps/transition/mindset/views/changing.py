from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.transition.mindset import asking, pulse_rows, selectors, services, texts
from accord.steps.transition.mindset.forms import PulsesForm, ShiftsForm, TeamChangeForm
from accord.steps.transition.mindset.services import ShiftSaid
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Transition


def write(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """Write for each value what we did so far, and what we do from the gate on."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "mindset.write", found)
    held = {each.value: ShiftSaid(each.so_far, each.from_today) for each in selectors.shifts(found)}
    form = ShiftsForm(
        request.POST or None,
        values=selectors.values(),
        held=held,
        begins=texts.begins(found),
        goes_on=texts.goes_on(),
    )
    if request.method == "POST" and form.is_valid():
        try:
            written = services.shifts_write(transition=found, said=form.said, actor=request.actor)
        except Refused as refused:
            form.add_error(form.field_of(refused.field), str(refused.message))
        else:
            if written:
                messages.success(request, _("It is written. It becomes part of what every partner declares."))
            return _to_page(found)
    return render(request, "mindset/write.html", {"form": form, "transition": found})


def say(request: PartnershipRequest, transition_id: UUID, briefing_id: UUID) -> HttpResponse:
    """Write down what a team stops and starts."""
    found = selectors.transition_for(request.actor, transition_id)
    briefing = selectors.briefing_for(found, briefing_id)
    access.require(request.actor, "mindset.say", briefing)
    held = selectors.change_of(briefing)
    initial = {"stop": held.stop, "start": held.start} if held else None
    form = TeamChangeForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.team_change_say(briefing=briefing, **form.cleaned_data, actor=request.actor)
            messages.success(request, _("Everybody can read it, beside what the other teams say."))
            return _to_page(found)
    context = {
        "form": form,
        "transition": found,
        "team": str(briefing),
        "shifts": selectors.shifts(found),
        "begins": texts.begins(found),
    }
    return render(request, "mindset/say.html", context)


def propose(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """Put the pulses before every partner, all at once."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "mindset.propose", found)
    form = PulsesForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            proposal = services.plan_propose(transition=found, **form.cleaned_data, actor=request.actor)
            messages.success(request, _("The pulses are before the partners. They agree to all at once."))
            return redirect(address("agreement:proposal", proposal_id=proposal.id))
    people = len(partnership.people_in_post())
    context = {
        "form": form,
        "transition": found,
        "pages": asking.questionnaire(found.id).pages,
        "cost": pulse_rows.cost_in_words(people, asking.minutes_each()),
    }
    return render(request, "mindset/propose.html", context)


def _to_page(transition: "Transition") -> HttpResponse:
    return redirect(address("mindset:mindset", transition_id=transition.id))
