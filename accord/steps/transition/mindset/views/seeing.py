from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.steps.transition.gate import reaching
from accord.steps.transition.gate import selectors as gate
from accord.steps.transition.gate.rules import Way
from accord.steps.transition.mindset import pulse_rows, results, selectors, showing, texts
from accord.steps.transition.transitions.rules import State


def mindset(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """What changes per value, what teams stop and start, and what people said before and after."""
    transition = selectors.transition_for(request.actor, transition_id)
    shifts, values, plan = selectors.shifts(transition), selectors.values(), selectors.plan_of(transition)
    pulses = selectors.pulses(plan) if plan else []
    found, cascade = results.results_of(pulses), selectors.cascade_of(transition)
    declaration = gate.declaration_of(transition)
    teams = showing.teams(selectors.said(cascade), request.actor) if cascade else []
    drafting = transition.state == State.UNDER_WAY and (declaration is None or declaration.way == Way.DRAFT)
    in_force = declaration is not None and declaration.way == Way.IN_FORCE
    context = {
        "transition": transition,
        "heading": showing.heading(shifts, len(values), found),
        "reach": reaching.reach_in_words(declaration) if declaration and in_force else "",
        "in_force": in_force,
        "shifts": shifts,
        "begins": texts.begins(transition),
        "teams": teams,
        "teams_in_words": showing.teams_in_words(teams) if teams else "",
        "plan": plan,
        "proposal": agreement.latest_about(plan.id, request.actor) if plan and not plan.agreed_at else None,
        "tasks": pulse_rows.tasks(plan, pulses) if plan else [],
        "table": pulse_rows.table(found),
        "writes": drafting and bool(values) and access.allows(request.actor, "mindset.write", transition),
        "proposes": drafting and not plan and access.allows(request.actor, "mindset.propose", transition),
    }
    return render(request, "mindset/mindset.html", context)
