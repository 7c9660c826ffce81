"""Commitments: reported on by their leader, read by everybody, seen by colleagues elsewhere."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.leadership import selectors, services, showing, words
from accord.steps.leadership.forms.reporting import ReportForm
from accord.steps.leadership.forms.seeing import SeenForm
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.steps.leadership.entries import Entry


def commitment(request: PartnershipRequest, commitment_id: UUID) -> HttpResponse:
    """One commitment: whose, by when, what its leader said came of it, and what colleagues saw."""
    found = selectors.commitment_for(request.actor, commitment_id)
    context = _around(found) | {
        "heading": words.entry_heading(found),
        "state": words.state_word(found),
        "facts": showing.facts(found),
        "said": showing.said(found),
        "seen": showing.seen(found),
        "reports": found.is_open and access.allows(request.actor, "leadership.report", found.commitment),
        "sees": _sees(request, found),
        "has_said": selectors.seen_by(request.actor.person_id, found.commitment) is not None,
    }
    return render(request, "leadership/commitment.html", context)


def commitment_report(request: PartnershipRequest, commitment_id: UUID) -> HttpResponse:
    """Say what came of one's commitment."""
    found = selectors.commitment_for(request.actor, commitment_id)
    access.require(request.actor, "leadership.report", found.commitment)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.commitment_report(
                commitment=found.commitment,
                outcome=form.outcome_given(),
                words=form.cleaned_data["words"],
                due=form.cleaned_data["due"],
                actor=request.actor,
            )
            messages.success(request, _("Everybody can now read what came of it."))
            return _to_commitment(found)
    return render(request, "leadership/report.html", _around(found) | {"form": form})


def seen(request: PartnershipRequest, commitment_id: UUID) -> HttpResponse:
    """Say by name what one saw of a commitment, or change what one said."""
    found = selectors.commitment_for(request.actor, commitment_id)
    access.require(request.actor, "leadership.say_seen", found.commitment)
    before = selectors.seen_by(request.actor.person_id, found.commitment)
    form = SeenForm(request.POST or None, initial={"words": before.words if before else ""})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.seen_say(
                commitment=found.commitment, words=form.cleaned_data["words"], actor=request.actor
            )
            messages.success(request, _("Everybody can now read what you saw."))
            return _to_commitment(found)
    return render(request, "leadership/seen.html", _around(found) | {"form": form, "before": before})


def seen_take_back(request: PartnershipRequest, commitment_id: UUID) -> HttpResponse:
    """Take back what one said one saw."""
    found = selectors.commitment_for(request.actor, commitment_id)
    access.require(request.actor, "leadership.say_seen", found.commitment)
    if request.method == "POST":
        services.seen_take_back(commitment=found.commitment, actor=request.actor)
        messages.success(request, _("Nobody reads it any more."))
    return _to_commitment(found)


def _sees(request: PartnershipRequest, found: "Entry") -> bool:
    return found.is_spoken_of and access.allows(request.actor, "leadership.say_seen", found.commitment)


def _around(found: "Entry") -> dict[str, object]:
    """What every page of a commitment needs: the words, whose it is, and where that leader stands."""
    owner = found.commitment.undertaking.owner
    return {
        "entry": found,
        "commitment": found.commitment,
        "name": owner.name,
        "leader_url": address("leadership:leader", person_id=owner.id),
        "by": _("{name}, by {day}").format(name=owner.name, day=words.day(found.due)),
    }


def _to_commitment(found: "Entry") -> HttpResponse:
    return redirect(address("leadership:commitment", commitment_id=found.commitment.id))
