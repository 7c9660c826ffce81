from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks import coming, minuting, selectors
from accord.mechanisms.talks.forms import CameForm
from accord.web.refusals import refusals


def send(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """Note who came, and send them the minutes."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    asked = coming.coming(found)
    form = CameForm(request.POST or None, coming=asked)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            number = minuting.minutes_send(talk=found, came=form.people(), actor=request.actor)
            said = ngettext("The minutes go to {n} person.", "The minutes go to {n} people.", number)
            messages.success(request, said.format(n=number))
            return redirect(address("talks:minutes", talk_id=talk_id))
    return render(request, "talks/minutes/send.html", {"form": form, "talk": found, "coming": asked})
