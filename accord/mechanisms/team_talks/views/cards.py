"""The cards of a result: all of them, what teams said about one, and who is asked until when."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.team_talks import selectors, services, showing, words
from accord.mechanisms.team_talks.forms import DueForm
from accord.mechanisms.team_talks.rules import DAYS_TO_TALK
from accord.mechanisms.team_talks.tallies import share
from accord.partnership import selectors as partnership
from accord.web.refusals import refusals, refusals_told


def results(request: PartnershipRequest) -> HttpResponse:
    """Every result about which teams talked, the latest first."""
    found = selectors.everything(request.actor)
    listed = [
        (each, words.cards_word(each), words.of_people(share(selectors.tallies(each)))) for each in found
    ]
    return render(request, "team_talks/list.html", {"listed": listed})


def cards(request: PartnershipRequest, cards_id: UUID) -> HttpResponse:
    """What teams made of one result: how many people talked, each reading, and who is still to talk."""
    found = selectors.cards_for(request.actor, cards_id)
    talks, counted = selectors.talks_of(found), share(selectors.tallies(found))
    own = [talk for talk in talks if talk.held_on is None and talk.leader_id == request.actor.person_id]
    context = {
        "cards": found,
        "heading": words.heading(found, counted),
        "word": words.cards_word(found),
        "due": words.day(found.due),
        "own": own[0] if own and request.actor.person_id and found.is_open else None,
        "voices": showing.voices(talks),
        "still": showing.still_to_talk(talks) if found.is_open else [],
        "tables": [showing.by_organisation(found), showing.by_tier(found)],
        "may_send": found.is_open and access.allows(request.actor, "team_talks.send", found),
    }
    return render(request, "team_talks/cards.html", context)


def send(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """Send the cards of a result to all teams: of one that is older, or has not sent them by itself yet."""
    result = publishing.result_row_for(request.actor, round_id)
    access.require(request.actor, "team_talks.send", result)
    sent = selectors.of_round(round_id)
    if sent is not None:
        return _to_cards(sent.id)
    form = DueForm(request.POST or None, initial={"due": partnership.today() + DAYS_TO_TALK})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.cards_send(result=result, actor=request.actor, **form.cleaned_data)
            messages.success(
                request, _("The cards are with the teams. Whoever leads one is asked by letter.")
            )
            return _to_cards(made.id)
    return render(request, "team_talks/send.html", {"form": form, "result": result})


def move(request: PartnershipRequest, cards_id: UUID) -> HttpResponse:
    """Say anew by when teams talk."""
    found = selectors.cards_for(request.actor, cards_id)
    access.require(request.actor, "team_talks.send", found)
    form = DueForm(request.POST or None, initial={"due": found.due})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.cards_move(cards=found, actor=request.actor, **form.cleaned_data)
            return _to_cards(found.id)
    return render(request, "team_talks/move.html", {"form": form, "cards": found})


def end(request: PartnershipRequest, cards_id: UUID) -> HttpResponse:
    """Ask no team any longer, once that is confirmed."""
    found = selectors.cards_for(request.actor, cards_id)
    access.require(request.actor, "team_talks.send", found)
    if request.method == "POST":
        with refusals_told(request):
            services.cards_end(cards=found, actor=request.actor)
        return _to_cards(found.id)
    return render(request, "team_talks/end.html", {"cards": found})


def _to_cards(cards_id: UUID) -> HttpResponse:
    return redirect(address("team_talks:cards", cards_id=cards_id))
