"""The codes of a team on paper."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify

from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.cascade import codes, selectors, sheets, words
from accord.partnership import selectors as partnership
from accord.web import cards, pdf


@braked(MADE, method="GET")
def sheet(request: PartnershipRequest, cascade_id: UUID, briefing_id: UUID) -> HttpResponse:
    """Cards with the codes that were not used yet, to be cut out; where there are none, the page of codes."""
    found = selectors.briefing_for(request.actor, cascade_id, briefing_id)
    hat = codes.hat_of(request.actor, found)
    if not hat.unused:
        return redirect(address("cascade:codes", cascade_id=found.cascade_id, briefing_id=found.id))
    name = words.name_of(found)
    try:
        content = cards.document(sheets.sheet_of(hat), colour=partnership.partnership().brand_colour)
    except pdf.NoPdf as reason:
        context = {"briefing": found, "cascade": found.cascade, "name": name} | pdf.in_words(reason)
        return render(request, "cascade/no_pdf.html", context, status=503)
    return to_take(content, kind="application/pdf", name=f"{slugify(name)}-cards.pdf")
