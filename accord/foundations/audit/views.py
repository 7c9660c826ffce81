from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations.audit import selectors
from accord.foundations.requests import PartnershipRequest

PAGE = 50


def log(request: PartnershipRequest) -> HttpResponse:
    """The log of the partnership, newest first, with the state of its chain."""
    before = request.GET.get("before", "")
    lines = selectors.lines(request.actor, limit=PAGE, before=int(before) if before.isdigit() else None)
    context = {
        "lines": lines,
        "length": selectors.length(request.actor),
        "broken": selectors.chain_break(),
        "older": lines[-1].number if lines and lines[-1].number > 1 else None,
    }
    return render(request, "audit/log.html", context)
