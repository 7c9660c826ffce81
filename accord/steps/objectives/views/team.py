from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.objectives import assessing, near, selectors, services, showing, ways
from accord.steps.objectives.forms.ids import id_in
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.views.assessing import assess_form, write
from accord.web.refusals import refusals_told

if TYPE_CHECKING:
    from accord.steps.objectives.forms.assessing import AssessForm
    from accord.steps.objectives.models import Objective

    Typed = dict[UUID, AssessForm]


def team(request: PartnershipRequest) -> HttpResponse:
    """Everybody who reports to me, each with what is to be agreed, assessed or confirmed, on one page."""
    access.require(request.actor, "objectives.lead")
    typed: Typed = {}
    if request.method == "POST":
        typed = _act(request)
        if not typed:
            return redirect(address("objectives:team"))
    return _list(request, request.actor.person_id, typed, is_mine=True)


def team_of(request: PartnershipRequest, manager_id: UUID) -> HttpResponse:
    """Everybody who reports to somebody who reports to me: to read."""
    manager = partnership.person_or_none(manager_id)
    if manager is None:
        raise Http404
    access.require(request.actor, "objectives.lead", manager)
    return _list(request, manager_id, {}, is_mine=False)


def _list(
    request: PartnershipRequest, manager_id: UUID | None, typed: "Typed", *, is_mine: bool
) -> HttpResponse:
    year = goals.year_in_force()
    places = near.managed_by(manager_id) if manager_id else []
    held = selectors.with_objectives(places, year) if year else []
    rows = [showing.row(place, objective, is_own=False) for place, objective in held]
    context = {
        "year": year,
        "rows": [(row, _form(request, row.objective, typed) if is_mine else None) for row in rows],
        "waiting": sum(row.agrees for row in rows),
        "missing": sum(row.words is None for row in rows),
        "is_mine": is_mine,
        "manager": None if is_mine or manager_id is None else partnership.person(manager_id),
        "below": near.managing_among(places) if is_mine else [],
    }
    return render(request, "objectives/team.html", context)


def _form(request: PartnershipRequest, objective: "Objective | None", typed: "Typed") -> "AssessForm | None":
    """The form in which a contribution is assessed, where it is time and it is not done."""
    if objective is None or selectors.agreed(objective) is None or selectors.is_assessed(objective):
        return None
    if objective.id in typed:
        return typed[objective.id]
    return assess_form(request, objective, is_sent=False) if ways.is_the_end(objective) else None


def _act(request: PartnershipRequest) -> "Typed":
    """Do what was pressed about one of them; return the form that could not be kept as it was typed."""
    objective_id = id_in(request, "objective")
    if objective_id is None:
        return {}
    found = selectors.objective_for(request.actor, objective_id)
    if "assess" in request.POST:
        access.require(request.actor, "objectives.assess", found)
        form = assess_form(request, found, is_sent=True)
        kept = form.is_valid() and write(request, found, form)
        return {} if kept else {found.id: form}
    with refusals_told(request):
        if "confirm" in request.POST:
            assessing.assessment_confirm(objective=found, actor=request.actor)
        elif (wording_id := id_in(request, "wording")) is not None:
            services.objective_agree(objective=found, wording_id=wording_id, actor=request.actor)
            messages.success(request, _("Agreed with {name}.").format(name=found.person.name))
    return {}
