from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks import minuting, selectors
from accord.mechanisms.talks.rules import TalkState
from accord.partnership import selectors as partnership
from accord.web import pdf


def minutes(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """The minutes of a talk, as far as it has come; everybody reads them."""
    found = selectors.talk_for(request.actor, talk_id)
    context = {
        "minutes": minuting.minutes_of(found),
        "talk": found,
        "may_take": access.allows(request.actor, "talks.take", found),
        "may_send": access.allows(request.actor, "talks.lead", found) and found.state == TalkState.CLOSED,
    }
    return render(request, "talks/minutes/minutes.html", context)


@braked(MADE, method="GET")
def document(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """The minutes as a PDF, or why there is none."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.take", found)
    held = partnership.partnership()
    try:
        content = pdf.pdf(minuting.document(minuting.minutes_of(found), held), colour=held.brand_colour)
    except pdf.NoPdf as reason:
        context = pdf.in_words(reason) | {"talk": found}
        return render(request, "talks/minutes/no_pdf.html", context, status=503)
    name = _("Minutes, {round}.pdf").format(round=found)
    return to_take(content, kind="application/pdf", name=name)
