"""What of a draft somebody has to write in one of its languages."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.questionnaires.beside_words import is_usual
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.steps.evaluation import languages, selectors, services, wording
from accord.steps.evaluation.forms import SayForm
from accord.web.refusals import refusals


def round_words(request: PartnershipRequest, round_id: UUID, language: str) -> HttpResponse:
    """Every such text beside its words in another language."""
    found = selectors.round_to_set_up(request.actor, round_id)
    name, check = (
        dict(languages.to_write(found)).get(language),
        address("evaluation:round-check", round_id=found.id),
    )
    if name is None or found.state != RoundState.DRAFT:
        return redirect(check)
    form = SayForm(
        request.POST or None,
        texts=wording.texts(found, language),
        held=wording.known(found, language),
        language=language,
    )
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.round_say_in(round=found, language=language, words=form.words(), actor=request.actor)
            messages.success(request, _("Saved. Partners read it in the text they agree to."))
            return redirect(check)
    context = {
        "round": found,
        "form": form,
        "name": name,
        "check": check,
        "usual": is_usual(found),
    }
    return render(request, "evaluation/words.html", context)
