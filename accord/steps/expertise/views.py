from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.expertise import overall


def home(request: PartnershipRequest) -> HttpResponse:
    """How help from outside goes: engagements, needs, briefs and figures; for a facilitator, the own ones."""
    access.require(request.actor, "expertise.read")
    if not access.allows(request.actor, "briefs.read"):
        own = {"rows": overall.own(request.actor), "heading": overall.own_heading(request.actor)}
        return render(request, "expertise/own.html", own)
    found = overall.overall(partnership.today())
    context = {
        "found": found,
        "heading": overall.heading(found),
        "raises": access.allows(request.actor, "needs.raise"),
    }
    return render(request, "expertise/home.html", context)
