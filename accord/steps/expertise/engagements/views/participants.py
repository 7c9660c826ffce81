from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.questionnaires.pages import page_of
from accord.partnership import selectors as partnership
from accord.steps.expertise.engagements import participants, selectors, services, taking_part
from accord.steps.expertise.engagements.forms import AskForm, ParticipantsForm
from accord.web.refusals import Refusals, refusals

if TYPE_CHECKING:
    from accord.steps.expertise.engagements.models import Engagement

FIELDS = {"opens_at": "opens_on", "closes_at": "closes_on"}
"""What a refusal is about, by the field in which it was chosen."""


def took_part(request: PartnershipRequest, engagement_id: UUID) -> HttpResponse:
    """Who took part, and where what they answer would be seen."""
    found = selectors.engagement_for(request.actor, engagement_id)
    people = participants.participants(found)
    context = {
        "engagement": found,
        "heading": taking_part.heading(people),
        "groups": taking_part.by_employer(people),
        "exposure": taking_part.exposure(people),
        "to_do": taking_part.to_do(found, people, request.actor),
    }
    return render(request, "engagements/participants.html", context)


def took_part_change(request: PartnershipRequest, engagement_id: UUID) -> HttpResponse:
    """Write down who took part."""
    found = _to_ask(request, engagement_id)
    form = ParticipantsForm(
        request.POST or None,
        people=[each for each in partnership.people_in_post() if each.person.id != found.person_id],
        chosen={person.id for person in participants.participants(found)},
    )
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.participants_set(engagement=found, people=form.taking_part(), actor=request.actor)
            messages.success(request, _("It is on record who took part."))
            return redirect(address("engagements:participants", engagement_id=found.id))
    return render(request, "engagements/participants_change.html", {"form": form, "engagement": found})


def took_part_ask(request: PartnershipRequest, engagement_id: UUID) -> HttpResponse:
    """Say when those who took part are asked; then it is a draft, to be put before the partners."""
    found = _to_ask(request, engagement_id)
    form = AskForm(request.POST or None, initial=AskForm.usual(partnership.today(), found.last_day))
    if request.method == "POST" and form.is_valid():
        with Refusals(lambda refused: form.add_error(FIELDS.get(refused.field or ""), str(refused.message))):
            round = services.participants_ask(
                engagement=found, opens_at=form.opens_at, closes_at=form.closes_at, actor=request.actor
            )
            messages.success(request, _("It is a draft. Check it, and put it before every partner."))
            return redirect(page_of(round.id))
    people = participants.participants(found)
    context = {
        "form": form,
        "engagement": found,
        "exposure": taking_part.exposure(people),
        "could": taking_part.could_be_shown(people),
        "statements": taking_part.statements(),
    }
    return render(request, "engagements/participants_ask.html", context)


def _to_ask(request: PartnershipRequest, engagement_id: UUID) -> "Engagement":
    found = selectors.engagement_for(request.actor, engagement_id)
    access.require(request.actor, "engagements.ask", found)
    return found
