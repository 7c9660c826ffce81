"""One team: its card, what it made of it, and with whom it talks."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.team_talks import dealing, selectors, services, teams
from accord.mechanisms.team_talks.document import SHEET, document
from accord.mechanisms.team_talks.forms import RecordForm, RewordForm, TogetherForm
from accord.mechanisms.team_talks.services import Act
from accord.partnership import selectors as partnership
from accord.web import pdf
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.mechanisms.team_talks.models import TeamTalk


def talk(request: PartnershipRequest, cards_id: UUID, talk_id: UUID) -> HttpResponse:
    """One team: its card, by when it talks, and what came of it."""
    found = selectors.talk_for(request.actor, cards_id, talk_id)
    return render(request, "team_talks/talk.html", teams.shown(request.actor, found))


def record(request: PartnershipRequest, cards_id: UUID, talk_id: UUID) -> HttpResponse:
    """Write down that the team talked, what it made of its card, and the one thing that it will do."""
    found = selectors.talk_for(request.actor, cards_id, talk_id)
    access.require(request.actor, "team_talks.record", found)
    if found.held_on is not None or not found.cards.is_open:
        return _to_team(found)
    initial = {"held_on": partnership.today(), "owner": str(request.actor.person_id)}
    form = RecordForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            _record(request, found, form)
            messages.success(request, _("It is written down, and goes up to the talk of the partnership."))
            return _to_team(found)
    context = teams.around(found) | {"form": form, "card": dealing.card_for(found)}
    return render(request, "team_talks/record.html", context)


def reword(request: PartnershipRequest, cards_id: UUID, talk_id: UUID) -> HttpResponse:
    """Write anew what the team made of its card."""
    found = selectors.talk_for(request.actor, cards_id, talk_id)
    access.require(request.actor, "team_talks.record", found)
    form = RewordForm(request.POST or None, initial={"reading": found.reading})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.team_talk_reword(talk=found, actor=request.actor, **form.cleaned_data)
            return _to_team(found)
    return render(request, "team_talks/reword.html", teams.around(found) | {"form": form})


def together(request: PartnershipRequest, cards_id: UUID, talk_id: UUID) -> HttpResponse:
    """Name the team of another organisation with which this one would talk, or none after all."""
    found = selectors.talk_for(request.actor, cards_id, talk_id)
    access.require(request.actor, "team_talks.record", found)
    others = selectors.possible_partners(found)
    form = TogetherForm(
        request.POST or None, others=others, initial={"other": str(found.together_with_id or "")}
    )
    if request.method == "POST" and form.is_valid():
        chosen = next((other for other in others if str(other.id) == form.cleaned_data["other"]), None)
        with refusals(form):
            if chosen is None:
                services.pair_leave(talk=found, actor=request.actor)
            else:
                services.pair_ask(talk=found, other=chosen, actor=request.actor)
            messages.success(
                request, _("Noted. You share one card as soon as each of you has named the other.")
            )
            return _to_team(found)
    context = teams.around(found) | {
        "form": form,
        "asked": [other for _own, other in selectors.asked_for([found])],
    }
    return render(request, "team_talks/together.html", context)


@braked(MADE, method="GET")
def paper(request: PartnershipRequest, cards_id: UUID, talk_id: UUID) -> HttpResponse:
    """The card as a PDF, or why there is none."""
    found = selectors.talk_for(request.actor, cards_id, talk_id)
    access.require(request.actor, "team_talks.take", found)
    try:
        content = pdf.pdf(document(found), colour=partnership.partnership().brand_colour, sheet=SHEET)
    except pdf.NoPdf as reason:
        context = teams.around(found) | pdf.in_words(reason)
        return render(request, "team_talks/no_pdf.html", context, status=503)
    name = _("Card of {team}, {title}.pdf").format(team=found, title=found.cards)
    return to_take(content, kind="application/pdf", name=name)


def _record(request: PartnershipRequest, talk: "TeamTalk", form: RecordForm) -> None:
    given = form.cleaned_data
    if form.acts:
        act = Act(title=given["title"], owner=partnership.person(form.owner_given()), due=given["due"])
        services.team_talk_act(
            talk=talk, held_on=given["held_on"], reading=given["reading"], act=act, actor=request.actor
        )
    else:
        services.team_talk_not(
            talk=talk,
            held_on=given["held_on"],
            reading=given["reading"],
            reason=given["reason"],
            actor=request.actor,
        )


def _to_team(talk: "TeamTalk") -> HttpResponse:
    return redirect(address("team_talks:talk", cards_id=talk.cards_id, talk_id=talk.id))
