from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.partnership.interests import selectors, services
from accord.partnership.interests.forms import DeclareForm, EndForm
from accord.partnership.rules import in_force
from accord.web.refusals import refusals


def interests(request: PartnershipRequest) -> HttpResponse:
    """What the reader has declared, and a form for one thing more."""
    declared, today = selectors.own(request.actor), partnership.today()
    form = DeclareForm(request.POST or None, initial={"since": today})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.interest_declare(actor=request.actor, **form.cleaned_data)
            messages.success(request, _("It is declared. Everybody reads it where you sign or decide."))
            return redirect(address("partnership:interests"))
    context = {
        "form": form,
        "declared": [(found, in_force(found, today)) for found in declared],
        "held": sum(in_force(found, today) for found in declared),
    }
    return render(request, "partnership/interests.html", context)


def interest_end(request: PartnershipRequest, interest_id: UUID) -> HttpResponse:
    """Say when an own interest ended."""
    interest = selectors.interest_for(request.actor, interest_id)
    form = EndForm(request.POST or None, initial={"last_day": partnership.today()})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.interest_end(interest=interest, last_day=form.day, actor=request.actor)
            return redirect(address("partnership:interests"))
    return render(request, "partnership/interest_end.html", {"form": form, "interest": interest})
