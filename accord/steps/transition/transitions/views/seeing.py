from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.undertakings import pages
from accord.partnership import selectors as partnership
from accord.steps.transition.transitions import figures, record, rosters, rows, selectors, showing
from accord.steps.transition.transitions.rules import State
from accord.web import pdf
from accord.web.security import private


def transitions(request: PartnershipRequest) -> HttpResponse:
    """Every transition, the latest first."""
    found = selectors.transitions(request.actor)
    context = {
        "heading": showing.heading(found, partnership.today()),
        "rows": showing.rows(found),
        "begins": access.allows(request.actor, "transitions.begin"),
    }
    return render(request, "transitions/list.html", context)


def transition(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """One transition: its plan by area, its roster, its team."""
    found, today = selectors.transition_for(request.actor, transition_id), partnership.today()
    lines, seats = selectors.lines(found), selectors.seats(found)
    held = figures.figures(lines, today)
    goes_on = found.state == State.UNDER_WAY
    leavers = {
        seat.leaver_id for seat in seats if seat.leaver_id and seat.last_day and seat.last_day >= today
    }
    context = {
        "transition": found,
        "heading": figures.heading(found, today),
        "held": held,
        "accepted": figures.accepted_in_words(held.accepted, held.handed),
        "mine": showing.mine(request.actor, lines, pages.next_step),
        "parts": rows.parts(lines, found.gate_on, today),
        "seats": rosters.rows(seats, selectors.open_of(request.actor, leavers), today),
        "warnings": rosters.warnings(seats, today),
        "team": showing.team(selectors.members(found)),
        "goes_on": goes_on,
        "keeps": goes_on and access.allows(request.actor, "transitions.keep", found),
        "begins": goes_on and access.allows(request.actor, "transitions.begin", found),
    }
    return render(request, "transitions/transition.html", context)


@private
@braked(MADE, method="GET")
def paper(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """The handover record as a PDF, or why there is none."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "transitions.take", found)
    try:
        content = record.record(found)
    except pdf.NoPdf as reason:
        context = pdf.in_words(reason) | {"transition": found}
        return render(request, "transitions/no_pdf.html", context, status=503)
    return to_take(content, kind="application/pdf", name=record.file_name(found))
