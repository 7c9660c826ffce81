"""Pages of published results. Everything on them comes from `Published`, by functions that take no rows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from accord.analysis.published import Item, Published
from accord.foundations import access
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import XLSX, to_take
from accord.foundations.errors import Denied, Sentence
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.publishing import drawings, rules, selectors, sentences, tables
from accord.mechanisms.rounds.publishing import trends as trend
from accord.mechanisms.rounds.publishing.next_steps import next_step_for, other_page_for
from accord.mechanisms.rounds.publishing.trends import Trends
from accord.mechanisms.rounds.publishing.twins import document as documents
from accord.mechanisms.rounds.publishing.twins import naming
from accord.mechanisms.rounds.publishing.twins import spreadsheet as spreadsheets
from accord.mechanisms.rounds.questionnaires.reporting import reporting_of
from accord.mechanisms.rounds.questionnaires.rules import CHARTER
from accord.mechanisms.rounds.questionnaires.terms import together_in_words
from accord.partnership import selectors as partnership
from accord.web import pdf
from accord.web.security import private

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result
    from accord.standards.models import Charter


def results(request: PartnershipRequest) -> HttpResponse:
    """Every result, the latest first, each with its sentence."""
    zone = partnership.partnership().zone
    listed = [
        {
            "round_id": found.id,
            "published": published,
            "sentence": sentences.heading(published),
            "closed_on": published.closed_at.astimezone(zone).date(),
            "answered": sentences.answered_of_everyone(published),
            "source": found.source,
        }
        for found, published in selectors.results(request.actor)
    ]
    return render(request, "publishing/results.html", {"results": listed})


def result(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """What a round says: the widest sure gap with its evidence, all statements, the core eight."""
    row = selectors.result_row_for(request.actor, round_id)
    published, trends = selectors.published_of(row), _trends(row)
    context = _page(published) | {
        "charter": _charter_asked_about(row),
        "trends": trend.of_all(published, trends) if trends else [],
        "before": trends.before if trends else None,
        "other_page": other_page_for(request.actor, round_id),
        "next_step": next_step_for(request.actor, round_id),
        "source": row.round.source,
        "comments_asked": bool(row.round.comment_question),
        "digest": row.digest,
        "may_take": access.allows(request.actor, "publishing.take", row),
        "together": together_in_words(reporting_of(row.round).together),
    }
    return render(request, "publishing/result.html", context)


def statement(request: PartnershipRequest, round_id: UUID, item_key: str) -> HttpResponse:
    """All that is published about one statement."""
    row = selectors.result_row_for(request.actor, round_id)
    published, trends = selectors.published_of(row), _trends(row)
    item = next((item for item in published.items if item.key == item_key), None)
    if item is None:
        raise Http404
    context = _statement(published, item) | {
        "round_id": round_id,
        "trend": trend.of_one(trends, item) if trends else "",
    }
    return render(request, "publishing/statement.html", context)


@private
@braked(MADE, method="GET")
def spreadsheet(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """A result as a workbook."""
    published = selectors.result_to_take(request.actor, round_id)
    content = spreadsheets.spreadsheet(published, zone=partnership.partnership().zone)
    return _to_take(published, content, XLSX, "xlsx")


@private
@braked(MADE, method="GET")
def document(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """A result as a PDF, or why there is none and what to take instead."""
    published = selectors.result_to_take(request.actor, round_id)
    held, found = partnership.partnership(), _trends(selectors.result_row_for(request.actor, round_id))
    before = found.before if found else None
    page = documents.document(published, whose=held.name, zone=held.zone, before=before)
    try:
        content = pdf.pdf(page, colour=held.brand_colour)
    except pdf.NoPdf as reason:
        context = {"published": published} | pdf.in_words(reason)
        return render(request, "publishing/no_pdf.html", context, status=503)
    return _to_take(published, content, "application/pdf", "pdf")


@private
@braked(MADE, method="GET")
def record(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """A result as the JSON whose fingerprint stands on its page."""
    published = selectors.result_to_take(request.actor, round_id)
    return _to_take(published, published.canonical(), "application/json", "json")


def _to_take(published: Published, content: bytes, kind: str, ending: str) -> HttpResponse:
    """A file to take away, under a name in words."""
    name = naming.file_name(published, partnership.partnership().zone, ending)
    return to_take(content, kind=kind, name=name)


def _trends(row: "Result") -> Trends | None:
    """How a result on the charter stands to the one before; None for the first, and for all others."""
    before = selectors.result_before(row) if row.round.questionnaire == CHARTER else None
    if before is None:
        return None
    try:
        earlier = selectors.published_of(before)
    except Denied:  # what is wrong with that one is said on its own page
        return None
    return trend.trends(selectors.published_of(row), earlier)


def _charter_asked_about(row: "Result") -> "Charter | None":
    """The version whose behaviours a round asked about; None where it asked something else, or elsewhere."""
    is_ours = row.round.questionnaire == CHARTER and not row.round.source
    return row.round.charter if is_ours else None


def _page(published: Published) -> dict[str, Any]:
    """The result page; everything on it comes from the published result."""
    ordered = rules.in_order_of_gaps(published, published.items)
    behaviours = [item for item in ordered if not item.core]
    core = [item for item in ordered if item.core]
    first = ordered[0] if ordered else None
    return {
        "published": published,
        "heading": sentences.heading(published),
        "answered": sentences.answered_of_everyone(published),
        "closed_on": published.closed_at.astimezone(partnership.partnership().zone).date(),
        "first": _statement(published, first) if first and rules.shows_anything(published) else None,
        "about_behaviours": any(item.behaviour for item in behaviours) or bool(core),
        "behaviours": _overview(published, behaviours, sentences.caption_of(behaviours)),
        "core": _overview(published, core, sentences.CORE),
        "certificate": sentences.certificate_in_words(published),
        "further": tables.further_groups(published),
        "movements": [sentences.movement_in_words(found) for found in rules.movements(published)],
        "reasons": sentences.explained(tables.reasons_in(published)),
    }


def _overview(published: Published, items: Sequence[Item], caption: Sentence) -> dict[str, Any] | None:
    """Many statements side by side, and who is not shown in any of them."""
    if not items:
        return None
    return {
        "table": tables.overview_table(published, items, caption),
        "left_out": tables.left_out(published, items),
    }


def _statement(published: Published, item: Item) -> dict[str, Any]:
    """One statement; everything comes from the published result."""
    gaps = rules.gaps_of(published, item.key)
    return {
        "published": published,
        "item": item,
        "name": sentences.short_name(published, item.key),
        "dots": drawings.dots(published, item),
        "distribution": drawings.distribution(published, item),
        "gaps": [sentences.gap_in_words(published, gap) for gap in gaps],
        "spread": sentences.spread_of_everyone(published, item.key),
        "weights": sentences.weights_in_words(published, rules.cell_of_everyone(published, item.key)),
        "changes": [
            sentences.change_in_words(published, change) for change in rules.changes_of(published, item.key)
        ],
        "parts": tables.statement_parts(published, item),
        "reasons": sentences.explained(tables.reasons_in(published, [item])),
    }
