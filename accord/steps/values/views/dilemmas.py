"""Dilemmas: written by anybody, edited by the steward, read by everybody once nobody can be recognised."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires.pages import page_of
from accord.steps.values.dilemma import DilemmaState, Signed
from accord.steps.values.forms import AsideForm, DilemmaForm, ReleaseForm
from accord.steps.values.our_dilemmas import selectors, services, stages
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.steps.values.models import Dilemma


def dilemmas(request: PartnershipRequest) -> HttpResponse:
    """Every dilemma that one may read, and the rounds that asked about them."""
    found = selectors.dilemmas(request.actor)
    asks = access.allows(request.actor, "values.ask_dilemmas")
    context = {
        "lines": [(dilemma, stages.state_of(dilemma)) for dilemma in found],
        "waiting": sum(dilemma.state == DilemmaState.WRITTEN for dilemma in found),
        "rounds": [(each, publishing.has_result(each.id)) for each in selectors.rounds_about(found)],
        "edits": access.allows(request.actor, "values.edit_dilemma"),
        "may_write": access.allows(request.actor, "values.write_dilemma"),
        "reads_answers": access.allows(request.actor, "values.read_answers"),
        "may_ask": asks and bool(selectors.free(request.actor)),
    }
    return render(request, "values/dilemmas.html", context)


def dilemma_write(request: PartnershipRequest) -> HttpResponse:
    """Write a dilemma from one's own days."""
    access.require(request.actor, "values.write_dilemma")
    form = DilemmaForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        signed = Signed(form.cleaned_data["signed"])
        with refusals(form):
            made = services.dilemma_write(words=form.words, signed=signed, actor=request.actor)
            messages.success(request, _("Thank you. The steward edits it before anybody else reads it."))
            return redirect(address("values:dilemma", dilemma_id=made.id))
    return render(request, "values/dilemma_write.html", {"form": form, "here": _("Write one")})


def dilemma(request: PartnershipRequest, dilemma_id: UUID) -> HttpResponse:
    """One dilemma, and what this reader can do about it."""
    return _page(request, selectors.dilemma_for(request.actor, dilemma_id))


def dilemma_release(request: PartnershipRequest, dilemma_id: UUID) -> HttpResponse:
    """Let everybody read a dilemma."""
    found = selectors.dilemma_to_edit(request.actor, dilemma_id)
    if request.method != "POST" or found.state != DilemmaState.WRITTEN:
        return _to_dilemma(found)
    form = ReleaseForm(request.POST)
    if form.is_valid():
        try:
            services.dilemma_release(
                dilemma=found, at_revision=form.cleaned_data["at_revision"] or 0, actor=request.actor
            )
        except Refused as refused:
            form.add_error(None, str(refused.message))
            form.read_again(found.revision)
        else:
            messages.success(request, _("Everybody reads it now."))
            return _to_dilemma(found)
    return _page(request, found, form)


def _page(request: PartnershipRequest, found: "Dilemma", tried: ReleaseForm | None = None) -> HttpResponse:
    edits = access.allows(request.actor, "values.edit_dilemma", found)
    round = selectors.round_of(found)
    form = tried or ReleaseForm(initial={"at_revision": found.revision})
    is_mine = access.allows(request.actor, "values.take_back_dilemma", found)
    has_result = selectors.has_result(found)
    context = {
        "dilemma": found,
        "here": found.title,
        "state": stages.state_of(found),
        "round": round,
        "round_url": page_of(round.id) if round else "",
        "has_result": has_result,
        "edits": edits,
        "may_bank": edits and has_result,
        "may_set_aside": edits and round is None and found.state != DilemmaState.ASIDE,
        "is_mine": is_mine,
        "may_take_back": is_mine and round is None,
        "may_change": found.state != DilemmaState.ASIDE
        and access.allows(request.actor, "values.change_dilemma", found),
        "reads_answers": access.allows(request.actor, "values.read_answers"),
        "about": stages.about(found),
        "form": form if edits and found.state == DilemmaState.WRITTEN else None,
    }
    return render(request, "values/dilemma.html", context)


def dilemma_change(request: PartnershipRequest, dilemma_id: UUID) -> HttpResponse:
    """Change the words of a dilemma."""
    found = selectors.dilemma_for(request.actor, dilemma_id)
    access.require(request.actor, "values.change_dilemma", found)
    form = DilemmaForm(request.POST or None, initial=DilemmaForm.said(found), is_new=False)
    if request.method == "POST" and form.is_valid():
        try:
            services.dilemma_change(
                dilemma=found,
                words=form.words,
                at_revision=form.cleaned_data["at_revision"] or 0,
                actor=request.actor,
            )
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
            form.go_on_from(found.revision)
        else:
            messages.success(request, _("Saved."))
            return _to_dilemma(found)
    edits = not access.allows(request.actor, "values.take_back_dilemma", found)
    context = {"form": form, "dilemma": found, "edits": edits, "of": found, "here": _("Change")}
    return render(request, "values/dilemma_write.html", context)


def dilemma_aside(request: PartnershipRequest, dilemma_id: UUID) -> HttpResponse:
    """Leave a dilemma out, with a reason for whoever wrote it."""
    found = selectors.dilemma_to_edit(request.actor, dilemma_id)
    form = AsideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.dilemma_set_aside(dilemma=found, actor=request.actor, **form.cleaned_data)
            messages.success(request, _("It is set aside, and whoever wrote it reads why."))
            return redirect(address("values:dilemmas"))
    context = {"form": form, "dilemma": found, "of": found, "here": _("Set it aside")}
    return render(request, "values/dilemma_aside.html", context)


def dilemma_take_back(request: PartnershipRequest, dilemma_id: UUID) -> HttpResponse:
    """Take one's own dilemma back."""
    found = selectors.dilemma_for(request.actor, dilemma_id)
    access.require(request.actor, "values.take_back_dilemma", found)
    if request.method != "POST":
        return _to_dilemma(found)
    try:
        services.dilemma_take_back(dilemma=found, actor=request.actor)
    except Refused as refused:
        messages.error(request, str(refused.message))
        return _to_dilemma(found)
    messages.success(request, _("It is taken back, and nobody reads it any more."))
    return redirect(address("values:dilemmas"))


def _to_dilemma(found: "Dilemma") -> HttpResponse:
    return redirect(address("values:dilemma", dilemma_id=found.id))
