"""The languages of a version, and its words in each of them."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.questionnaires.library import languages, services
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.library.clauses import WORDS, key_of, said
from accord.mechanisms.rounds.questionnaires.library.texts import translation
from accord.standards.clauses import ClauseChanged
from accord.steps.evaluation.asking.forms.spoken import LanguageForm, WordsForm
from accord.steps.evaluation.asking.views.reading import to_version, version_or_404
from accord.steps.evaluation.asking.views.writing import RIGHT
from accord.web.refusals import refusals_told

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Version


def questionnaire_languages(request: PartnershipRequest, version_id: UUID) -> HttpResponse:
    """In which languages it is asked: add one, or take one out with its words."""
    access.require(request.actor, RIGHT)
    version = version_or_404(request, version_id)
    held = library.document(version).languages
    if "remove" in request.POST:
        kept = [code for code in held if code != request.POST["remove"]]
        return _chosen(request, version, kept)
    form = LanguageForm(request.POST or None, taken=held)
    if request.method == "POST" and form.is_valid():
        return _chosen(request, version, [*held, form.cleaned_data["language"]])
    missing = library.missing(version)
    spoken = [(code, languages.name(code), len(missing[code])) for code in held]
    context = {
        "version": version,
        "form": form,
        "spoken": spoken,
        "original": languages.original(),
        "here": names(languages.name(code) for code in languages.spoken_here()),
    }
    return render(request, "evaluation/questionnaires/languages.html", context)


def _chosen(request: PartnershipRequest, version: "Version", chosen: list[str]) -> HttpResponse:
    with refusals_told(request):
        services.languages_choose(version=version, languages=chosen, actor=request.actor)
    return redirect(address("evaluation:questionnaire-languages", version_id=version.id))


def questionnaire_words(request: PartnershipRequest, version_id: UUID, language: str) -> HttpResponse:
    """Everything of a version beside its words in another language."""
    access.require(request.actor, RIGHT)
    version = version_or_404(request, version_id)
    document, texts = library.document(version), library.texts_of(version)
    clause = key_of(WORDS, language)
    held = said(document, clause)
    if held is None:
        raise Http404
    form = WordsForm(
        request.POST or None,
        texts=texts,
        held=held,
        language=language,
        stale=[
            text.key
            for text in texts
            if held.get(text.key) and not translation(document, language, text.key, text.words)
        ],
        initial={"at_revision": version.revisions.get(clause, 0)},
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.clause_write(
                version=version,
                clause=clause,
                parts=form.parts(),
                at_revision=form.cleaned_data["at_revision"],
                actor=request.actor,
            )
        except ClauseChanged as changed:
            form.meet(changed)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("Saved."))
            return to_version(version)
    context = {
        "version": version,
        "form": form,
        "rows": [(text, form[form.names[text.key]]) for text in texts],
        "other": (language, languages.name(language)),
    }
    return render(request, "evaluation/questionnaires/words.html", context)
