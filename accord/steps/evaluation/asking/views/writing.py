"""Beginning a questionnaire, what it is called, its versions and its languages."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import READ, braked
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.questionnaires.library import languages, services
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.library.clauses import WORDS, key_of, said
from accord.mechanisms.rounds.questionnaires.library.document import Document
from accord.mechanisms.rounds.questionnaires.library.texts import translation
from accord.standards.clauses import ClauseChanged
from accord.steps.evaluation.asking.forms.beginning import BringForm, TitleForm
from accord.steps.evaluation.asking.forms.places import LanguageForm, WordsForm
from accord.steps.evaluation.asking.views.reading import to_version, version_or_404

RIGHT = "questionnaires.write"


def questionnaire_begin(request: PartnershipRequest) -> HttpResponse:
    """Begin a questionnaire with a blank page."""
    access.require(request.actor, RIGHT)
    form = TitleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        title = form.cleaned_data["title"]
        return to_version(services.questionnaire_begin(title=title, document=Document(), actor=request.actor))
    return render(request, "evaluation/questionnaires/begin.html", {"form": form})


@braked(READ, method="POST")
def questionnaire_bring(request: PartnershipRequest) -> HttpResponse:
    """Begin a questionnaire with what stands in a file."""
    access.require(request.actor, RIGHT)
    form = BringForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            version = services.questionnaire_bring(content=form.content, actor=request.actor)
        except Refused as refused:
            form.add_error("file", str(refused.message))
        else:
            return to_version(version)
    return render(request, "evaluation/questionnaires/bring.html", {"form": form})


def questionnaire_title(request: PartnershipRequest, version_id: UUID) -> HttpResponse:
    """Call a questionnaire something else."""
    access.require(request.actor, RIGHT)
    version = version_or_404(request, version_id)
    form = TitleForm(request.POST or None, initial={"title": version.questionnaire.title})
    if request.method == "POST" and form.is_valid():
        services.questionnaire_retitle(
            questionnaire=version.questionnaire, title=form.cleaned_data["title"], actor=request.actor
        )
        return to_version(version)
    return render(request, "evaluation/questionnaires/begin.html", {"form": form, "version": version})


def questionnaire_next(request: PartnershipRequest, version_id: UUID) -> HttpResponse:
    """Begin the next version."""
    access.require(request.actor, RIGHT)
    version = version_or_404(request, version_id)
    if request.method == "POST":
        try:
            made = services.version_next(questionnaire=version.questionnaire, actor=request.actor)
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("This is the next version. What was asked before stays as it was."))
            return to_version(made)
    return to_version(version)


def questionnaire_discard(request: PartnershipRequest, version_id: UUID) -> HttpResponse:
    """Throw a version away that no round has used, once that is confirmed."""
    access.require(request.actor, RIGHT)
    version = version_or_404(request, version_id)
    if request.method == "POST":
        try:
            services.version_discard(version=version, actor=request.actor)
        except Refused as refused:
            messages.error(request, str(refused.message))
            return to_version(version)
        messages.success(request, _("The version is thrown away."))
        return redirect(address("evaluation:questionnaires"))
    return render(request, "evaluation/questionnaires/discard.html", {"version": version})


def questionnaire_languages(request: PartnershipRequest, version_id: UUID) -> HttpResponse:
    """In which languages it is asked: add one, or take one out with its words."""
    access.require(request.actor, RIGHT)
    version = version_or_404(request, version_id)
    held = library.document(version).languages
    adding = request.method == "POST" and "remove" not in request.POST
    form = LanguageForm(request.POST if adding else None, taken=held)
    if request.method == "POST":
        kept = [code for code in held if code != request.POST.get("remove")]
        if not adding or form.is_valid():
            chosen = [*kept, form.cleaned_data["language"]] if adding else kept
            try:
                services.languages_choose(version=version, languages=chosen, actor=request.actor)
            except Refused as refused:
                form.add_error(None, str(refused.message)) if adding else messages.error(
                    request, str(refused.message)
                )
            else:
                return redirect(address("evaluation:questionnaire-languages", version_id=version.id))
    missing = library.missing(version)
    spoken = [(code, languages.name(code), len(missing[code])) for code in held]
    context = {"version": version, "form": form, "spoken": spoken, "original": languages.original()}
    return render(request, "evaluation/questionnaires/languages.html", context)


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
