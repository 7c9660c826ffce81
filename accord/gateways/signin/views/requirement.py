"""Of whom an organisation asks for a second factor: its administrator says so, and all partners read it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.gateways.signin.forms.requirement import RequirementForm
from accord.partnership import selectors as partnership
from accord.partnership import services


def requirement(request: PartnershipRequest) -> HttpResponse:
    """Choose it for each organisation in the administrator's care."""
    access.require(request.actor, "partnership.write_people")
    person_id = request.actor.person_id
    cared_for = partnership.administered_organisations(person_id) if person_id else []
    form = RequirementForm(cared_for, request.POST or None)
    if request.method == "POST" and form.is_valid():
        for organisation, whom in form.changes():
            services.second_factor_ask(organisation=organisation, of=whom, actor=request.actor)
        messages.success(request, _("It holds from the next page that anybody opens."))
        return redirect(address("signin:requirement"))
    return render(request, "signin/requirement.html", {"form": form, "cared_for": cared_for})
