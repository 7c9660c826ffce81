from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import READ, braked
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.undertakings import pages
from accord.partnership import selectors as partnership
from accord.steps.practicalities.touchpoints import selectors, services, showing
from accord.steps.practicalities.touchpoints.forms import PictureForm
from accord.steps.practicalities.touchpoints.rules import Moment
from accord.web.refusals import refusals, refusals_told


def touchpoint(request: PartnershipRequest, touchpoint_id: UUID) -> HttpResponse:
    """One thing: whose mark it carries, who changes it, and how it looked before and looks after."""
    found = selectors.touchpoint_for(request.actor, touchpoint_id)
    context = {
        "touchpoint": found,
        "heading": showing.heading_of(found, partnership.today()),
        "facts": showing.facts(found),
        "shots": showing.shots(found),
        "next": pages.next_step(request.actor, found.undertaking),
        "others": pages.other_steps(request.actor, found.undertaking),
        "shows": access.allows(request.actor, "touchpoints.show", found),
    }
    return render(request, "touchpoints/touchpoint.html", context)


@braked(READ, method="POST")
def picture(request: PartnershipRequest, touchpoint_id: UUID, moment: str) -> HttpResponse:
    """Show how it looked before, or looks after; what is kept of the file is what we drew anew."""
    found = selectors.touchpoint_for(request.actor, touchpoint_id)
    access.require(request.actor, "touchpoints.show", found)
    when = _moment(moment)
    shown = selectors.picture_of(found, when)
    form = PictureForm(
        request.POST or None, request.FILES or None, initial={"words": shown.words if shown else ""}
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with refusals(form):
            services.picture_put(
                touchpoint=found,
                moment=when,
                image=given["picture"],
                words=given["words"],
                actor=request.actor,
            )
            messages.success(request, _("Everybody sees it now."))
            return redirect(address("touchpoints:touchpoint", touchpoint_id=found.id))
    context = {"form": form, "touchpoint": found, "heading": showing.asked(when), "replaces": shown}
    return render(request, "touchpoints/picture.html", context)


def picture_remove(request: PartnershipRequest, touchpoint_id: UUID, moment: str) -> HttpResponse:
    """Take a picture away."""
    found = selectors.touchpoint_for(request.actor, touchpoint_id)
    access.require(request.actor, "touchpoints.show", found)
    if request.method == "POST":
        with refusals_told(request):
            services.picture_remove(touchpoint=found, moment=_moment(moment), actor=request.actor)
            messages.success(request, _("The picture is gone."))
    return redirect(address("touchpoints:touchpoint", touchpoint_id=found.id))


def _moment(said: str) -> Moment:
    if said not in Moment.values:
        raise Http404
    return Moment(said)
