"""The levels of a charter version: read by everybody, written by the steward, agreed by every partner."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.standards.annexes import selectors as annexes
from accord.standards.annexes import services as writing
from accord.standards.annexes.rules import AnnexIncomplete
from accord.standards.rules import CharterState
from accord.steps.values import ladders, selectors, services
from accord.steps.values.forms import LevelsForm
from accord.steps.values.views import quietly
from accord.web import autosave

if TYPE_CHECKING:
    from collections.abc import Callable


def levels(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """The levels of a version: those in force, and those that are being written or decided on."""
    charter = selectors.charter_for(request.actor, charter_id)
    in_force, coming = annexes.in_force(charter), annexes.being_drafted(charter)
    drafts = access.allows(request.actor, "values.draft", charter)
    is_draft = coming is not None and coming.state == CharterState.DRAFT
    context = {
        "charter": charter,
        "in_force": ladders.shown(in_force) if in_force else (),
        "since": in_force.in_force_since if in_force else None,
        "coming": ladders.shown(coming, with_blank=drafts and is_draft) if coming else (),
        "is_proposed": coming is not None and not is_draft,
        "decision": agreement.latest_about(coming.id, request.actor) if coming else None,
        "gaps": annexes.gaps(coming) if coming and is_draft and drafts else (),
        "writes": drafts and is_draft,
        "may_begin": drafts and coming is None and charter.state == CharterState.IN_FORCE,
    }
    return render(request, "values/levels.html", context)


def levels_begin(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """Begin the levels of the version in force."""
    charter = selectors.charter_to_write(request.actor, charter_id)
    return _act(request, charter_id, lambda: services.annex_begin(charter=charter, actor=request.actor))


def levels_propose(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """Put the levels before every partner, as one text."""
    charter = selectors.charter_to_write(request.actor, charter_id)
    annex = annexes.being_drafted(charter)
    if annex is None:
        return _to_levels(charter_id)
    return _act(request, charter_id, lambda: services.annex_propose(annex=annex, actor=request.actor))


def levels_discard(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """Throw drafted levels away, once that is confirmed."""
    charter = selectors.charter_to_write(request.actor, charter_id)
    annex = annexes.being_drafted(charter)
    if annex is None:
        return _to_levels(charter_id)
    if request.method != "POST":
        return render(request, "values/levels_discard.html", {"charter": charter})
    return _act(request, charter_id, lambda: writing.annex_discard(annex=annex, actor=request.actor))


def levels_write(request: PartnershipRequest, charter_id: UUID, behaviour_id: UUID) -> HttpResponse:
    """Write the five levels of one behaviour, and the standard for each tier."""
    annex, ladder = selectors.ladder_to_write(request.actor, charter_id, behaviour_id)
    if autosave.is_quiet(request):
        return quietly.levels_saved(request, LevelsForm(request.POST), annex, behaviour_id)
    if annex.state != CharterState.DRAFT:
        messages.error(request, _("The levels are before the partners. Withdraw them first to change them."))
        return _to_levels(charter_id)
    said = LevelsForm.said(annexes.level_words(ladder), ladder.revision)
    form = LevelsForm(request.POST or None, initial=said)
    if request.method == "POST" and form.is_valid():
        try:
            writing.levels_write(
                annex=annex,
                behaviour_id=behaviour_id,
                words=form.words,
                at_revision=form.cleaned_data["at_revision"],
                actor=request.actor,
            )
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
            form.go_on_from(ladder.revision)
        else:
            messages.success(request, _("Saved."))
            return redirect(address("values:levels", charter_id=charter_id) + f"#clause-{behaviour_id}")
    context = {"charter": annex.charter, "behaviour": ladder.behaviour, "form": form}
    if form.is_bound:
        context["now"] = ladders.shown_ladder(ladder)
    return render(request, "values/levels_write.html", context)


def _act(request: PartnershipRequest, charter_id: UUID, act: "Callable[[], object]") -> HttpResponse:
    if request.method == "POST":
        try:
            act()
        except AnnexIncomplete as incomplete:
            for gap in incomplete.gaps:
                messages.error(request, gap.sentence)
        except Refused as refused:
            messages.error(request, str(refused.message))
    return _to_levels(charter_id)


def _to_levels(charter_id: UUID) -> HttpResponse:
    return redirect(address("values:levels", charter_id=charter_id))
