"""One team of a cascade: its record, what it says that it means for them, the answer from above."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.cascade import codes as hats
from accord.mechanisms.cascade import leading, selectors, services, teams, words
from accord.mechanisms.cascade.forms import (
    AnswerForm,
    BriefForm,
    CatchUpForm,
    HandOverForm,
    StatementForm,
)
from accord.mechanisms.cascade.subjects import subject_of
from accord.partnership import selectors as partnership
from accord.web.refusals import refusals_told

if TYPE_CHECKING:
    from collections.abc import Callable

    from django import forms

    from accord.mechanisms.cascade.models import Briefing


def briefing(request: PartnershipRequest, cascade_id: UUID, briefing_id: UUID) -> HttpResponse:
    """One team: who briefs it by when, what came of it, and what the reader can do about it."""
    found = selectors.briefing_for(request.actor, cascade_id, briefing_id)
    return render(request, "cascade/briefing.html", _around(found) | teams.shown(request.actor, found))


def brief(request: PartnershipRequest, cascade_id: UUID, briefing_id: UUID) -> HttpResponse:
    """Write down that the team was briefed: the day, who was there, what was asked."""
    found = selectors.briefing_for(request.actor, cascade_id, briefing_id)
    access.require(request.actor, "cascade.brief", found)
    if found.given_on is not None:
        return _to_team(found)
    people = selectors.recipients_in(found)
    form = BriefForm(
        request.POST or None, people=people, today=partnership.today(), you=request.actor.person_id
    )

    def act(given: "dict[str, Any]") -> None:
        services.briefing_give(
            briefing=found,
            given_on=given["given_on"],
            present=form.there(),
            asked=given["asked"],
            actor=request.actor,
        )

    done = _acted(
        request, found, form, act, _("It is written down. Now write with the team what it means for you.")
    )
    context = {"form": form, "subject": subject_of(found.cascade)}
    return done or render(request, "cascade/brief.html", _around(found) | context)


def catch_up(request: PartnershipRequest, cascade_id: UUID, briefing_id: UUID) -> HttpResponse:
    """Add those who missed the briefing, or joined since, and have been told."""
    found = selectors.briefing_for(request.actor, cascade_id, briefing_id)
    access.require(request.actor, "cascade.brief", found)
    missing = [each for each in selectors.recipients_in(found) if each.briefed_on is None]
    if found.given_on is None or not missing:
        return _to_team(found)
    form = CatchUpForm(request.POST or None, people=missing, today=partnership.today())

    def act(given: "dict[str, Any]") -> None:
        services.briefing_catch_up(
            briefing=found, given_on=given["given_on"], present=form.there(), actor=request.actor
        )

    done = _acted(request, found, form, act, _("It is written down."))
    return done or render(request, "cascade/catch_up.html", _around(found) | {"form": form})


def statement(request: PartnershipRequest, cascade_id: UUID, briefing_id: UUID) -> HttpResponse:
    """Write what it means for the team; it can be changed until the level above has answered."""
    found = selectors.briefing_for(request.actor, cascade_id, briefing_id)
    access.require(request.actor, "cascade.brief", found)
    form = StatementForm(request.POST or None, initial={"statement": found.statement})

    def act(given: "dict[str, Any]") -> None:
        services.briefing_state(briefing=found, actor=request.actor, **given)

    done = _acted(request, found, form, act, _("The level above can now read it, and answer."))
    return done or render(request, "cascade/statement.html", _around(found) | {"form": form})


def answer(request: PartnershipRequest, cascade_id: UUID, briefing_id: UUID) -> HttpResponse:
    """Read what a team wrote, and answer."""
    found = selectors.briefing_for(request.actor, cascade_id, briefing_id)
    access.require(request.actor, "cascade.answer", found)
    form = AnswerForm(request.POST or None)

    def act(given: "dict[str, Any]") -> None:
        services.briefing_answer(briefing=found, actor=request.actor, **given)

    done = _acted(request, found, form, act, _("The team can read your answer."))
    return done or render(request, "cascade/answer.html", _around(found) | {"form": form})


def hand_over(request: PartnershipRequest, cascade_id: UUID, briefing_id: UUID) -> HttpResponse:
    """Say who briefs a team whose leader is away."""
    found = selectors.briefing_for(request.actor, cascade_id, briefing_id)
    access.require(request.actor, "cascade.hand_over", found)
    form = HandOverForm(request.POST or None, able=leading.able_to_brief(found))

    def act(given: "dict[str, Any]") -> None:
        services.briefing_hand_over(
            briefing=found, leader=form.chosen(), reason=given["reason"], actor=request.actor
        )

    done = _acted(request, found, form, act, _("It waits for somebody else now."))
    return done or render(request, "cascade/hand_over.html", _around(found) | {"form": form})


def codes(request: PartnershipRequest, cascade_id: UUID, briefing_id: UUID) -> HttpResponse:
    """The codes of a team, for people without e-mail: to be printed, cut apart, and drawn from a hat."""
    found = selectors.briefing_for(request.actor, cascade_id, briefing_id)
    hat = hats.hat_of(request.actor, found)
    if request.method == "POST":
        with refusals_told(request):
            hats.codes_make(briefing=found, actor=request.actor)
        return redirect(address("cascade:codes", cascade_id=found.cascade_id, briefing_id=found.id))
    context = {"hat": hat, "typed_at": hats.typed_at()}
    return render(request, "cascade/codes.html", _around(found) | context)


def _acted(
    request: PartnershipRequest,
    briefing: "Briefing",
    form: "forms.Form",
    act: "Callable[[dict[str, Any]], None]",
    said: str,
) -> HttpResponse | None:
    """Do what a form asks for, and return the way on; None where it is still to be filled in."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        act(form.cleaned_data)
    except Refused as refused:
        form.add_error(refused.field, str(refused.message))
        return None
    messages.success(request, said)
    return _to_team(briefing)


def _around(briefing: "Briefing") -> dict[str, object]:
    """What every page of a team has: its name and its cascade."""
    return {"briefing": briefing, "cascade": briefing.cascade, "name": words.name_of(briefing)}


def _to_team(briefing: "Briefing") -> HttpResponse:
    return redirect(address("cascade:briefing", cascade_id=briefing.cascade_id, briefing_id=briefing.id))
