from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.undertakings import finding, rows, selectors
from accord.mechanisms.undertakings.forms import FindForm
from accord.partnership import selectors as partnership
from accord.web import paging


def undertakings(request: PartnershipRequest) -> HttpResponse:
    """Everything that was undertaken, or what somebody looks for of it, a page at a time."""
    access.require(request.actor, "undertakings.read")
    form = FindForm(request.GET, organisations=partnership.organisations())
    sought = form.sought
    found = finding.find(request.actor, sought, page=paging.page_asked(request.GET))
    context = {
        "finder": form,
        "rows": rows.rows(found.undertakings),
        "counts": selectors.counts(),
        "found": found,
        "searched": not sought.is_plain,
        "pages": paging.pages(request.GET, page=found.page, of=found.pages, keeping=form.fields),
        "may_be_reminded": access.allows(request.actor, "undertakings.be_reminded"),
    }
    return render(request, "undertakings/list.html", context)
