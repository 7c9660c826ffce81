from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.culture.joiners import contents
from accord.steps.culture.parts import parts
from accord.web import pdf
from accord.web.security import private


def sheet(request: PartnershipRequest) -> HttpResponse:
    """What somebody reads who joins: values, ways of working, who is who, the brand, stories."""
    context = {
        "sheet": contents.sheet(request.actor),
        "parts": parts(request.actor),
        "takes": access.allows(request.actor, "joiners.take"),
    }
    return render(request, "joiners/sheet.html", context)


@private
@braked(MADE, method="GET")
def paper(request: PartnershipRequest) -> HttpResponse:
    """The same on paper (PDF), or why there is none."""
    access.require(request.actor, "joiners.take")
    page = render_to_string("joiners/paper.html", {"sheet": contents.sheet(request.actor)})
    try:
        content = pdf.pdf(page, colour=partnership.partnership().brand_colour)
    except pdf.NoPdf as reason:
        return render(request, "joiners/no_pdf.html", pdf.in_words(reason), status=503)
    return to_take(content, kind="application/pdf", name=_("How we work.pdf"))
