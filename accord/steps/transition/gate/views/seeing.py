from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.steps.transition.gate import reaching, rules, selectors, showing
from accord.steps.transition.gate.rules import Way
from accord.steps.transition.transitions.rules import State


def gate(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """What has to be true, how each partner sees it, and the declaration."""
    transition = selectors.transition_for(request.actor, transition_id)
    found, declaration = selectors.standing_of(transition), selectors.declaration_of(transition)
    way = declaration.way if declaration else None
    changes = transition.state == State.UNDER_WAY and way != Way.PROPOSED
    goes_on = transition.state != State.ENDED and way != Way.PROPOSED
    in_force = way == Way.IN_FORCE
    proposed = way in {Way.PROPOSED, Way.IN_FORCE}
    context = {
        "transition": transition,
        "heading": showing.heading(transition, found, declaration),
        "rows": showing.rows(found, request.actor),
        "views": showing.views(selectors.views(transition)),
        "declaration": declaration,
        "proposal": agreement.latest_about(declaration.id, request.actor)
        if declaration and proposed
        else None,
        "is_open": rules.is_open([each.place for each in found]),
        "in_force": in_force,
        "reach": reaching.reach_in_words(declaration) if declaration and in_force else "",
        "cascade": reaching.cascade_of(declaration) if declaration and in_force else None,
        "keeps": changes and access.allows(request.actor, "gate.keep", transition),
        "meets": goes_on and access.allows(request.actor, "gate.keep", transition),
        "proposes": changes and access.allows(request.actor, "gate.propose", transition),
        "announces": in_force and access.allows(request.actor, "gate.propose", transition),
        "says": changes and access.allows(request.actor, "gate.say", transition),
        "takes": access.allows(request.actor, "gate.take", transition),
    }
    return render(request, "gate/gate.html", context)
