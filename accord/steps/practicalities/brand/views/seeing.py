from django.http import HttpResponse
from django.shortcuts import render

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.steps.practicalities.brand import selectors, showing
from accord.steps.practicalities.brand.rules import State


def brand(request: PartnershipRequest) -> HttpResponse:
    """The brand in force, and what is on its way."""
    held, coming = selectors.in_force(request.actor), selectors.on_its_way(request.actor)
    proposed = coming is not None and coming.state == State.PROPOSED
    context = {
        "held": held,
        "facts": showing.facts(held) if held else [],
        "colours": showing.colours(held) if held else None,
        "coming": coming,
        "coming_facts": showing.facts(coming) if coming else [],
        "coming_colours": showing.colours(coming) if coming else None,
        "proposal": agreement.latest_about(coming.id, request.actor) if coming and proposed else None,
        "former": selectors.former(request.actor),
        "drafts": not proposed and access.allows(request.actor, "brand.draft"),
        "takes": held is not None and access.allows(request.actor, "brand.take"),
    }
    return render(request, "brand/brand.html", context)
