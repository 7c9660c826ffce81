from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.practicalities.sites import selectors, services
from accord.steps.practicalities.sites.forms import RoofForm, RoomForm, SiteForm
from accord.web.refusals import refusals, refusals_told


def add(request: PartnershipRequest) -> HttpResponse:
    """Add a site."""
    access.require(request.actor, "sites.keep")
    form = SiteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.site_add(facts=form.facts, actor=request.actor)
            messages.success(request, _("{site} is on the list. Add its rooms.").format(site=made))
            return _to_site(made.id)
    return render(request, "sites/add.html", {"form": form})


def change(request: PartnershipRequest, site_id: UUID) -> HttpResponse:
    """Say anew what a site is."""
    found = selectors.site_for(request.actor, site_id)
    access.require(request.actor, "sites.keep", found)
    initial = {"name": found.name, "where": found.where, "access": found.access}
    form = SiteForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.site_change(site=found, facts=form.facts, actor=request.actor)
            messages.success(request, _("Everybody reads it like this now."))
            return _to_site(found.id)
    return render(request, "sites/change.html", {"form": form, "site": found})


def close(request: PartnershipRequest, site_id: UUID) -> HttpResponse:
    """Say that nobody works at a site any more."""
    found = selectors.site_for(request.actor, site_id)
    access.require(request.actor, "sites.keep", found)
    if request.method == "POST":
        with refusals_told(request):
            services.site_close(site=found, actor=request.actor)
            messages.success(request, _("{site} is closed. What was counted there stays.").format(site=found))
        return redirect(address("sites:sites"))
    return render(request, "sites/close.html", {"site": found})


def room_add(request: PartnershipRequest, site_id: UUID) -> HttpResponse:
    """Add a room to a site."""
    found = selectors.site_for(request.actor, site_id)
    access.require(request.actor, "sites.keep", found)
    form = RoomForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.room_add(site=found, actor=request.actor, **form.cleaned_data)
            messages.success(request, _("The room is on the list."))
            return _to_site(found.id)
    return render(request, "sites/room.html", {"form": form, "site": found})


def room_remove(request: PartnershipRequest, site_id: UUID, room_id: UUID) -> HttpResponse:
    """Take a room off the list."""
    found = selectors.site_for(request.actor, site_id)
    access.require(request.actor, "sites.keep", found)
    room = selectors.room_of(found, room_id)
    if request.method == "POST":
        services.room_remove(room=room, actor=request.actor)
        messages.success(request, _("{room} is off the list.").format(room=room))
        return _to_site(found.id)
    return render(request, "sites/room_remove.html", {"site": found, "room": room})


def roof(request: PartnershipRequest) -> HttpResponse:
    """Record whether we work under one roof, and why."""
    access.require(request.actor, "sites.keep")
    form = RoofForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.roof_choose(actor=request.actor, **form.given)
            messages.success(request, _("It is on record, with its reasons."))
            return redirect(address("sites:sites"))
    return render(request, "sites/roof.html", {"form": form})


def _to_site(site_id: UUID) -> HttpResponse:
    return redirect(address("sites:site", site_id=site_id))
