from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks import selectors
from accord.mechanisms.talks.live import selectors as sessions
from accord.mechanisms.talks.live import services
from accord.mechanisms.talks.live.answering import answer
from accord.mechanisms.talks.live.board import board
from accord.mechanisms.talks.live.copies import copy_of, forget
from accord.partnership.images import outside
from accord.web.refusals import refusals_told

ACTS: dict[str, Callable[..., object]] = {
    "begin": services.live_begin,
    "ask": services.dots_ask,
    "count": services.dots_count,
    "order": services.agenda_order,
    "end": services.live_end,
}


def desk(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """The facilitator's own page: asks for dots, shows points to the room, leads to their decision."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    live = sessions.live_of(found)
    context = {"talk": found, "board": board(live) if live else None}
    return render(request, "talks/live/desk.html", context)


def act(request: PartnershipRequest, talk_id: UUID, act: str) -> HttpResponse:
    """One thing that the facilitator does with the session."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    if act not in ACTS:
        raise Http404
    if request.method == "POST":
        _do(request, lambda: ACTS[act](talk=found, actor=request.actor))
    return _to_desk(talk_id)


def show(request: PartnershipRequest, talk_id: UUID, point_id: UUID) -> HttpResponse:
    """Let the room look at a point."""
    found = selectors.point_for(request.actor, talk_id, point_id)
    access.require(request.actor, "talks.lead", found)
    if request.method == "POST":
        _do(request, lambda: services.point_show(point=found, actor=request.actor))
    return _to_desk(talk_id)


def screen(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """What stands on the wall: how to join, then the dots, then one point after the other."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    live = sessions.live_of(found)
    if live is None:
        if not sessions.was_held(found):
            return _to_desk(talk_id)
        return render(request, "talks/live/screen_over.html", {"frame": outside.frame(found.partnership)})
    shown = board(live, for_the_room=True)
    around = {"board": shown, "frame": outside.frame(shown.talk.partnership)}
    return answer(request, copy_of(render_to_string("talks/live/screen.html", around, request)))


def _do(request: PartnershipRequest, what: Callable[[], object]) -> None:
    with refusals_told(request):
        what()
    forget()


def _to_desk(talk_id: UUID) -> HttpResponse:
    return redirect(address("talks:desk", talk_id=talk_id))
