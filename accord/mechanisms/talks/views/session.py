from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.downloads import to_take
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks import attending, inviting, planning, selectors, session
from accord.mechanisms.talks.forms import ComesForm, PlanForm, as_planned


def change(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """Change when and where a talk is held, and who facilitates it."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    form = PlanForm(request.POST or None, initial=as_planned(found))
    if request.method == "POST" and form.is_valid():
        try:
            planning.talk_change(talk=found, plan=form.plan(), actor=request.actor)
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            if found.invitation:
                messages.warning(request, _("Those who come do not know yet: invite them again."))
            return _to_talk(talk_id)
    return render(request, "talks/change.html", {"form": form, "talk": found})


def who(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """Who comes: as proposed, with more people added and others taken off."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    form = ComesForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            attending.attendance_add(talk=found, person=form.cleaned_data["person"], actor=request.actor)
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            return redirect(address("talks:who", talk_id=talk_id))
    coming = attending.coming(found)
    context = {
        "form": form,
        "talk": found,
        "coming": coming,
        "balance": attending.balance_of(coming),
        "without_address": [each for each in coming if not each.attendance.person.email],
    }
    return render(request, "talks/who.html", context)


def comes_not(request: PartnershipRequest, talk_id: UUID, person_id: UUID) -> HttpResponse:
    """Take somebody off those who come."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    if request.method == "POST":
        try:
            attending.attendance_remove(talk=found, person_id=person_id, actor=request.actor)
        except Refused as refused:
            messages.error(request, str(refused.message))
    return redirect(address("talks:who", talk_id=talk_id))


def invite(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """Send the invitation, with its calendar entry, to everybody who comes."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    if request.method == "POST":
        try:
            number = inviting.talk_invite(talk=found, actor=request.actor)
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            said = ngettext("{n} person is invited by mail.", "{n} people are invited by mail.", number)
            messages.success(request, said.format(n=number))
    return _to_talk(talk_id)


def calendar_entry(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """The calendar entry of a talk, for whoever wants it."""
    found = selectors.talk_for(request.actor, talk_id)
    content = inviting.entry(found)
    if content is None:
        messages.warning(request, _("The talk has no time yet, so there is no calendar entry."))
        return _to_talk(talk_id)
    name = _("Talk, {when}.ics").format(when=session.when(found))
    return to_take(content, kind=inviting.KIND_OF_FILE, name=name)


def _to_talk(talk_id: UUID) -> HttpResponse:
    return redirect(address("talks:talk", talk_id=talk_id))
