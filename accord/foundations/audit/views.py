from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations.audit import selectors
from accord.foundations.requests import PartnershipRequest

PAGE = 50
LONGEST_NUMBER = 18  # digits, as far as the database counts


def log(request: PartnershipRequest) -> HttpResponse:
    """The log of the partnership, newest first, with the state of its chain."""
    lines = selectors.lines(request.actor, limit=PAGE, before=_number(request.GET.get("before", "")))
    context = {
        "lines": lines,
        "length": selectors.length(request.actor),
        "broken": selectors.chain_break(),
        "older": lines[-1].number if lines and lines[-1].number > 1 else None,
    }
    return render(request, "audit/log.html", context)


def _number(text: str) -> int | None:
    """Return the number of an entry as an address gives it; what is none counts as not given."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST_NUMBER else None
