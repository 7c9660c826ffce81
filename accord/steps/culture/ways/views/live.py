from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks.live.answering import answer
from accord.mechanisms.talks.live.copies import copy_of
from accord.partnership import selectors as partnership
from accord.partnership.images import outside
from accord.steps.culture.ways import selectors
from accord.steps.culture.ways.live import desk as desks
from accord.steps.culture.ways.live import selectors as sessions
from accord.steps.culture.ways.live import services
from accord.steps.culture.ways.live.board import board, forget
from accord.web.refusals import refusals_told

ACTS: dict[str, Callable[..., object]] = {
    "begin": services.workshop_begin,
    "count": services.proposals_close,
    "end": services.workshop_end,
}


def desk(request: PartnershipRequest) -> HttpResponse:
    """The page of whoever leads: shows topics to the room, closes proposals, leads to decisions."""
    access.require(request.actor, "ways.decide")
    workshop, topics = sessions.going_on(), selectors.topics(request.actor)
    context = {
        "board": board(workshop) if workshop else None,
        "topics": desks.in_order(topics, partnership.partners(), partnership.today()),
        "lines": desks.lines(workshop) if workshop else [],
        "held": selectors.counted(),
    }
    return render(request, "ways/live/desk.html", context)


def act(request: PartnershipRequest, act: str) -> HttpResponse:
    """One thing that is done with the workshop."""
    access.require(request.actor, "ways.decide")
    if act not in ACTS:
        raise Http404
    if request.method == "POST":
        _do(request, lambda: ACTS[act](actor=request.actor))
    return redirect(address("ways:desk"))


def show(request: PartnershipRequest, topic_id: UUID) -> HttpResponse:
    """Let the room look at a topic, and ask its phones."""
    found = selectors.topic_for(request.actor, topic_id)
    access.require(request.actor, "ways.decide", found)
    if request.method == "POST":
        _do(request, lambda: services.topic_show(topic=found, actor=request.actor))
    return redirect(address("ways:desk"))


def words(request: PartnershipRequest, suggestion_id: UUID) -> HttpResponse:
    """Let the room read the words of a proposal, or take them off the wall."""
    found = sessions.suggestion_for(request.actor, suggestion_id)
    if request.method == "POST":
        shown = request.POST.get("shown") == "yes"
        _do(request, lambda: services.words_show(suggestion=found, shown=shown, actor=request.actor))
    return redirect(address("ways:desk"))


def screen(request: PartnershipRequest) -> HttpResponse:
    """What stands on the wall: how to join, then one topic after the other, and what was decided."""
    access.require(request.actor, "ways.decide")
    workshop = sessions.going_on()
    if workshop is None:
        if not sessions.was_held():
            return redirect(address("ways:desk"))
        return render(
            request, "ways/live/screen_over.html", {"frame": outside.frame(partnership.partnership())}
        )
    shown = board(workshop)
    around = {"board": shown, "frame": outside.frame(shown.partnership)}
    return answer(request, copy_of(render_to_string("ways/live/screen.html", around, request)))


def _do(request: PartnershipRequest, what: Callable[[], object]) -> None:
    with refusals_told(request):
        what()
    forget()
