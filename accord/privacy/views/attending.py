"""The administrator's side: what people asked for, and who has left."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.privacy import rules, selectors, services
from accord.privacy.forms import SettleForm
from accord.web.refusals import refusals
from accord.web.security import private

if TYPE_CHECKING:
    from accord.partnership.models import Person
    from accord.privacy.models import Correction


@private
def requests(request: PartnershipRequest) -> HttpResponse:
    """What waits for me as administrator, and who has left and may be erased."""
    found = selectors.requests_in_care(request.actor)
    context = {
        "asked": found,
        "waiting": len(found.corrections) + len(found.erasures),
        "left": selectors.left_in_care(request.actor),
    }
    return render(request, "privacy/requests.html", context)


@private
def correction(request: PartnershipRequest, correction_id: UUID) -> HttpResponse:
    """One thing that somebody says is wrong: correct it, or decline and say why."""
    found = selectors.correction_for(request.actor, correction_id)
    form = SettleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            said = _correction_settle(request, found, form)
            return _settled(request, said)
    context = {
        "form": form,
        "correction": found,
        "waits": found.state == rules.Asked.WAITING,
        "at_once": found.about in rules.AT_ONCE,
        "now": getattr(found.person, found.about, ""),
    }
    return render(request, "privacy/correction.html", context)


@private
def erasure(request: PartnershipRequest, person_id: UUID) -> HttpResponse:
    """What an erasure would do to one person; carry it out, or decline what the person asked for."""
    person = selectors.person_to_erase(request.actor, person_id)
    form = SettleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            said = _erasure_settle(request, person, form)
            return _settled(request, said)
    context = {
        "form": form,
        "person": person,
        "effects": selectors.effects(person),
        "asked": selectors.erasure_waiting(person.id),
        "has_left": partnership.has_left(person.id),
    }
    return render(request, "privacy/erasure.html", context)


def _correction_settle(request: PartnershipRequest, found: "Correction", form: SettleForm) -> str:
    if form.declines:
        services.correction_decline(correction=found, reason=form.cleaned_data["reason"], actor=request.actor)
        return _("You declined. Whoever asked reads why.")
    services.correction_make(correction=found, actor=request.actor)
    return _("It is corrected.")


def _erasure_settle(request: PartnershipRequest, person: "Person", form: SettleForm) -> str:
    if form.declines:
        services.erasure_decline(person=person, reason=form.cleaned_data["reason"], actor=request.actor)
        return _("You declined. Whoever asked reads why.")
    services.person_erase(person=person, actor=request.actor)
    return _("Erased. Pages and log now say “a former member”.")


def _settled(request: PartnershipRequest, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect(address("privacy:requests"))
