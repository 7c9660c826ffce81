from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.calendars import MEDIA_TYPE
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.steps.transition.gate import certificate, selectors
from accord.steps.transition.gate.rules import Way
from accord.web import pdf
from accord.web.security import private


@private
@braked(MADE, method="GET")
def paper(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """The certificate as a PDF, or why there is none."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "gate.take", found)
    held = selectors.declaration_of(found)
    if held is None or held.way != Way.IN_FORCE:
        messages.error(request, _("There is a certificate once every partner has declared it."))
        return redirect(address("gate:gate", transition_id=found.id))
    try:
        content = certificate.certificate(held, request.actor)
    except pdf.NoPdf as reason:
        context = pdf.in_words(reason) | {"transition": found}
        return render(request, "gate/no_pdf.html", context, status=503)
    return to_take(content, kind="application/pdf", name=certificate.file_name(held, "pdf"))


@braked(MADE, method="GET")
def invitation(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """The invitation to the day as a calendar entry."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "gate.take", found)
    held = selectors.declaration_of(found)
    content = certificate.entry(held) if held else None
    if held is None or content is None:
        messages.error(request, _("No day is named yet on which it is marked."))
        return redirect(address("gate:gate", transition_id=found.id))
    return to_take(content, kind=MEDIA_TYPE, name=certificate.file_name(held, "ics"))
