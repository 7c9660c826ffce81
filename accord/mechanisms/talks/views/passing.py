from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks import following, passing, selectors
from accord.mechanisms.talks.forms import AsideForm, PassOnForm
from accord.web.refusals import refusals, refusals_told


def pass_on(request: PartnershipRequest, raised_id: UUID) -> HttpResponse:
    """Pass a point without a name on, in words from which nobody can be recognised."""
    found = following.raised_for(request.actor, raised_id)
    access.require(request.actor, "talks.pass_on", found)
    if found.passed_on:
        return _to(raised_id)
    form = PassOnForm(request.POST or None, initial={"sentence": found.sentence})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            passing.raised_point_pass_on(
                raised=found, sentence=form.cleaned_data["sentence"], actor=request.actor
            )
            return _to(raised_id)
    return render(request, "talks/raised/pass_on.html", {"form": form, "raised": found})


def set_aside(request: PartnershipRequest, raised_id: UUID) -> HttpResponse:
    """Say why a point is not talked about."""
    found = following.raised_for(request.actor, raised_id)
    access.require(request.actor, "talks.lead" if found.passed_on else "talks.pass_on", found)
    form = AsideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            passing.raised_point_set_aside(
                raised=found, reason=form.cleaned_data["reason"], actor=request.actor
            )
            return _to(raised_id)
    return render(request, "talks/raised/aside.html", {"form": form, "raised": found})


def take_up(request: PartnershipRequest, raised_id: UUID) -> HttpResponse:
    """Put a point that waits on the agenda of the talk that is open."""
    found = following.raised_for(request.actor, raised_id)
    access.require(request.actor, "talks.lead", found)
    talk = selectors.open_talk()
    if request.method == "POST" and talk is not None:
        with refusals_told(request):
            passing.raised_point_take_up(raised=found, talk=talk, actor=request.actor)
            messages.success(request, _("It stands on the agenda."))
            return redirect(address("talks:talk", talk_id=talk.id))
    return _to(raised_id)


def _to(raised_id: UUID) -> HttpResponse:
    return redirect(address("talks:raised-point", raised_id=raised_id))
