"""The questionnaires of the partnership, the shipped ones to begin with, and a version as it stands."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.questionnaires.library import languages, record, services, shipped
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.library.clauses import SCALE, SECTION, STATEMENT, WORDS
from accord.mechanisms.rounds.questionnaires.rules import minutes
from accord.steps.evaluation.asking import showing
from accord.steps.evaluation.asking.forms.beginning import TitleForm

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Version


def questionnaires(request: PartnershipRequest) -> HttpResponse:
    """Every questionnaire of the partnership, and what there is to begin with."""
    context = {
        "own": library.questionnaires(request.actor),
        "instruments": shipped.INSTRUMENTS,
        "may_write": access.allows(request.actor, "questionnaires.write"),
    }
    return render(request, "evaluation/questionnaires/list.html", context)


def instrument(request: PartnershipRequest, key: str) -> HttpResponse:
    """A shipped instrument, with the work in which its constructs were studied; begin with it."""
    access.require(request.actor, "rounds.read")
    found = shipped.instrument(key)
    if found is None:
        raise Http404
    document = found.document()
    form = TitleForm(request.POST or None, initial={"title": found.title})
    if request.method == "POST" and form.is_valid():
        with translation.override(settings.LANGUAGE_CODE):  # of what is stored, whoever begins it
            begun = found.document()
        version = services.questionnaire_begin(
            title=form.cleaned_data["title"], document=begun, actor=request.actor, begun_from=found.key
        )
        return to_version(version)
    asks = library.document_in_full(document)
    context = {
        "instrument": found,
        "sections": showing.sections(document, with_hints=False),
        "document": document,
        "form": form,
        "may_write": access.allows(request.actor, "questionnaires.write"),
    }
    return render(request, "evaluation/questionnaires/instrument.html", context | phone_of(request, asks))


def questionnaire(request: PartnershipRequest, version_id: UUID) -> HttpResponse:
    """One version: what it asks, what is missing, and how it looks on a phone."""
    version = version_or_404(request, version_id)
    document, asks = library.document(version), library.in_full(version)
    statements = sum(len(page.asks) for page in asks.pages)
    may_write = access.allows(request.actor, "questionnaires.write")
    context = {
        "version": version,
        "versions": library.versions_of(version.questionnaire),
        "document": document,
        "sections": showing.sections(document, with_hints=may_write and version.frozen_at is None),
        "gaps": [(gap, _mended_at(version, gap.clause)) for gap in library.gaps(version)],
        "version_text": str(version.id),
        "original": languages.original(),
        "spoken": [(code, languages.name(code)) for code in document.languages],
        "statements": statements,
        "minutes": minutes(statements),
        "may_write": may_write,
        "open": may_write and version.frozen_at is None,
    }
    return render(request, "evaluation/questionnaires/version.html", context | phone_of(request, asks))


@braked(MADE, method="GET")
def questionnaire_record(request: PartnershipRequest, version_id: UUID) -> HttpResponse:
    """A version as JSON."""
    access.require(request.actor, "questionnaires.write")
    version = version_or_404(request, version_id)
    title = version.questionnaire.title
    content = record.written(library.document(version), title=title, version=version.number)
    name = f"{slugify(title)}-{_('version')}-{version.number}.json"
    return to_take(content, kind="application/json", name=name)


def version_or_404(request: PartnershipRequest, version_id: UUID) -> "Version":
    """Return one version that this person may read."""
    access.require(request.actor, "rounds.read")
    return get_object_or_404(library.versions(), id=version_id)


def phone_of(request: PartnershipRequest, asks: Any, *, item: str = "") -> dict[str, Any]:
    """Return what the frame with the phone shows: a page of the answering pages, as the address says."""
    number = request.GET.get("page", "")
    page = showing.phone(
        asks,
        number=int(number) if number.isdecimal() and len(number) < 4 else 1,
        language=request.GET.get("in", ""),
        item=item,
    )
    pages = len([found for found in asks.pages if found.asks])
    return {
        "phone": page,
        "phone_pages": pages,
        "phone_turns": _turns(page.number, pages) if page and not item else None,
        "phone_languages": [("", languages.original())]
        + [(code, languages.name(code)) for code in asks.languages],
    }


def _turns(number: int, pages: int) -> dict[str, int | None]:
    """The pages beside one."""
    return {"before": number - 1 or None, "after": number + 1 if number < pages else None}


def _mended_at(version: "Version", clause: str) -> str:
    """Where what is missing is written; "" where it concerns the questionnaire as a whole."""
    kind, _slash, name = clause.partition("/")
    if kind == WORDS:
        return address("evaluation:questionnaire-words", version_id=version.id, language=name)
    if kind in (SECTION, STATEMENT, SCALE):
        return address("evaluation:questionnaire-part", version_id=version.id, kind=kind, part=name)
    return ""


def to_version(version: "Version", at: str = "") -> HttpResponse:
    """Go to the page of a version, to one of its clauses."""
    where = address("evaluation:questionnaire", version_id=version.id)
    return redirect(f"{where}#{at}" if at else where)
