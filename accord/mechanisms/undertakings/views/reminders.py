from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.undertakings import feeds
from accord.mechanisms.undertakings.rules import Calendar


def reminders(request: PartnershipRequest) -> HttpResponse:
    """The own calendars with their secret addresses."""
    made = feeds.feeds_of(request.actor)
    calendars = [(each, feeds.address_of(made[each]) if each in made else "") for each in Calendar]
    return render(request, "undertakings/reminders.html", {"calendars": calendars})


def calendar_make(request: PartnershipRequest, holds: str) -> HttpResponse:
    """Make a calendar at a new secret address."""
    wanted = _calendar(request, holds)
    if request.method == "POST":
        feeds.feed_make(holds=wanted, actor=request.actor)
        messages.success(request, _("The calendar is there. Copy its address into your calendar program."))
    return _back()


def calendar_end(request: PartnershipRequest, holds: str) -> HttpResponse:
    """End a calendar, and its address with it."""
    wanted = _calendar(request, holds)
    if request.method == "POST":
        feeds.feed_end(holds=wanted, actor=request.actor)
        messages.success(request, _("The address leads nowhere any more."))
    return _back()


def _calendar(request: PartnershipRequest, holds: str) -> Calendar:
    """Return which calendar an address names; raises Denied, Http404."""
    access.require(request.actor, "undertakings.be_reminded")
    if holds not in Calendar.values:
        raise Http404
    return Calendar(holds)


def _back() -> HttpResponse:
    return redirect(address("undertakings:reminders"))
