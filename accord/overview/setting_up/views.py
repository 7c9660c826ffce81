from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access, registry
from accord.foundations.registry import FirstThing, How
from accord.foundations.requests import PartnershipRequest
from accord.web.components import State

TONES = {How.DONE: "done", How.UNDER_WAY: "waiting", How.TO_DO: ""}


def first_things(request: PartnershipRequest) -> HttpResponse:
    """What a new partnership does, one thing after the other, and how far it has come."""
    access.require(request.actor, "setting_up.read")
    found = registry.first_things(request.actor)
    asked = [thing for thing in found if not thing.if_you_like]
    return render(
        request,
        "setting_up/list.html",
        {
            "things": [(thing, _state(thing)) for thing in found],
            "done": sum(thing.how == How.DONE for thing in asked),
            "all": len(asked),
            "next": next((thing for thing in asked if thing.how != How.DONE), None),
        },
    )


def _state(thing: FirstThing) -> State:
    return State(thing.so_far, TONES[thing.how])
