from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.practicalities.items import board as boards
from accord.steps.practicalities.items import figures, over_time, selectors
from accord.steps.practicalities.items.board import Chosen, View
from accord.steps.practicalities.items.forms import LineForm


def board(request: PartnershipRequest) -> HttpResponse:
    """The board of practical things: as a list by area, as columns, or over time."""
    everything, today = selectors.standing_of(selectors.items(request.actor)), partnership.today()
    chosen = Chosen.of(request.GET.dict())
    found, held = chosen.take(everything, request.actor.person_id), figures.figures(everything, today)
    context = {
        "heading": figures.heading(held, today),
        "in_time": figures.in_time_in_words(held),
        "held": held,
        "ways": boards.ways(chosen),
        "areas": boards.by_area(found, today) if chosen.view is View.LIST else [],
        "ended": boards.ended(found, today) if chosen.view is View.LIST else [],
        "columns": boards.columns(found, today) if chosen.view is View.BOARD else [],
        "picture": over_time.plan(found, today) if chosen.view is View.TIME else None,
        "found": bool(found),
        "keeps": access.allows(request.actor, "items.keep"),
        "reminded": access.allows(request.actor, "undertakings.be_reminded"),
        "line": LineForm(),
    }
    return render(request, "items/board.html", context)
