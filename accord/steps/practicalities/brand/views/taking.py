from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.steps.practicalities.brand import selectors, sheet
from accord.web import pdf
from accord.web.security import private

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.steps.practicalities.brand.models import Brand


@private
@braked(MADE, method="GET")
def paper(request: PartnershipRequest) -> HttpResponse:
    """The brand sheet as a PDF, or why there is none."""
    return _taken(request, sheet.sheet, "application/pdf", "pdf")


@private
@braked(MADE, method="GET")
def folder(request: PartnershipRequest) -> HttpResponse:
    """All that somebody needs to use the brand, as a ZIP."""
    return _taken(request, sheet.folder, "application/zip", "zip")


def _taken(
    request: PartnershipRequest, make: "Callable[[Brand], bytes]", kind: str, ending: str
) -> HttpResponse:
    access.require(request.actor, "brand.take")
    held = selectors.in_force(request.actor)
    if held is None:
        messages.error(request, _("There is no brand in force that could be taken away."))
        return redirect(address("brand:brand"))
    try:
        content = make(held)
    except pdf.NoPdf as reason:
        return render(request, "brand/no_pdf.html", pdf.in_words(reason), status=503)
    return to_take(content, kind=kind, name=sheet.file_name(held, ending))
