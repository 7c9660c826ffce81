"""A round about dilemmas, what it said side by side, and the bank that the best of them become."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.publishing import sentences
from accord.mechanisms.rounds.publishing import tables as result_tables
from accord.mechanisms.rounds.publishing.next_steps import next_step_for
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.pages import page_of
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.steps.values.forms import AskForm, BankForm
from accord.steps.values.our_dilemmas import asking, selectors, services, showing
from accord.web.refusals import refusals, refusals_told


def dilemmas_ask(request: PartnershipRequest) -> HttpResponse:
    """Set up a round about one to three dilemmas."""
    access.require(request.actor, "values.ask_dilemmas")
    free = selectors.free(request.actor)
    form = AskForm(request.POST or None, initial=AskForm.usual(partnership.today()), free=free)
    if request.method == "POST" and form.is_valid():
        try:
            round = asking.dilemmas_ask(
                dilemma_ids=[UUID(found) for found in form.cleaned_data["dilemmas"]],
                title=form.cleaned_data["title"],
                opens_at=form.opens_at,
                closes_at=form.closes_at,
                actor=request.actor,
            )
        except Refused as refused:
            form.add_error(FIELDS.get(refused.field or "", refused.field), str(refused.message))
        else:
            messages.success(request, _("It is a draft. Check it, and put it before every partner."))
            return redirect(page_of(round.id) or address("values:dilemmas"))
    has_charter = standards.charter_in_force() is not None
    context = {"form": form, "free": free, "has_charter": has_charter, "here": _("A round about them")}
    return render(request, "values/dilemmas_ask.html", context)


FIELDS = {"opens_at": "opens_on", "closes_at": "closes_on"}
"""What a refusal is about, by the field in which it was chosen."""


def dilemmas_result(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """What a round said about dilemmas: would and should, side by side between partners."""
    access.require(request.actor, "values.read_answers")
    row = publishing.result_row_for(request.actor, round_id)
    asked, published = selectors.asked_in(round_id), publishing.published_of(row)
    if not asked:
        raise Http404
    read_first = {section.title: section.introduction for section in questionnaires.sections(row.round)}
    context = {
        "published": published,
        "here": published.title,
        "heading": sentences.heading(published),
        "answered": sentences.answered_of_everyone(published),
        "closed_on": published.closed_at.astimezone(partnership.partnership().zone).date(),
        "dilemmas": showing.shown(published, asked, read_first),
        "next_step": next_step_for(request.actor, round_id),
        "edits": access.allows(request.actor, "values.edit_dilemma"),
        "reasons": sentences.explained(result_tables.reasons_in(published)),
    }
    return render(request, "values/dilemmas_result.html", context)


def dilemma_bank(request: PartnershipRequest, dilemma_id: UUID) -> HttpResponse:
    """Put a dilemma into the bank, with what the charter says about each course."""
    found = selectors.dilemma_to_edit(request.actor, dilemma_id)
    if not selectors.has_result(found):
        messages.error(request, _("It comes into the bank after a round has asked about it."))
        return redirect(address("values:dilemma", dilemma_id=found.id))
    behaviours = selectors.behaviours_in_force()
    said = BankForm.said(found, behaviours)
    form = BankForm(request.POST or None, initial=said, dilemma=found, behaviours=behaviours)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.dilemma_bank(dilemma=found, behaviour=form.about, says=form.says, actor=request.actor)
            messages.success(request, _("It is in the bank: people meet it in briefings and when they join."))
            return redirect(address("values:dilemma", dilemma_id=found.id))
    context = {"form": form, "dilemma": found, "of": found, "here": _("Into the bank")}
    return render(request, "values/dilemma_bank.html", context)


def dilemma_unbank(request: PartnershipRequest, dilemma_id: UUID) -> HttpResponse:
    """Take a dilemma out of the bank."""
    found = selectors.dilemma_to_edit(request.actor, dilemma_id)
    if request.method == "POST":
        with refusals_told(request):
            services.dilemma_unbank(dilemma=found, actor=request.actor)
            messages.success(request, _("It is out of the bank. What was said about it is kept."))
    return redirect(address("values:dilemma", dilemma_id=found.id))
