from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.transition.transitions import selectors, services
from accord.steps.transition.transitions.forms import MemberForm
from accord.web.refusals import refusals, refusals_told


def team(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """The team of a transition: who sees to what; somebody else is added."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "transitions.begin", found)
    form = MemberForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.member_add(transition=found, **form.cleaned_data, actor=request.actor)
            messages.success(request, _("The team has one more."))
            return redirect(address("transitions:team", transition_id=found.id))
    context = {"form": form, "transition": found, "members": selectors.members(found)}
    return render(request, "transitions/team.html", context)


def member_remove(request: PartnershipRequest, transition_id: UUID, member_id: UUID) -> HttpResponse:
    """Take somebody out of the team."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "transitions.begin", found)
    member = selectors.member_for(found, member_id)
    if request.method == "POST":
        with refusals_told(request):
            services.member_remove(member=member, actor=request.actor)
            messages.success(request, _("The team has one less. What was undertaken stays."))
    return redirect(address("transitions:team", transition_id=found.id))
