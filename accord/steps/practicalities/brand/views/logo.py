from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import READ, braked
from accord.foundations.requests import PartnershipRequest
from accord.steps.practicalities.brand import selectors, services
from accord.steps.practicalities.brand.forms import LogoForm
from accord.steps.practicalities.brand.rules import State
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.steps.practicalities.brand.models import Brand


@braked(READ, method="POST")
def logo(request: PartnershipRequest) -> HttpResponse:
    """Choose the logo of the draft; what is kept of a file is what we drew anew."""
    draft = _draft(request)
    if draft is None:
        messages.error(request, _("A logo is chosen for a draft. There is none that could be changed."))
        return redirect(address("brand:brand"))
    form = LogoForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.logo_choose(**form.cleaned_data, actor=request.actor)
            messages.success(request, _("The draft has the logo. Look whether it is as it should be."))
            return redirect(address("brand:brand"))
    return render(request, "brand/logo.html", {"form": form, "draft": draft})


def logo_off(request: PartnershipRequest) -> HttpResponse:
    """Take the logo off the draft."""
    access.require(request.actor, "brand.draft")
    if request.method == "POST":
        with refusals_told(request):
            services.logo_take_off(actor=request.actor)
            messages.success(request, _("The draft has no logo."))
    return redirect(address("brand:brand"))


def _draft(request: PartnershipRequest) -> "Brand | None":
    access.require(request.actor, "brand.draft")
    coming = selectors.on_its_way(request.actor)
    return coming if coming is not None and coming.state == State.DRAFT else None
