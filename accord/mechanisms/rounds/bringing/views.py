from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.foundations import access, tables
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, READ, braked
from accord.foundations.downloads import XLSX, to_take
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.bringing import selectors, services, showing
from accord.mechanisms.rounds.bringing.example import example as example_file
from accord.mechanisms.rounds.bringing.forms import ColumnsForm, SurveyForm
from accord.mechanisms.rounds.bringing.matching import known_statements
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.web.security import private


@private
@braked(READ, method="POST")
def bring(request: PartnershipRequest) -> HttpResponse:
    """Say what a finished survey is, then what its columns are; the file is read, used and dropped."""
    access.require(request.actor, "bringing.bring")
    if "names" in request.POST:
        return _bring(request)
    form = SurveyForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            columns = services.survey_look(content=form.content, facts=form.facts, actor=request.actor)
        except Refused as refused:
            _add_error(form, refused)
        else:
            return _columns_page(request, ColumnsForm(facts=form.cleaned_data, columns=columns))
    return render(request, "bringing/bring.html", _around_bring(form))


def _around_bring(form: SurveyForm) -> dict[str, object]:
    has_charter = standards.charter_in_force() is not None
    return {"form": form, "has_charter": has_charter, "demo": settings.ACCORD_DEMO}


def _bring(request: PartnershipRequest) -> HttpResponse:
    form = ColumnsForm.sent(request.POST, request.FILES)
    if form.is_valid():
        try:
            proposal = services.survey_bring(
                content=form.content, facts=form.facts, columns=form.columns, actor=request.actor
            )
        except Refused as refused:
            _add_error(form, refused)
        else:
            messages.success(request, _("The file is read and dropped. Every partner can now decide."))
            return redirect(address("bringing:proposed", brought_id=proposal.subject_id))
    return _columns_page(request, form)


@private
def proposed(request: PartnershipRequest, brought_id: UUID) -> HttpResponse:
    """A result that waits for the partners, for the steward and those who sign."""
    found = selectors.brought_for(request.actor, brought_id)
    context: dict[str, Any] = showing.page_of(selectors.published_of(found)) | {
        "brought": found,
        "closed_on": found.closed_at.astimezone(partnership.partnership().zone).date(),
        "view": agreement.latest_about(found.id, request.actor),
    }
    return render(request, "bringing/proposed.html", context)


@private
@braked(MADE, method="GET")
def example(request: PartnershipRequest) -> HttpResponse:
    """A file to try with, in the demo only."""
    access.require(request.actor, "bringing.bring")
    if not settings.ACCORD_DEMO:
        return redirect(address("bringing:bring"))
    content = example_file(
        [found.name for found in partnership.organisations() if found.signs],
        [*(known.text for known in known_statements()), _("Meetings with the other partners help me.")],
    )
    return to_take(content, kind=XLSX, name="finished survey.xlsx")


def _columns_page(request: PartnershipRequest, form: ColumnsForm) -> HttpResponse:
    taken, left_out = form.grouped()
    context = {
        "form": form,
        "taken": taken,
        "left_out": left_out,
        "minimum": partnership.partnership().minimum,
    }
    return render(request, "bringing/columns.html", context)


def _add_error(form: SurveyForm, refused: Refused) -> None:
    """What was typed stays; a reason that belongs to no field of the form stands above it."""
    field = "file" if isinstance(refused, tables.Unreadable) else refused.field
    form.add_error(field if field in form.fields else None, str(refused.message))
