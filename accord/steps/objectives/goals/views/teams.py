from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.objectives.goals import selectors, teams
from accord.steps.objectives.goals.forms.goal import DropForm, TeamGoalForm
from accord.steps.objectives.goals.showing import initial
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.steps.objectives.goals.models import Goal


def team_add(request: PartnershipRequest, goal_id: UUID) -> HttpResponse:
    """Write a goal of one's team under a goal of the partnership."""
    above = selectors.goal_for(request.actor, goal_id)
    access.require(request.actor, "goals.write_team")
    return _write(request, above, None)


def team_change(request: PartnershipRequest, goal_id: UUID) -> HttpResponse:
    """Write a goal of one's team anew."""
    found = selectors.goal_for(request.actor, goal_id)
    access.require(request.actor, "goals.tend_team", found)
    return _write(request, found.above or found, found)


def team_drop(request: PartnershipRequest, goal_id: UUID) -> HttpResponse:
    """Give a goal of one's team up, and say why."""
    found = selectors.goal_for(request.actor, goal_id)
    access.require(request.actor, "goals.tend_team", found)
    form = DropForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            teams.team_goal_drop(goal=found, reason=form.cleaned_data["reason"], actor=request.actor)
            return _to_goal(found)
    return render(request, "goals/team_drop.html", {"form": form, "goal": found})


def _write(request: PartnershipRequest, above: "Goal", goal: "Goal | None") -> HttpResponse:
    led = [goal.team] if goal is not None and goal.team else selectors.teams_led_by(request.actor)
    form = TeamGoalForm(request.POST or None, initial=initial(goal), teams=led)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            written = teams.team_goal_write(
                above=above, team=form.team_given(), goal=goal, actor=request.actor, **form.words()
            )
            return _to_goal(written)
    return render(request, "goals/team_write.html", {"form": form, "above": above, "goal": goal})


def _to_goal(goal: "Goal") -> HttpResponse:
    return redirect(address("goals:goal", goal_id=goal.id))
