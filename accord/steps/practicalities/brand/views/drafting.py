from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.practicalities.brand import beginning, selectors, services
from accord.steps.practicalities.brand.forms import BrandForm
from accord.steps.practicalities.brand.rules import State
from accord.web.refusals import refusals, refusals_told


def write(request: PartnershipRequest) -> HttpResponse:
    """Write the draft; a colour that cannot be read is refused, and the nearest that can is offered."""
    access.require(request.actor, "brand.draft")
    coming = selectors.on_its_way(request.actor)
    if coming is not None and coming.state == State.PROPOSED:
        messages.error(request, str(services.drafting.ON_ITS_WAY))
        return redirect(address("brand:brand"))
    form = BrandForm(
        beginning.with_offer(request.POST) or None, initial=beginning.initial(coming, selectors.current())
    )
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.brand_write(said=form.said, actor=request.actor)
            messages.success(
                request, _("The draft is written. Nobody outside sees it before all have agreed.")
            )
            return redirect(address("brand:brand"))
    context = {"form": form, "offer": beginning.offer(form)}
    return render(request, "brand/write.html", context)


def propose(request: PartnershipRequest) -> HttpResponse:
    """Put the draft before every partner."""
    access.require(request.actor, "brand.draft")
    if request.method == "POST":
        with refusals_told(request):
            proposal = services.brand_propose(actor=request.actor)
            messages.success(
                request, _("It is before the partners. Nothing changes before they have agreed.")
            )
            return redirect(address("agreement:proposal", proposal_id=proposal.id))
    return redirect(address("brand:brand"))


def discard(request: PartnershipRequest) -> HttpResponse:
    """Throw the draft away."""
    access.require(request.actor, "brand.draft")
    if request.method == "POST":
        with refusals_told(request):
            services.brand_discard(actor=request.actor)
            messages.success(request, _("The draft is gone. What is in force stays."))
    return redirect(address("brand:brand"))
