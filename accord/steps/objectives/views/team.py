from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.objectives import near, selectors, services, showing
from accord.steps.objectives.forms.ids import id_in
from accord.steps.objectives.goals import selectors as goals


def team(request: PartnershipRequest) -> HttpResponse:
    """Everybody who reports to me, each with what is to be agreed, on one page."""
    access.require(request.actor, "objectives.lead")
    if request.method == "POST":
        _agree(request)
        return redirect(address("objectives:team"))
    return _list(request, request.actor.person_id, is_mine=True)


def team_of(request: PartnershipRequest, manager_id: UUID) -> HttpResponse:
    """Everybody who reports to somebody who reports to me: to read."""
    manager = partnership.person_or_none(manager_id)
    if manager is None:
        raise Http404
    access.require(request.actor, "objectives.lead", manager)
    return _list(request, manager_id, is_mine=False)


def _list(request: PartnershipRequest, manager_id: UUID | None, *, is_mine: bool) -> HttpResponse:
    year = goals.year_in_force()
    places = near.managed_by(manager_id) if manager_id else []
    rows = [
        showing.row(place, objective, is_own=False)
        for place, objective in (selectors.with_objectives(places, year) if year else [])
    ]
    context = {
        "year": year,
        "rows": rows,
        "waiting": sum(row.agrees for row in rows),
        "missing": sum(row.words is None for row in rows),
        "is_mine": is_mine,
        "manager": None if is_mine or manager_id is None else partnership.person(manager_id),
        "below": near.managing_among(places) if is_mine else [],
    }
    return render(request, "objectives/team.html", context)


def _agree(request: PartnershipRequest) -> None:
    """Agree to the words of one of them that were read on the page."""
    objective_id, wording_id = (id_in(request, name) for name in ("objective", "wording"))
    if objective_id is None or wording_id is None:
        return
    found = selectors.objective_for(request.actor, objective_id)
    try:
        services.objective_agree(objective=found, wording_id=wording_id, actor=request.actor)
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("Agreed with {name}.").format(name=found.person.name))
