"""Beginning a questionnaire, what it is called, and its versions."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import READ, braked
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.questionnaires.library import services
from accord.mechanisms.rounds.questionnaires.library.document import Document
from accord.steps.evaluation.asking.forms.beginning import BringForm, TitleForm
from accord.steps.evaluation.asking.views.reading import to_version, version_or_404
from accord.web.refusals import refusals_told

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
            version = services.questionnaire_bring(content=form.cleaned_data["file"], actor=request.actor)
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
        with refusals_told(request):
            made = services.version_next(questionnaire=version.questionnaire, actor=request.actor)
            messages.success(request, _("This is the next version. What was asked before stays as it was."))
            return to_version(made)
    return to_version(version)


def questionnaire_discard(request: PartnershipRequest, version_id: UUID) -> HttpResponse:
    """Throw a version away that no round has used, once that is confirmed."""
    access.require(request.actor, RIGHT)
    version = version_or_404(request, version_id)
    if request.method == "POST":
        with refusals_told(request):
            services.version_discard(version=version, actor=request.actor)
            messages.success(request, _("The version is thrown away."))
            return redirect(address("evaluation:questionnaires"))
        return to_version(version)
    return render(request, "evaluation/questionnaires/discard.html", {"version": version})
