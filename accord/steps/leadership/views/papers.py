"""Every leader's commitments on paper."""

from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.leadership import papers
from accord.web import pdf
from accord.web.security import private


@private
@braked(MADE, method="GET")
def paper(request: PartnershipRequest) -> HttpResponse:
    """Every leader's open commitments as a PDF, or why there is none."""
    access.require(request.actor, "leadership.take")
    try:
        content = pdf.pdf(papers.paper(request.actor), colour=partnership.partnership().brand_colour)
    except pdf.NoPdf as reason:
        return render(request, "leadership/no_pdf.html", pdf.in_words(reason), status=503)
    return to_take(content, kind="application/pdf", name=papers.file_name())
