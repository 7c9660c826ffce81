from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.steps.culture.origins import page
from accord.steps.culture.parts import parts


def origins(request: PartnershipRequest) -> HttpResponse:
    """From whose ways our decisions come, in counts, beside what people say."""
    access.require(request.actor, "ways.read")
    context = {
        "page": page.page(request.actor),
        "parts": parts(request.actor),
        "raises": access.allows(request.actor, "talks.raise"),
    }
    return render(request, "origins/origins.html", context)
