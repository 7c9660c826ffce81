from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.objectives import beginning, near, rules, selectors, services, showing, ways, words
from accord.steps.objectives.examples import GOOD, WEAK
from accord.steps.objectives.forms.ids import id_in
from accord.steps.objectives.forms.objective import CounterpartForm, ObjectiveForm
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.rules import Held, Side
from accord.web.refusals import refusals, refusals_told


def mine(request: PartnershipRequest) -> HttpResponse:
    """My objectives of this year: one for each organisation in which I have a place."""
    access.require(request.actor, "objectives.keep")
    year = goals.year_in_force()
    held = selectors.own(request.actor, year) if year else []
    rows = [showing.row(place, objective, is_own=True) for place, objective in held]
    if len(rows) == 1:
        return redirect(rows[0].url)
    context = {"year": year, "rows": rows, "others": selectors.earlier_of(request.actor, year)}
    return render(request, "objectives/mine.html", context)


def objective(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """One objective: its words, how we will tell, and whether both have agreed."""
    found = selectors.objective_for(request.actor, objective_id)
    latest, holding = selectors.latest(found), selectors.agreed(found)
    stage, side = rules.stage(latest), near.side_of(request.actor, found)
    context = _around(request, found, found.person.name) | {
        "objective": found,
        "latest": latest,
        "holding": holding if holding != latest else None,
        "heading": words.heading(stage, found, request.actor, found.person.name),
        "facts": showing.facts(latest) if latest else [],
        "asked": showing.asked(latest, found.organisation_id) if latest and side else [],
        "earlier": showing.earlier(found),
        "agrees": latest is not None
        and side is not None
        and not rules.is_agreed(latest)
        and latest.by != side,
        "writes": side is not None,
        "next_step": ways.next_step(request.actor, found),
        "ways": ways.ways(request.actor, found),
        "shared": selectors.shared(found, request.actor),
        "notes": found.notes.all(),
        "assessments": found.assessments.all(),
        "others": selectors.earlier_of(request.actor, found.year) if side is Side.PERSON else [],
        "assesses": access.allows(request.actor, "objectives.assess", found),
    }
    return render(request, "objectives/objective.html", context)


def write(request: PartnershipRequest, person_id: UUID, organisation_id: UUID) -> HttpResponse:
    """Write how somebody contributes, or write it anew; hints are shown once before it is put forward."""
    held, year = selectors.held_for(request.actor, person_id, organisation_id), goals.year_in_force()
    if year is None:
        return redirect(address("objectives:home"))
    if near.line_manager(held) is None:
        return redirect(
            address("objectives:counterpart", person_id=person_id, organisation_id=organisation_id)
        )
    start = request.GET.get("start", "")
    form = ObjectiveForm(request.POST or None, year=year, initial=beginning.initial(held, year, start))
    asked: list[str] = []
    if request.method == "POST" and form.is_valid():
        asked = [] if form.hints_were_seen else showing.asked_about(form.words(), organisation_id)
        if not asked:
            with refusals(form):
                written = services.objective_write(held=held, year=year, actor=request.actor, **form.words())
                messages.success(request, _("It is put forward. It holds when both of you have agreed."))
                return redirect(showing.page_of(written))
        form.keep_in_mind()
    return render(request, "objectives/write.html", _write_context(request, held, form, asked))


def counterpart(request: PartnershipRequest, person_id: UUID, organisation_id: UUID) -> HttpResponse:
    """Say who agrees with me, where nobody is my line manager."""
    held, year = selectors.held_for(request.actor, person_id, organisation_id), goals.year_in_force()
    if year is None or near.has_recorded_manager(held):
        return redirect(address("objectives:home"))
    form = CounterpartForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.counterpart_name(
                held=held, year=year, person_id=form.person_given(), actor=request.actor
            )
            return redirect(showing.write_page(held))
    return render(request, "objectives/counterpart.html", {"form": form})


def agree(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """Agree to the words that were read."""
    found = selectors.objective_for(request.actor, objective_id)
    access.require(request.actor, "objectives.write", found)
    wording_id = id_in(request, "wording")
    if request.method == "POST" and wording_id is not None:
        with refusals_told(request):
            services.objective_agree(objective=found, wording_id=wording_id, actor=request.actor)
            messages.success(request, _("Both of you have agreed."))
    return redirect(showing.page_of(found))


def _around(request: PartnershipRequest, held: Held, name: str) -> dict[str, Any]:
    """What every page of an objective needs: whose it is, and who reads it."""
    return {
        "name": name,
        "is_own": showing.is_mine(request.actor, held),
        "readers": words.readers(held, request.actor, name),
        "write_url": showing.write_page(held),
    }


def _write_context(
    request: PartnershipRequest, held: Held, form: ObjectiveForm, asked: list[str]
) -> dict[str, Any]:
    name = partnership.person(held.person_id).name
    place = near.place_in(held.person_id, held.organisation_id)
    return _around(request, held, name) | {
        "form": form,
        "asked": asked,
        "good": GOOD,
        "weak": WEAK,
        "beginnings": beginning.beginnings(place.tier if place else ""),
    }
