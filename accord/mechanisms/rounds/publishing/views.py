"""Pages of published results. Everything on them comes from `Published`, by functions that take no rows."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from accord.analysis.published import Item, Published
from accord.foundations import access
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import XLSX, to_take
from accord.foundations.errors import Denied
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.comments import selectors as comments
from accord.mechanisms.rounds.publishing import page as pages
from accord.mechanisms.rounds.publishing import ready, selectors, starts
from accord.mechanisms.rounds.publishing import trends as trend
from accord.mechanisms.rounds.publishing.around import Around
from accord.mechanisms.rounds.publishing.figures import figures_of
from accord.mechanisms.rounds.publishing.next_steps import next_step_for, other_pages_for
from accord.mechanisms.rounds.publishing.short import short_of
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
            "round_id": row.round_id,
            "said": (said := short_of(row)),
            "closed_on": said.closed_at.astimezone(zone).date(),
            "source": row.round.source,
        }
        for row in selectors.rows(request.actor)
    ]
    return render(request, "publishing/results.html", {"results": listed})


def result(request: PartnershipRequest, round_id: UUID, start: str = "") -> HttpResponse:
    """What a round says, beginning where its reader has chosen, or where it is usual for a reader."""
    row = selectors.result_row_for(request.actor, round_id)
    published, trends = selectors.spoken_of(row), _trends(row)
    own = starts.own_groups(published, selectors.own_keys(request.actor, row))
    begun = starts.begun(published, own, starts.chosen(start, request.actor.tier))
    zone = partnership.partnership().zone
    context = {
        "published": published,
        "ready": ready.ready(published, begun, row.digest),
        "pieces": ready.pieces(published, begun, _around(request, round_id), row.digest),
        "begun": begun,
        "offered": starts.offered(own),
        "closed_on": published.closed_at.astimezone(zone).date(),
        "charter": _charter_asked_about(row),
        "trends": trend.of_all(published, trends) if trends else [],
        "before": trends.before if trends else None,
        "other_pages": other_pages_for(request.actor, round_id),
        "next_step": next_step_for(request.actor, round_id),
        "source": row.round.source,
        "comments_asked": bool(row.round.comment_question),
        "comments_wait": comments.waiting(round_id),
        "may_moderate": access.allows(request.actor, "comments.moderate", row),
        "digest": row.digest,
        "may_take": access.allows(request.actor, "publishing.take", row),
        "together": together_in_words(reporting_of(row.round).together),
    }
    return render(request, "publishing/result.html", context)


def statement(request: PartnershipRequest, round_id: UUID, item_key: str) -> HttpResponse:
    """All that is published about one statement."""
    row = selectors.result_row_for(request.actor, round_id)
    published, trends = selectors.spoken_of(row), _trends(row)
    item = _item(published, item_key)
    context = pages.statement(published, item) | {
        "round_id": round_id,
        "measured": figures_of(round_id).get(item_key),
        "trend": trend.of_one(trends, _item(selectors.published_of(row), item_key)) if trends else "",
    }
    return render(request, "publishing/statement.html", context)


@private
@braked(MADE, method="GET")
def spreadsheet(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """A result as a workbook."""
    published = selectors.result_to_take(request.actor, round_id)
    around = _around(request, round_id)
    content = spreadsheets.spreadsheet(published, zone=partnership.partnership().zone, around=around)
    return _to_take(published, content, XLSX, "xlsx")


@private
@braked(MADE, method="GET")
def document(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """A result as a PDF, or why there is none and what to take instead."""
    published = selectors.result_to_take(request.actor, round_id)
    held, found = partnership.partnership(), _trends(selectors.result_row_for(request.actor, round_id))
    page = documents.document(
        published,
        whose=held.name,
        zone=held.zone,
        around=_around(request, round_id),
        before=found.before if found else None,
    )
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


def _item(published: Published, item_key: str) -> Item:
    """One of the statements of a result; raises Http404."""
    item = next((item for item in published.items if item.key == item_key), None)
    if item is None:
        raise Http404
    return item


def _to_take(published: Published, content: bytes, kind: str, ending: str) -> HttpResponse:
    """A file to take away, under a name in words."""
    name = naming.file_name(published, partnership.partnership().zone, ending)
    return to_take(content, kind=kind, name=name)


def _around(request: PartnershipRequest, round_id: UUID) -> Around:
    """What stands around the figures of a round: what was measured, and what people wrote."""
    return Around(
        measured=tuple(figures_of(round_id).values()),
        told=comments.told(request.actor, round_id),
    )


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
