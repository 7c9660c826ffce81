from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks import attending, minuting, selectors
from accord.mechanisms.talks.forms import CameForm
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


def send(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """Note who came, and send them the minutes."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    coming = attending.coming(found)
    form = CameForm(request.POST or None, coming=coming)
    if request.method == "POST" and form.is_valid():
        try:
            number = minuting.minutes_send(talk=found, came=form.people(), actor=request.actor)
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            said = ngettext("The minutes go to {n} person.", "The minutes go to {n} people.", number)
            messages.success(request, said.format(n=number))
            return redirect(address("talks:minutes", talk_id=talk_id))
    return render(request, "talks/minutes/send.html", {"form": form, "talk": found, "coming": coming})
