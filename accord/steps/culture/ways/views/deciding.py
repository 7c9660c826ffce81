from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.culture.ways import page, selectors, services
from accord.steps.culture.ways.forms import DecisionForm
from accord.steps.culture.ways.live import selectors as sessions
from accord.steps.culture.ways.live.board import forget
from accord.steps.culture.ways.rules import USUAL_REVIEW
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.steps.culture.ways.models import Topic


def decide(request: PartnershipRequest, topic_id: UUID) -> HttpResponse:
    """Write down what was decided about a topic; what is important goes before every partner."""
    found = selectors.topic_for(request.actor, topic_id)
    access.require(request.actor, "ways.decide", found)
    form = DecisionForm(request.POST or None, initial=_initial(found, partnership.today()))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.way_decide(topic=found, decision=form.decision, actor=request.actor)
            messages.success(
                request,
                _("It is before the partners. It counts when every one has agreed.")
                if found.important
                else _("This is how we do it now, and the register says why."),
            )
            return redirect(_next(found))
    habits = page.habits(found, partnership.partners(), request.actor)
    return render(request, "ways/decide.html", {"form": form, "topic": found, "habits": habits})


def insist(request: PartnershipRequest, topic_id: UUID) -> HttpResponse:
    """Say that a topic needs the agreement of every partner."""
    found = selectors.topic_for(request.actor, topic_id)
    access.require(request.actor, "ways.insist", found)
    if request.method == "POST":
        services.topic_insist(topic=found, actor=request.actor)
        messages.success(request, _("From now on only the agreement of every partner decides this."))
    return redirect(address("ways:topic", topic_id=found.id))


def _next(topic: "Topic") -> str:
    """Back to the desk, where the room is looking at it; else to its page."""
    if sessions.is_looked_at(topic):
        forget()
        return address("ways:desk")
    return address("ways:topic", topic_id=topic.id)


def _initial(topic: "Topic", today: date) -> dict[str, Any]:
    """What is in force, so that a review begins from it; else what was tried last; and a day in a year."""
    latest = selectors.way_in_force(topic) or next(iter(topic.ways.all()), None)
    usual = {"review_on": today + USUAL_REVIEW}
    if latest is None:
        return usual
    origins = [str(origin.organisation_id) for origin in latest.origins.all()]
    return usual | {"kind": latest.kind, "origins": origins, "words": latest.words, "reasons": latest.reasons}
