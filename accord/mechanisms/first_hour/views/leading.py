"""Leading the first hour: one page of tasks, and one page for each."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.first_hour import adopting, selectors, services, showing
from accord.mechanisms.first_hour.forms import AskForm, BehavioursForm, PeopleForm, PresentForm, SignatoryForm
from accord.mechanisms.first_hour.rules import Stage
from accord.mechanisms.first_hour.said import said
from accord.mechanisms.rounds.publishing.next_steps import next_step_for
from accord.partnership.founding import selectors as founding
from accord.web.refusals import refusals_told

if TYPE_CHECKING:
    from collections.abc import Callable

    from django import forms

    from accord.mechanisms.first_hour.models import Hour, Present


def hour(request: PartnershipRequest) -> HttpResponse:
    """What is to do, in its order; before it has begun, what it is, and the button that begins it."""
    found = selectors.hour_or_none()
    if found is None:
        return _begin(request)
    access.require(request.actor, "first_hour.lead", found)
    stage = selectors.stage_of(found)
    stands = found.round if stage is Stage.STANDS else None
    context = {
        "hour": found,
        "stage": stage.value,
        "tasks": showing.tasks(found),
        "phones": showing.phones(found),
        "goes": showing.goes_in_words(found),
        "closes": showing.clock_time(found.round.closes_at) if found.round else "",
        "next_step": next_step_for(request.actor, stands.id) if stands else showing.next_step(found),
    }
    return render(request, "first_hour/hour.html", context)


def _begin(request: PartnershipRequest) -> HttpResponse:
    access.require(request.actor, "first_hour.begin")
    if request.method == "POST":
        with refusals_told(request):
            services.hour_begin(actor=request.actor)
        return _to_hour()
    return render(request, "first_hour/begin.html", {})


def wall(request: PartnershipRequest) -> HttpResponse:
    """The screen for the room: the code, who has joined, until when it is asked, what it said."""
    found = selectors.hour_led(request.actor)
    stage, published = selectors.stage_of(found), selectors.published(found)
    context = {
        "hour": found,
        "stage": stage.value,
        "wall": showing.wall(found),
        "phones": showing.phones(found),
        "closes": showing.clock_time(found.round.closes_at) if found.round else "",
        "said": said(published) if published else None,
        "refreshes": stage in {Stage.GATHERING, Stage.ASKING},
    }
    return render(request, "first_hour/wall.html", context)


def present(request: PartnershipRequest) -> HttpResponse:
    """Enter an organisation that is in the room."""
    found = selectors.hour_led(request.actor)
    form = PresentForm(request.POST or None)
    here = selectors.present(found)

    def act(given: dict[str, Any]) -> None:
        services.organisation_enter(hour=found, actor=request.actor, **given)

    if _acted(request, form, act):
        return redirect(address("first_hour:present"))
    return render(request, "first_hour/present.html", {"form": form, "present": here})


def people(request: PartnershipRequest, present_id: UUID) -> HttpResponse:
    """Say anew how many people of an organisation are here."""
    found = _present(request, present_id)
    form = PeopleForm(request.POST or None, initial={"people": found.people})

    def act(given: dict[str, Any]) -> None:
        services.people_say(present=found, actor=request.actor, **given)

    if _acted(request, form, act):
        return redirect(address("first_hour:present"))
    return render(request, "first_hour/people.html", {"form": form, "present": found})


def behaviours(request: PartnershipRequest) -> HttpResponse:
    """Type the three behaviours that the room says."""
    found = selectors.hour_led(request.actor)
    form = BehavioursForm(request.POST or None, texts=[each["text"] for each in found.behaviours])

    def act(_given: dict[str, Any]) -> None:
        services.behaviours_write(hour=found, texts=form.texts(), actor=request.actor)

    if _acted(request, form, act):
        return _to_hour()
    return render(request, "first_hour/behaviours.html", {"form": form})


def signing(request: PartnershipRequest) -> HttpResponse:
    """Who signs for each organisation in the room, and who has still to be named or to confirm."""
    found = selectors.hour_led(request.actor)
    of = {each.organisation.id: each for each in founding.signing(request.actor)}
    rows = [(each, of.get(each.organisation_id)) for each in selectors.present(found)]
    return render(request, "first_hour/signing.html", {"rows": rows})


def signatory(request: PartnershipRequest, present_id: UUID) -> HttpResponse:
    """Name who signs for one of them."""
    found = _present(request, present_id)
    form = SignatoryForm(request.POST or None)

    def act(_given: dict[str, Any]) -> None:
        services.signatory_ask(present=found, nominee=form.nominee(), actor=request.actor)

    if _acted(request, form, act):
        return redirect(address("first_hour:signing"))
    return render(request, "first_hour/signatory.html", {"form": form, "present": found})


def ask(request: PartnershipRequest) -> HttpResponse:
    """Ask the room."""
    found = selectors.hour_led(request.actor)
    form = AskForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        services.room_ask(hour=found, actor=request.actor, **given)

    if _acted(request, form, act):
        return redirect(address("first_hour:wall"))
    context = {
        "form": form,
        "phones": showing.phones(found),
        "unshown": showing.unshown(found),
        "behaviours": [each["text"] for each in found.behaviours],
    }
    return render(request, "first_hour/ask.html", context)


def result(request: PartnershipRequest) -> HttpResponse:
    """What the room says, for whoever leads it, and for those who sign."""
    found = selectors.hour_read(request.actor)
    published, stage = selectors.published(found), selectors.stage_of(found)
    context = {
        "stands": stage is Stage.STANDS,
        "title": published.title if published else "",
        "said": said(published) if published else None,
        "goes": showing.goes_in_words(found),
        "may_propose": stage is Stage.READ and access.allows(request.actor, "first_hour.lead", found),
    }
    return render(request, "first_hour/result.html", context)


def propose(request: PartnershipRequest) -> HttpResponse:
    """Put what was tried before those who sign."""
    found = selectors.hour_led(request.actor)
    if request.method == "POST":
        with refusals_told(request):
            proposal = adopting.hour_propose(hour=found, actor=request.actor)
            return redirect(address("agreement:proposal", proposal_id=proposal.id))
    return render(request, "first_hour/propose.html", {"goes": showing.goes_in_words(found)})


def _present(request: PartnershipRequest, present_id: UUID) -> "Present":
    """One organisation of the hour that somebody leads; raises Http404, Denied."""
    found: Hour = selectors.hour_led(request.actor)
    here = next((each for each in selectors.present(found) if each.id == present_id), None)
    if here is None:
        raise Http404
    return here


def _acted(
    request: PartnershipRequest, form: "forms.Form", act: "Callable[[dict[str, Any]], object]"
) -> bool:
    """Do what a form asks for, and say whether it is done; what was typed stays where it is not."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act(form.cleaned_data)
    except Refused as refused:
        form.add_error(refused.field, str(refused.message))
        return False
    return True


def _to_hour() -> HttpResponse:
    return redirect(address("first_hour:hour"))
