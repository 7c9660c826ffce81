from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import (
    agenda,
    beginning,
    following,
    forums,
    selectors,
    services,
    session,
    withdrawing,
)
from accord.mechanisms.talks.forms import DecisionForm, PlanForm, RaiseForm
from accord.mechanisms.talks.live.selectors import live_of
from accord.mechanisms.talks.planning import Plan
from accord.mechanisms.talks.rules import TalkState
from accord.mechanisms.talks.said import rounds as said_rounds
from accord.mechanisms.team_talks import selectors as team_talks
from accord.partnership import selectors as partnership
from accord.partnership.interests import selectors as interests
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result
    from accord.mechanisms.talks.models import Talk, TalkingPoint


def said(request: PartnershipRequest) -> HttpResponse:
    """You said, we did: every talk with its points and what came of them."""
    found = selectors.talks(request.actor)
    rounds = said_rounds(found)
    standing = selectors.standing()
    waits = standing is not None and standing.talk_id is None
    context = {
        "rounds": rounds,
        "latest": rounds[0].said if rounds else None,
        "standing": standing,
        "today": partnership.today(),
        "plan_url": _plan_url(request, standing.round_id) if standing and waits else "",
    }
    return render(request, "talks/said.html", context)


def plan(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """Plan the talk about a result: when, where, and the points it starts from."""
    result = publishing.result_row_for(request.actor, round_id)
    access.require(request.actor, "talks.lead", result)
    existing = selectors.talk_about(round_id)
    if existing is not None:
        return _to_talk(existing)
    form = PlanForm(request.POST or None, initial={"held_on": partnership.today()})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            talk = _open(request, result, form.plan())
            return _to_talk(talk)
    published = publishing.spoken_of(result)
    return render(
        request,
        "talks/plan.html",
        {
            "form": form,
            "published": published,
            "proposed": [
                (point, agenda.why(point, published)) for point in beginning.proposed(request.actor, result)
            ],
            "raised": beginning.waiting(),
        },
    )


def talk(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """One talk: its points, which of them are decided, and how."""
    found = selectors.talk_for(request.actor, talk_id)
    may_lead = access.allows(request.actor, "talks.lead", found)
    leads = may_lead and found.state == TalkState.OPEN
    lines = agenda.lines(found, publishing.spoken_of(found.result))
    context = {
        "talk": found,
        "lines": lines,
        "progress": selectors.progress_of(found),
        "next_line": next((line for line in lines if not line.is_decided), None),
        "last_line": next((line for line in reversed(lines) if not line.is_decided), None),
        "leads": leads,
        "may_send": may_lead and not leads and not found.minutes_sent_at,
        "facts": session.facts(found, leads=leads),
        "may_call_off": leads and withdrawing.may_be_called_off(found),
        "raised": [following.followed(each) for each in beginning.waiting()] if leads else [],
        "ways": (("up", _("Move up")), ("down", _("Move down"))),
        "may_raise": access.allows(request.actor, "talks.raise"),
        "cards": team_talks.of_round(found.result.round_id),
    }
    return render(request, "talks/talk.html", context)


def talk_close(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """Close a talk whose points are all decided."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    if request.method == "POST":
        with refusals_told(request):
            services.talk_close(talk=found, actor=request.actor)
            messages.success(request, _("The talk is closed, and with it the round."))
            return redirect(address("talks:said"))
    return _to_talk(found)


def point(request: PartnershipRequest, talk_id: UUID, point_id: UUID) -> HttpResponse:
    """Decide one point: the agreed reading and its cause, then an undertaking or the reason not to act."""
    found = selectors.point_for(request.actor, talk_id, point_id)
    access.require(request.actor, "talks.lead", found)
    if found.decision or found.talk.state != TalkState.OPEN:
        return _to_talk(found.talk)
    form = DecisionForm(request.POST or None, forums=[str(each) for each in forums.kept(request.actor)])
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            _decide(request, found, form)
            messages.success(request, _("Point {number} is decided.").format(number=found.position))
            return (
                redirect(address("talks:desk", talk_id=talk_id))
                if live_of(found.talk)
                else _to_talk(found.talk)
            )
    published = publishing.spoken_of(found.talk.result)
    context = {
        "form": form,
        "point": found,
        "talk": found.talk,
        "name": agenda.name(found, published),
        "why": agenda.why(found, published),
        "interests": interests.in_words(),
    }
    return render(request, "talks/point.html", context)


def point_raise(request: PartnershipRequest, talk_id: UUID) -> HttpResponse:
    """Put a point in somebody's own words on the agenda."""
    found = selectors.talk_for(request.actor, talk_id)
    access.require(request.actor, "talks.lead", found)
    form = RaiseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.point_raise(talk=found, actor=request.actor, **form.cleaned_data)
            return _to_talk(found)
    return render(request, "talks/raise.html", {"form": form, "talk": found})


def point_drop(request: PartnershipRequest, talk_id: UUID, point_id: UUID) -> HttpResponse:
    """Take an undecided point off the agenda."""
    found = selectors.point_for(request.actor, talk_id, point_id)
    access.require(request.actor, "talks.lead", found)
    if request.method == "POST":
        with refusals_told(request):
            services.point_drop(point=found, actor=request.actor)
    return _to_talk(found.talk)


def _decide(request: PartnershipRequest, point: "TalkingPoint", form: DecisionForm) -> None:
    given = form.cleaned_data
    if form.acts:
        services.point_decide_act(
            point=point,
            reading=given["reading"],
            cause=form.cause_given(),
            referral=form.referral_given(),
            title=given["title"],
            owner=partnership.person(form.owner_given()),
            due=given["due"],
            actor=request.actor,
        )
    else:
        services.point_decide_not(
            point=point,
            reading=given["reading"],
            cause=form.cause_given(),
            referral=form.referral_given(),
            reason=given["reason"],
            actor=request.actor,
        )


def _open(request: PartnershipRequest, result: "Result", plan: Plan) -> "Talk":
    return services.talk_open(
        result=result,
        held_on=plan.held_on,
        begins=plan.begins,
        lasts=plan.lasts,
        place=plan.place,
        call_link=plan.call_link,
        facilitator=plan.facilitator,
        actor=request.actor,
    )


def _plan_url(request: PartnershipRequest, round_id: UUID) -> str:
    allowed = access.allows(request.actor, "talks.lead")
    return address("talks:plan", round_id=round_id) if allowed else ""


def _to_talk(talk: "Talk") -> HttpResponse:
    return redirect(address("talks:talk", talk_id=talk.id))
