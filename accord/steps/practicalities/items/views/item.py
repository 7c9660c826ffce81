from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.undertakings import pages
from accord.partnership import selectors as partnership
from accord.steps.practicalities.items import facts, selectors, services
from accord.steps.practicalities.items.forms import BlockForm, CourseForm, DecisionForm, UnblockForm
from accord.steps.practicalities.items.rules import Pays, Place, Verdict
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.steps.practicalities.items.models import Item


def item(request: PartnershipRequest, item_id: UUID) -> HttpResponse:
    """One practical thing: who, by when, what stops it, what was decided, what came of it."""
    found = selectors.item_for(request.actor, item_id)
    (stands,) = selectors.standing_of([found])
    held, goes_on = partnership.partnership(), stands.course.goes_on
    context = {
        "item": found,
        "heading": facts.heading(stands, partnership.today()),
        "facts": facts.facts(stands),
        "decided": facts.decided(found, held.zone),
        "stopped_before": facts.stopped_before(found),
        "is_blocked": stands.place is Place.BLOCKED,
        "next": pages.next_step(request.actor, found.undertaking),
        "others": pages.other_steps(request.actor, found.undertaking),
        "tends": goes_on and access.allows(request.actor, "items.tend", found),
        "keeps": access.allows(request.actor, "items.keep", found),
    }
    return render(request, "items/item.html", context)


def change(request: PartnershipRequest, item_id: UUID) -> HttpResponse:
    """Say anew what it is about, how urgent it is, what it costs and who pays."""
    found = selectors.item_for(request.actor, item_id)
    access.require(request.actor, "items.keep", found)
    initial = {
        "area": found.area,
        "priority": found.priority,
        "cost": found.cost,
        "payer": str(found.payer_id) if found.pays == Pays.ONE else found.pays,
    }
    form = CourseForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.item_change(
                item=found,
                area=form.area_given,
                priority=form.priority_given,
                money=form.money,
                actor=request.actor,
            )
            messages.success(request, _("The board says so now, and the log what it was."))
            return _to_item(found)
    return render(request, "items/change.html", {"form": form, "item": found})


def block(request: PartnershipRequest, item_id: UUID) -> HttpResponse:
    """Say what stops it, and since when."""
    found = selectors.item_for(request.actor, item_id)
    access.require(request.actor, "items.tend", found)
    form = BlockForm(request.POST or None, initial={"since": partnership.today()})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with refusals(form):
            services.item_block(item=found, words=given["words"], since=given["since"], actor=request.actor)
            messages.success(request, _("Everybody can see now what it waits for."))
            return _to_item(found)
    return render(request, "items/block.html", {"form": form, "item": found})


def unblock(request: PartnershipRequest, item_id: UUID) -> HttpResponse:
    """Say how it ended that something stopped it."""
    found = selectors.item_for(request.actor, item_id)
    access.require(request.actor, "items.tend", found)
    form = UnblockForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.item_unblock(item=found, how=form.cleaned_data["how"], actor=request.actor)
            messages.success(request, _("Nothing stops it any more."))
            return _to_item(found)
    context = {"form": form, "item": found, "blocker": selectors.blocker_of(found)}
    return render(request, "items/unblock.html", context)


def decide(request: PartnershipRequest, item_id: UUID) -> HttpResponse:
    """Record what was decided, and why; also that it will not be done."""
    found = selectors.item_for(request.actor, item_id)
    access.require(request.actor, "items.tend", found)
    form = DecisionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given, verdict = form.cleaned_data, form.verdict_given
        with refusals(form):
            services.item_decide(
                item=found,
                verdict=verdict,
                words=given["words"],
                reasons=given["reasons"],
                actor=request.actor,
            )
            ends = verdict == Verdict.WILL_NOT
            messages.success(
                request,
                _("It is recorded that we will not, and why.") if ends else _("The decision is on record."),
            )
            return _to_item(found)
    return render(request, "items/decide.html", {"form": form, "item": found})


def _to_item(found: "Item") -> HttpResponse:
    return redirect(address("items:item", item_id=found.id))
