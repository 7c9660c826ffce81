from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership.programme import selectors, services, texts
from accord.partnership.programme.forms import FORMS, YearForm
from accord.partnership.programme.rules import EntryKind, ProgrammeState
from accord.partnership.programme.stages import stage_of
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.partnership.programme.models import Entry, Programme


def programmes(request: PartnershipRequest) -> HttpResponse:
    """Every programme of a year, the newest first."""
    found = selectors.programmes(request.actor)
    context = {
        "programmes": [(each, texts.title_of(each), stage_of(each, request.actor)) for each in found],
        "may_begin": access.allows(request.actor, "programme.draft") and not selectors.is_coming(),
    }
    return render(request, "programme/programmes.html", context)


def begin(request: PartnershipRequest) -> HttpResponse:
    """Begin the programme of a year."""
    access.require(request.actor, "programme.draft")
    form = YearForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.programme_begin(**form.cleaned_data, actor=request.actor)
            return _to_programme(made)
    return render(request, "programme/begin.html", {"form": form})


def programme(request: PartnershipRequest, programme_id: UUID) -> HttpResponse:
    """One programme: what is planned, and where it stands."""
    found = selectors.programme_for(request.actor, programme_id)
    names = selectors.organisation_names()
    is_draft = found.state == ProgrammeState.DRAFT
    context = {
        "programme": found,
        "title": texts.title_of(found),
        "stage": stage_of(found, request.actor),
        "entries": [_row(entry, names) for entry in found.entries.all()],
        "may_draft": is_draft and access.allows(request.actor, "programme.draft", found),
        "proposal": agreement.latest_about(found.id, request.actor),
        "release": texts.release_in_words(),
    }
    return render(request, "programme/programme.html", context)


def propose(request: PartnershipRequest, programme_id: UUID) -> HttpResponse:
    """Put a draft before the partners."""
    found = selectors.draft_for(request.actor, programme_id)
    if request.method == "POST":
        with refusals_told(request):
            services.programme_propose(programme=found, actor=request.actor)
            messages.success(request, _("Every partner can now read the programme and decide."))
    return _to_programme(found)


def release_include(request: PartnershipRequest, programme_id: UUID) -> HttpResponse:
    """Make the yearly release part of a draft, or take it out again."""
    found = selectors.draft_for(request.actor, programme_id)
    if request.method == "POST":
        with refusals_told(request):
            included = request.POST.get("included") == "yes"
            services.release_include(programme=found, included=included, actor=request.actor)
    return _to_programme(found)


def entry_add(request: PartnershipRequest, programme_id: UUID, kind: str) -> HttpResponse:
    """Plan a round or a talk."""
    if kind not in EntryKind.values:
        raise Http404
    found = selectors.draft_for(request.actor, programme_id)
    return _entry(request, found, EntryKind(kind), None)


def entry_change(request: PartnershipRequest, programme_id: UUID, entry_id: UUID) -> HttpResponse:
    """Change what is planned."""
    found = selectors.draft_for(request.actor, programme_id)
    entry = selectors.entry_of(found, entry_id)
    return _entry(request, found, EntryKind(entry.kind), entry)


def entry_remove(request: PartnershipRequest, programme_id: UUID, entry_id: UUID) -> HttpResponse:
    """Take it out again."""
    found = selectors.draft_for(request.actor, programme_id)
    entry = selectors.entry_of(found, entry_id)
    if request.method == "POST":
        with refusals_told(request):
            services.entry_remove(programme=found, entry=entry, actor=request.actor)
    return _to_programme(found)


def discard(request: PartnershipRequest, programme_id: UUID) -> HttpResponse:
    """Throw a draft away."""
    found = selectors.draft_for(request.actor, programme_id)
    if request.method == "POST":
        with refusals_told(request):
            services.programme_discard(programme=found, actor=request.actor)
            messages.success(request, _("The draft is thrown away."))
            return redirect(address("programme:programmes"))
    return _to_programme(found)


def _entry(
    request: PartnershipRequest, programme: "Programme", kind: EntryKind, entry: "Entry | None"
) -> HttpResponse:
    if programme.state != ProgrammeState.DRAFT:
        return _to_programme(programme)
    form = FORMS[kind](request.POST or None, initial=_initial(programme, entry))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.entry_write(programme=programme, entry=entry, actor=request.actor, **form.words())
            return _to_programme(programme)
    context = {
        "form": form,
        "programme": programme,
        "title": texts.title_of(programme),
        "is_round": kind == EntryKind.ROUND,
    }
    return render(request, "programme/entry.html", context)


def _initial(programme: "Programme", entry: "Entry | None") -> dict[str, object]:
    if entry is None:
        return {"starts_from": programme.first_day}
    given: dict[str, object] = {
        "title": entry.title,
        "starts_from": entry.starts_from,
        "starts_until": entry.starts_until,
        "days_open": entry.days_open,
        "cuts": entry.cuts,
        "minimum": entry.minimum,
        "comment_question": entry.comment_question,
    }
    return given | ({"organisations": entry.organisations} if entry.organisations is not None else {})


def _row(entry: "Entry", names: dict[str, str]) -> dict[str, object]:
    is_round = entry.kind == EntryKind.ROUND
    return {
        "entry": entry,
        "is_round": is_round,
        "when": texts.when_in_words(entry),
        "whom": texts.whom_in_words(entry, names),
        "groups": texts.groups_in_words(entry) if is_round else "",
    }


def _to_programme(programme: "Programme") -> HttpResponse:
    return redirect(address("programme:programme", programme_id=programme.id))
