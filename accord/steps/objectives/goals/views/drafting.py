from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.objectives.goals import selectors, services, texts
from accord.steps.objectives.goals.forms.goal import GoalForm
from accord.steps.objectives.goals.forms.year import YearForm
from accord.steps.objectives.goals.rules import YearState
from accord.steps.objectives.goals.showing import initial
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.steps.objectives.goals.models import Goal, Year


def begin(request: PartnershipRequest) -> HttpResponse:
    """Begin the goals of a year."""
    access.require(request.actor, "goals.draft")
    form = YearForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.year_begin(**form.cleaned_data, actor=request.actor)
            return _to_year(made)
    return render(request, "goals/begin.html", {"form": form})


def goal_add(request: PartnershipRequest, year_id: UUID) -> HttpResponse:
    """Write a goal into a draft."""
    return _write(request, selectors.draft_for(request.actor, year_id), None)


def goal_change(request: PartnershipRequest, year_id: UUID, goal_id: UUID) -> HttpResponse:
    """Write a goal of a draft anew."""
    found = selectors.draft_for(request.actor, year_id)
    return _write(request, found, _goal_of(request, found, goal_id))


def goal_remove(request: PartnershipRequest, year_id: UUID, goal_id: UUID) -> HttpResponse:
    """Take a goal out of a draft."""
    found = selectors.draft_for(request.actor, year_id)
    goal = _goal_of(request, found, goal_id)
    if request.method == "POST":
        with refusals_told(request):
            services.goal_remove(year=found, goal=goal, actor=request.actor)
    return _to_year(found)


def propose(request: PartnershipRequest, year_id: UUID) -> HttpResponse:
    """Put the goals before the partners."""
    found = selectors.draft_for(request.actor, year_id)
    if request.method == "POST":
        with refusals_told(request):
            services.year_propose(year=found, actor=request.actor)
            messages.success(request, _("Every partner can now read the goals and decide."))
    return _to_year(found)


def discard(request: PartnershipRequest, year_id: UUID) -> HttpResponse:
    """Throw a draft away."""
    found = selectors.draft_for(request.actor, year_id)
    if request.method == "POST":
        with refusals_told(request):
            services.year_discard(year=found, actor=request.actor)
            messages.success(request, _("The draft is thrown away."))
            return redirect(address("goals:years"))
    return _to_year(found)


def _write(request: PartnershipRequest, year: "Year", goal: "Goal | None") -> HttpResponse:
    if year.state != YearState.DRAFT:
        return _to_year(year)
    form = GoalForm(request.POST or None, initial=initial(goal))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.goal_write(year=year, goal=goal, actor=request.actor, **form.words())
            return _to_year(year)
    context = {"form": form, "year": year, "title": texts.title_of(year)}
    return render(request, "goals/goal_write.html", context)


def _goal_of(request: PartnershipRequest, year: "Year", goal_id: UUID) -> "Goal":
    found = selectors.goal_for(request.actor, goal_id)
    if found.year_id != year.id or found.team_id is not None:
        raise Http404
    return found


def _to_year(year: "Year") -> HttpResponse:
    return redirect(address("goals:year", year_id=year.id))
