"""Writing the parts of a version: sections, statements, scales, open questions; their order."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.library import services
from accord.mechanisms.rounds.questionnaires.library.clauses import (
    OPEN,
    SCALE,
    SECTION,
    STATEMENT,
    Parts,
    key_of,
    said,
)
from accord.mechanisms.rounds.questionnaires.library.document import WRITTEN, Document, SectionKind
from accord.standards.clauses import ClauseChanged
from accord.steps.evaluation.asking import showing
from accord.steps.evaluation.asking.forms import places
from accord.steps.evaluation.asking.forms.clauses import PartForm, QuestionForm, ScaleForm, SectionForm
from accord.steps.evaluation.asking.forms.sections import NewSectionForm, TakeForm
from accord.steps.evaluation.asking.forms.statement import StatementForm, as_shown
from accord.steps.evaluation.asking.hints import hints
from accord.steps.evaluation.asking.views.reading import phone_of, to_version, version_or_404
from accord.steps.evaluation.asking.views.writing import RIGHT
from accord.web.refusals import refusals_told

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Version

FORMS: Mapping[str, type[PartForm]] = {SECTION: SectionForm, SCALE: ScaleForm, OPEN: QuestionForm}
PAGE = "evaluation/questionnaires/clause.html"


def section_add(request: PartnershipRequest, version_id: UUID) -> HttpResponse:
    """Write a new section, or take a shipped one in."""
    version = _to_write(request, version_id)
    taking = "take" in request.POST
    form = NewSectionForm(request.POST if request.POST and not taking else None)
    take = TakeForm(request.POST if taking else None)
    if request.method == "POST" and (take if taking else form).is_valid():
        try:
            if taking:
                key = services.section_borrow(
                    version=version, key=take.cleaned_data["section"], actor=request.actor
                )
            else:
                key = _section_written(request, version, form)
        except Refused as refused:
            (take if taking else form).add_error(None, str(refused.message))
        else:
            return to_version(version, at=key_of(SECTION, key))
    context = {"version": version, "form": form, "take": take}
    return render(request, "evaluation/questionnaires/section_add.html", context)


def statement_add(request: PartnershipRequest, version_id: UUID, section: str) -> HttpResponse:
    """Add a statement to a section."""
    version = _to_write(request, version_id)
    document = library.document(version)
    target = next((each for each in document.sections if each.key == section and each.kind in WRITTEN), None)
    if target is None:
        raise Http404
    form = StatementForm(request.POST or None, document=document)

    def add() -> None:
        services.statement_add(version=version, section=section, parts=form.parts(), actor=request.actor)

    if _done(request, form, add):
        return to_version(version, at=key_of(SECTION, section))
    return _page(request, version, STATEMENT, form, within=target.title, item=_first(target.statements))


def scale_add(request: PartnershipRequest, version_id: UUID) -> HttpResponse:
    """Add a scale."""
    version = _to_write(request, version_id)
    form = ScaleForm(request.POST or None)

    def add() -> None:
        services.scale_add(version=version, parts=form.parts(), actor=request.actor)

    return (
        to_version(version, at="scales")
        if _done(request, form, add)
        else _page(request, version, SCALE, form)
    )


def question_add(request: PartnershipRequest, version_id: UUID) -> HttpResponse:
    """Add an open question."""
    version = _to_write(request, version_id)
    form = QuestionForm(request.POST or None)

    def add() -> None:
        services.question_add(version=version, parts=form.parts(), actor=request.actor)

    return (
        to_version(version, at="open") if _done(request, form, add) else _page(request, version, OPEN, form)
    )


def clause_change(request: PartnershipRequest, version_id: UUID, kind: str, part: str) -> HttpResponse:
    """Let a part say something else; what was taken out meanwhile gives back what was typed."""
    version = _to_write(request, version_id)
    document, clause = library.document(version), key_of(kind, part)
    held = said(document, clause)
    if held is None and request.method != "POST":
        raise Http404
    form = _form(kind, document, request.POST or None, held or {}, version.revisions.get(clause, 0))

    def write() -> None:
        services.clause_write(
            version=version,
            clause=clause,
            parts=form.parts(),
            at_revision=form.cleaned_data["at_revision"],
            actor=request.actor,
        )

    if _done(request, form, write):
        return to_version(version, at=clause)
    item = part if kind == STATEMENT else _first_of(document, part)
    return _page(request, version, kind, form, clause=clause, held=held, item=item)


def clause_remove(request: PartnershipRequest, version_id: UUID, kind: str, part: str) -> HttpResponse:
    """Take a part out, once that is confirmed."""
    version = _to_write(request, version_id)
    held = said(library.document(version), key_of(kind, part))
    if held is None or (kind != STATEMENT and kind not in FORMS):
        raise Http404
    if request.method == "POST":
        with refusals_told(request):
            services.clause_remove(version=version, clause=key_of(kind, part), actor=request.actor)
        return to_version(version)
    words = held.get("title") or held.get("text") or held.get("question") or ""
    context = {"version": version, "kind": kind, "words": words}
    return render(request, "evaluation/questionnaires/remove.html", context)


def clause_place(request: PartnershipRequest, version_id: UUID, kind: str, part: str) -> HttpResponse:
    """Put a section or a statement elsewhere."""
    version = _to_write(request, version_id)
    document = library.document(version)
    held = said(document, key_of(kind, part))
    if held is None or kind not in (SECTION, STATEMENT):
        raise Http404
    found = places.sections(document, part) if kind == SECTION else places.statements(document, part)
    form = places.PlaceForm(request.POST or None, places=found)

    def place() -> None:
        _place(version, kind, part, form.cleaned_data["place"], request)

    if _done(request, form, place):
        return to_version(version, at=key_of(kind, part))
    words = held.get("title") or held.get("text") or ""
    context = {"version": version, "form": form, "words": words}
    return render(request, "evaluation/questionnaires/place.html", context)


def _place(version: "Version", kind: str, name: str, chosen: str, request: PartnershipRequest) -> None:
    section, _space, after = chosen.rpartition(" ")
    after = "" if after == places.FIRST else after
    if kind == SECTION:
        services.section_place(version=version, section=name, after=after, actor=request.actor)
    else:
        services.statement_place(
            version=version, statement=name, section=section, after=after, actor=request.actor
        )


def _section_written(request: PartnershipRequest, version: "Version", form: NewSectionForm) -> str:
    parts = form.parts()
    kind = SectionKind(parts.pop("kind"))
    return services.section_add(version=version, kind=kind, parts=parts, actor=request.actor)


def _form(kind: str, document: Document, given: Any, held: Parts, revision: int) -> PartForm:
    if kind == STATEMENT:
        initial = as_shown(held) | {"at_revision": revision}
        return StatementForm(given, document=document, initial=initial)
    if kind not in FORMS:
        raise Http404
    return FORMS[kind](given, initial=held | {"at_revision": str(revision)})


def _done(request: PartnershipRequest, form: Any, write: Callable[[], None]) -> bool:
    """Say whether what was typed is written; what is refused stands in the form, and nothing is lost."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        write()
    except ClauseChanged as changed:
        form.meet(changed)
        return False
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return False
    messages.success(request, _("Saved."))
    return True


def _to_write(request: PartnershipRequest, version_id: UUID) -> "Version":
    access.require(request.actor, RIGHT)
    return version_or_404(request, version_id)


def _page(
    request: PartnershipRequest,
    version: "Version",
    kind: str,
    form: PartForm,
    *,
    clause: str = "",
    held: Parts | None = None,
    within: str = "",
    item: str = "",
) -> HttpResponse:
    context: dict[str, Any] = {"version": version, "kind": kind, "form": form, "within": within}
    if held:
        context["former"] = showing.former(version, clause)
        context["hints"] = hints(held["text"], held["scale"]) if kind == STATEMENT else ()
    if item:
        context |= phone_of(request, library.in_full(version), item=item)
    return render(request, PAGE, context)


def _first(rows: Any) -> str:
    return rows[0].key if rows else ""


def _first_of(document: Document, section: str) -> str:
    return next((_first(each.statements) for each in document.sections if each.key == section), "")
