from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.steps.objectives.goals import selectors, texts
from accord.steps.objectives.goals.rules import YearState
from accord.steps.objectives.goals.showing import facts
from accord.steps.objectives.goals.stages import stage_of


def years(request: PartnershipRequest) -> HttpResponse:
    """The goals of every year, the newest first."""
    found = selectors.years(request.actor)
    context = {
        "years": [(each, texts.title_of(each), stage_of(each, request.actor)) for each in found],
        "may_begin": access.allows(request.actor, "goals.draft") and selectors.coming() is None,
    }
    return render(request, "goals/years.html", context)


def year(request: PartnershipRequest, year_id: UUID) -> HttpResponse:
    """The goals of one year: what every partner agreed to, or is to agree to."""
    found = selectors.year_for(request.actor, year_id)
    is_draft = found.state == YearState.DRAFT
    context = {
        "year": found,
        "title": texts.title_of(found),
        "stage": stage_of(found, request.actor),
        "goals": [(goal, facts(goal)) for goal in selectors.ours(found)],
        "may_draft": is_draft and access.allows(request.actor, "goals.draft", found),
        "proposal": agreement.latest_about(found.id, request.actor),
    }
    return render(request, "goals/year.html", context)


def goal(request: PartnershipRequest, goal_id: UUID) -> HttpResponse:
    """One goal, with those of teams under it."""
    found = selectors.goal_for(request.actor, goal_id)
    is_agreed = found.year.state == YearState.IN_FORCE
    context = {
        "goal": found,
        "facts": facts(found),
        "below": [] if found.team else selectors.of_teams(found),
        "may_add": is_agreed and not found.team and access.allows(request.actor, "goals.write_team"),
        "may_tend": not found.dropped_at and access.allows(request.actor, "goals.tend_team", found),
    }
    return render(request, "goals/goal.html", context)
