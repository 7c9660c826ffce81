from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.calendars import MEDIA_TYPE
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks import (
    calendar_entries,
    coming,
    inviting,
    planning,
    selectors,
    session,
    withdrawing,
)
from accord.mechanisms.talks.forms import PlanForm, as_planned
from accord.web.refusals import refusals, refusals_told


def change(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """Change when and where a talk is held, and who facilitates it."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    form = PlanForm(request.POST or None, initial=as_planned(found))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            planning.talk_change(talk=found, plan=form.plan(), actor=request.actor)
            if found.invitation:
                messages.warning(request, _("Those who come do not know yet: invite them again."))
            return _to_talk(talk_id)
    return render(request, "talks/change.html", {"form": form, "talk": found})


def invite(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """Send the invitation, with its calendar entry, to everybody who comes."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    if request.method == "POST":
        with refusals_told(request):
            number = inviting.talk_invite(talk=found, actor=request.actor)
            said = ngettext("{n} person is invited by mail.", "{n} people are invited by mail.", number)
            messages.success(request, said.format(n=number))
    return _to_talk(talk_id)


def call_off(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """Call a session off: whoever was invited is told, and it gets another day."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    if not withdrawing.may_be_called_off(found):
        return _to_talk(talk_id)
    if request.method == "POST":
        with refusals_told(request):
            number = withdrawing.session_call_off(talk=found, actor=request.actor)
            said = ngettext(
                "It is called off, and {n} person is told by mail.",
                "It is called off, and {n} people are told by mail.",
                number,
            )
            messages.success(request, said.format(n=number))
        return _to_talk(talk_id)
    context = {"talk": found, "when": session.when(found), "invited": coming.invited(found)}
    return render(request, "talks/call_off.html", context)


@braked(MADE, method="GET")
def calendar_entry(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """The calendar entry of a talk, for whoever wants it."""
    found = selectors.talk_for(request.actor, talk_id)
    content = None if found.called_off_at else calendar_entries.entry(found)
    if content is None:
        messages.warning(request, _("The talk has no time yet, so there is no calendar entry."))
        return _to_talk(talk_id)
    name = _("Talk, {when}.ics").format(when=session.when(found))
    return to_take(content, kind=MEDIA_TYPE, name=name)


def _to_talk(talk_id: UUID) -> HttpResponse:
    return redirect(address("talks:talk", talk_id=talk_id))
