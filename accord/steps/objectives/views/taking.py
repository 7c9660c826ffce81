import json
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.http import Http404, HttpResponse
from django.shortcuts import render

from accord.foundations import access, documents
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import XLSX, to_take
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.objectives import selectors, statement, states
from accord.steps.objectives.goals import selectors as goals
from accord.web import pdf
from accord.web.security import private

if TYPE_CHECKING:
    from accord.steps.objectives.models import Objective


@private
@braked(MADE, method="GET")
def paper(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """The statement as a PDF, or why there is none."""
    found = _to_take(request, objective_id)
    try:
        content = pdf.pdf(statement.paper(found), colour=partnership.partnership().brand_colour, kept=False)
    except pdf.NoPdf as reason:
        context = {"objective": found} | pdf.in_words(reason)
        return render(request, "objectives/no_pdf.html", context, status=503)
    return to_take(content, kind="application/pdf", name=statement.file_name(found, "pdf"))


@private
@braked(MADE, method="GET")
def document(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """The statement as a document that can be edited."""
    found = _to_take(request, objective_id)
    content = documents.document(
        statement.title(found), statement.paragraphs(found), language=settings.LANGUAGE_CODE
    )
    return to_take(content, kind=documents.CONTENT_TYPE, name=statement.file_name(found, "docx"))


@private
@braked(MADE, method="GET")
def record(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """The statement as JSON, for another system."""
    found = _to_take(request, objective_id)
    content = json.dumps(statement.record(found), cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
    return to_take(content.encode(), kind="application/json", name=statement.file_name(found, "json"))


@private
@braked(MADE, method="GET")
def states_of_ours(request: PartnershipRequest) -> HttpResponse:
    """Where the objectives of one's own employer's people stand, as a spreadsheet of states."""
    access.require(request.actor, "objectives.take_states")
    year, employer_id = goals.year_in_force(), request.actor.employer_id
    organisation = partnership.organisation_or_none(employer_id) if employer_id else None
    if year is None or organisation is None:
        raise Http404
    content = states.spreadsheet(request.actor, organisation, year)
    return to_take(content, kind=XLSX, name=f"objectives-{year.first_day:%Y}.xlsx")


def _to_take(request: PartnershipRequest, objective_id: UUID) -> "Objective":
    found = selectors.objective_for(request.actor, objective_id)
    access.require(request.actor, "objectives.take", found)
    if selectors.agreed(found) is None:
        raise Http404
    return found
