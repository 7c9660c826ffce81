"""A report: read, taken away, shared, and what of it goes into the own plan."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.plans import services as plans
from accord.mechanisms.plans.rules import Plan, Whose
from accord.mechanisms.rounds.reports import selectors as reports
from accord.mechanisms.rounds.reports import services as sharing
from accord.partnership import selectors as partnership
from accord.steps.leadership.feedback import asking, papers, selectors, showing
from accord.steps.leadership.feedback.forms import LineForm, ShareForm
from accord.steps.leadership.feedback.people import by_organisation
from accord.web import pdf
from accord.web.refusals import refusals
from accord.web.security import private

if TYPE_CHECKING:
    from accord.mechanisms.rounds.reports.models import Report
    from accord.steps.leadership.feedback.models import Review


def report(request: PartnershipRequest, review_id: UUID) -> HttpResponse:
    """What raters say, for who may read it today."""
    found = _review(review_id)
    opened = reports.report_for(request.actor, _round_id(found))
    own = access.allows(request.actor, "reports.share", opened.row)
    sheet = showing.sheet(found, opened, own=own)
    ours = {str(each.id) for each in asking.behaviours()}
    context = {
        "review": found,
        "sheet": sheet,
        "heading": showing.heading(sheet),
        "own": own,
        "guides": opened.row.handed_over_at is None,
        "shares": [share for share in opened.row.shares.all() if not share.taken_back_at] if own else [],
        "to_plan": [line for line in sheet.lines if line.behaviour_id in ours],
    }
    return render(request, "feedback/report.html", context)


@private
@braked(MADE, method="GET")
def paper(request: PartnershipRequest, review_id: UUID) -> HttpResponse:
    """The own report as a PDF, or why there is none."""
    found = _review(review_id)
    row = _row(found)
    access.require(request.actor, "reports.take", row)
    opened = reports.report_for(request.actor, row.round_id)
    try:
        content = pdf.pdf(
            papers.paper(found, opened), colour=partnership.partnership().brand_colour, kept=False
        )
    except pdf.NoPdf as reason:
        return render(request, "feedback/no_pdf.html", {"review": found} | pdf.in_words(reason), status=503)
    return to_take(content, kind="application/pdf", name=papers.file_name(found))


def share(request: PartnershipRequest, review_id: UUID) -> HttpResponse:
    """Let somebody read the own report."""
    found = _review(review_id)
    row = _row(found)
    access.require(request.actor, "reports.share", row)
    form = ShareForm(request.POST or None, people=by_organisation(but={found.leader_id}))
    if request.method == "POST" and form.is_valid():
        person = form.cleaned_data["person"]
        with refusals(form):
            sharing.report_share(report=row, person=person, actor=request.actor)
            messages.success(request, _("{name} reads it until you take that back.").format(name=person))
            return _to(found)
    return render(request, "feedback/share.html", {"form": form, "review": found})


def take_back(request: PartnershipRequest, review_id: UUID, share_id: UUID) -> HttpResponse:
    """Let somebody read the own report no longer."""
    found = _review(review_id)
    row = _row(found)
    access.require(request.actor, "reports.share", row)
    held = reports.share_of(row, share_id)
    if request.method == "POST":
        sharing.report_take_back(share=held, actor=request.actor)
        messages.success(request, _("{name} does not read it any more.").format(name=held.person))
    return _to(found)


def line(request: PartnershipRequest, review_id: UUID, behaviour_id: UUID) -> HttpResponse:
    """Open a line in the own plan, about a behaviour of the report."""
    found = _review(review_id)
    access.require(request.actor, "reports.share", _row(found))
    behaviour = next((each for each in asking.behaviours() if each.id == behaviour_id), None)
    if behaviour is None:
        raise Http404
    form = LineForm(request.POST or None, initial={"wanted": behaviour.standard})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = plans.line_open(
                plan=_own_plan(found), behaviour=behaviour, actor=request.actor, **form.cleaned_data
            )
            return redirect(address("plans:line", line_id=made.id))
    return render(request, "feedback/line.html", {"form": form, "review": found, "behaviour": behaviour})


def _own_plan(found: "Review") -> Plan:
    return Plan(
        partnership_id=found.partnership_id,
        whose=Whose.PERSON,
        name=found.leader.name,
        person_id=found.leader_id,
    )


def _review(review_id: UUID) -> "Review":
    found = selectors.review_or_none(review_id)
    if found is None:
        raise Http404
    return found


def _round_id(found: "Review") -> UUID:
    if found.round_id is None:
        raise Http404
    return UUID(str(found.round_id))


def _row(found: "Review") -> "Report":
    row = reports.report_or_none(_round_id(found))
    if row is None:
        raise Http404
    return row


def _to(found: "Review") -> HttpResponse:
    return redirect(address("feedback:report", review_id=found.id))
