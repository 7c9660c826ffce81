from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks import attending, coming, selectors
from accord.mechanisms.talks.forms import ComesForm
from accord.web.refusals import refusals, refusals_told


def who(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """Who comes: as proposed, with more people added and others taken off."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    form = ComesForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            attending.attendance_add(talk=found, person=form.cleaned_data["person"], actor=request.actor)
            return redirect(address("talks:who", talk_id=talk_id))
    asked = coming.coming(found)
    context = {
        "form": form,
        "talk": found,
        "coming": asked,
        "balance": coming.balance_of(asked),
    }
    return render(request, "talks/who.html", context)


def comes_not(request: PartnershipRequest, talk_id: UUID, person_id: UUID) -> HttpResponse:
    """Take somebody off those who come."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    if request.method == "POST":
        with refusals_told(request):
            attending.attendance_remove(talk=found, person_id=person_id, actor=request.actor)
    return redirect(address("talks:who", talk_id=talk_id))
