from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks import agenda, following, raising, selectors
from accord.mechanisms.talks.forms import AsideForm, PassOnForm, RaiseBetweenForm


def raised_points(request: PartnershipRequest) -> HttpResponse:
    """What people raised between rounds, and where each of it stands."""
    found = following.all_raised(request.actor)
    context = {
        "raised": found,
        "waiting": sum(each.waits for each in found),
        "may_raise": access.allows(request.actor, "talks.raise"),
    }
    return render(request, "talks/raised/list.html", context)


def raise_point(request: PartnershipRequest) -> HttpResponse:
    """Raise a point for the next talk, in the own name or through the facilitator."""
    access.require(request.actor, "talks.raise")
    may_be_nameless = raising.may_be_nameless()
    form = RaiseBetweenForm(request.POST or None, may_be_nameless=may_be_nameless)
    if request.method == "POST" and form.is_valid():
        try:
            raised = raising.raised_point_make(
                sentence=form.cleaned_data["sentence"], named=form.is_named(), actor=request.actor
            )
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            return _to(raised.id)
    return render(request, "talks/raised/raise.html", {"form": form, "may_be_nameless": may_be_nameless})


def raised_point(request: PartnershipRequest, raised_id: UUID) -> HttpResponse:
    """One point that somebody raised, followed to its end."""
    found = following.raised_for(request.actor, raised_id)
    leads = access.allows(request.actor, "talks.lead", found)
    passes_on = access.allows(request.actor, "talks.pass_on", found)
    followed = following.followed(found)
    context = {
        "followed": followed,
        "line": agenda.line_of(followed.point) if followed.point else None,
        "open_talk": selectors.open_talk() if leads else None,
        "may_pass_on": passes_on and not found.passed_on,
        "may_set_aside": leads if found.passed_on else passes_on,
    }
    return render(request, "talks/raised/point.html", context)


def pass_on(request: PartnershipRequest, raised_id: UUID) -> HttpResponse:
    """Pass a point without a name on, in words from which nobody can be recognised."""
    found = following.raised_for(request.actor, raised_id)
    access.require(request.actor, "talks.pass_on", found)
    if found.passed_on:
        return _to(raised_id)
    form = PassOnForm(request.POST or None, initial={"sentence": found.sentence})
    if request.method == "POST" and form.is_valid():
        try:
            raising.raised_point_pass_on(
                raised=found, sentence=form.cleaned_data["sentence"], actor=request.actor
            )
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            return _to(raised_id)
    return render(request, "talks/raised/pass_on.html", {"form": form, "raised": found})


def set_aside(request: PartnershipRequest, raised_id: UUID) -> HttpResponse:
    """Say why a point is not talked about."""
    found = following.raised_for(request.actor, raised_id)
    access.require(request.actor, "talks.lead" if found.passed_on else "talks.pass_on", found)
    form = AsideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            raising.raised_point_set_aside(
                raised=found, reason=form.cleaned_data["reason"], actor=request.actor
            )
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            return _to(raised_id)
    return render(request, "talks/raised/aside.html", {"form": form, "raised": found})


def take_up(request: PartnershipRequest, raised_id: UUID) -> HttpResponse:
    """Put a point that waits on the agenda of the talk that is open."""
    found = following.raised_for(request.actor, raised_id)
    access.require(request.actor, "talks.lead", found)
    talk = selectors.open_talk()
    if request.method == "POST" and talk is not None:
        try:
            raising.raised_point_take_up(raised=found, talk=talk, actor=request.actor)
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("It stands on the agenda."))
            return redirect(address("talks:talk", talk_id=talk.id))
    return _to(raised_id)


def _to(raised_id: UUID) -> HttpResponse:
    return redirect(address("talks:raised-point", raised_id=raised_id))
