"""Guess first: on which statements; and after the close what was guessed, beside what was answered."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.steps.evaluation import guessing, selectors, services
from accord.steps.evaluation.forms import GuessForm
from accord.web.refusals import refusals


def round_guess(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """Let two partners guess about each other in a draft, or nobody any more."""
    found = selectors.round_to_set_up(request.actor, round_id)
    check = address("evaluation:round-check", round_id=found.id)
    if found.state != RoundState.DRAFT:
        return redirect(address("evaluation:round", round_id=found.id))
    form = GuessForm(found, request.POST or None, initial=guessing.chosen_in(found))
    if request.method == "POST" and form.is_valid():
        sides, statements = form.chosen()
        with refusals(form):
            services.round_guess_first(round=found, sides=sides, statements=statements, actor=request.actor)
            messages.success(request, _("Every partner reads it in the text it agrees to."))
            return redirect(check)
    return render(request, "evaluation/guess.html", {"form": form, "round": found, "check": check})


def round_guesses(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """What each side guessed of the other, beside what that one answered: from `Published` alone."""
    published = publishing.result_as_spoken(request.actor, round_id)
    shown = guessing.shown(published)
    if not shown:
        return redirect(address("publishing:result", round_id=round_id))
    return render(request, "evaluation/guesses.html", {"published": published, "shown": shown})
