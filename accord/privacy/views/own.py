"""One's own side: what is kept about me, what is wrong about me, and asking to be erased."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import XLSX, to_take
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.privacy import selectors, services, twins
from accord.privacy.forms import CorrectionForm
from accord.web.refusals import refusals
from accord.web.security import private


@private
def mine(request: PartnershipRequest) -> HttpResponse:
    """What is kept about me: everything, readable, with why and how long."""
    copy, zone = selectors.own_copy(request.actor), partnership.partnership().zone
    context = {
        "copy": copy,
        "parts": [(part, twins.table(part, zone), twins.left_out(part)) for part in copy.kept],
        "attends": access.allows(request.actor, "privacy.see_requests"),
    }
    return render(request, "privacy/mine.html", context)


@private
@braked(MADE, method="GET")
def copy_json(request: PartnershipRequest) -> HttpResponse:
    """The same for a program."""
    copy = selectors.own_copy(request.actor)
    content = twins.as_json(copy, partnership.partnership().zone)
    return to_take(content, kind="application/json", name=twins.file_name(copy, "json"))


@private
@braked(MADE, method="GET")
def copy_workbook(request: PartnershipRequest) -> HttpResponse:
    """The same as a spreadsheet."""
    copy = selectors.own_copy(request.actor)
    content = twins.as_workbook(copy, partnership.partnership().zone)
    return to_take(content, kind=XLSX, name=twins.file_name(copy, "xlsx"))


@private
def correction_ask(request: PartnershipRequest) -> HttpResponse:
    """Say what is wrong about me."""
    access.require(request.actor, "privacy.ask")
    form = CorrectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.correction_ask(
                about=form.about_given(), should_be=form.cleaned_data["should_be"], actor=request.actor
            )
            messages.success(request, _("The administrator of your organisation sees it now."))
            return redirect(address("privacy:mine"))
    return render(request, "privacy/correction_ask.html", {"form": form})


@private
def erasure_ask(request: PartnershipRequest) -> HttpResponse:
    """Ask to be erased; what goes and what stays is said before."""
    access.require(request.actor, "privacy.ask")
    if request.method == "POST":
        services.erasure_ask(actor=request.actor)
        messages.success(request, _("The administrator of your organisation sees it now."))
        return redirect(address("privacy:mine"))
    return render(request, "privacy/erasure_ask.html", {"effects": selectors.effects()})
