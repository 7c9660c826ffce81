from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.undertakings import receiving, rows, selectors
from accord.mechanisms.undertakings.forms import AcceptForm, ReceiverForm
from accord.web.refusals import refusals


def accept(request: PartnershipRequest, undertaking_id: UUID) -> HttpResponse:
    """Accept what its owner says is done, or send it back."""
    found = selectors.undertaking_for(request.actor, undertaking_id)
    access.require(request.actor, "undertakings.accept", found)
    form = AcceptForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            if form.accepts:
                receiving.undertaking_accept(undertaking=found, actor=request.actor)
                said = _("It is done. Everybody can now read that you accepted it.")
            else:
                reason = form.cleaned_data["reason"]
                receiving.undertaking_send_back(undertaking=found, reason=reason, actor=request.actor)
                said = _("It is {name}’s again, with your reason.").format(name=found.owner.name)
            messages.success(request, said)
            return redirect(address("undertakings:undertaking", undertaking_id=found.id))
    return render(request, "undertakings/accept.html", {"form": form, "row": rows.rows([found])[0]})


def receiver(request: PartnershipRequest, undertaking_id: UUID) -> HttpResponse:
    """Name who accepts that it is done."""
    found = selectors.undertaking_for(request.actor, undertaking_id)
    access.require(request.actor, "undertakings.name_receiver", found)
    form = ReceiverForm(request.POST or None, undertaking=found)
    if request.method == "POST" and form.is_valid():
        named = form.cleaned_data["receiver"]
        with refusals(form):
            receiving.receiver_name(undertaking=found, receiver=named, actor=request.actor)
            messages.success(request, _("It is done once {name} accepts it.").format(name=named.name))
            return redirect(address("undertakings:undertaking", undertaking_id=found.id))
    return render(request, "undertakings/receiver.html", {"form": form, "row": rows.rows([found])[0]})
