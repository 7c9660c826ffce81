from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.transition.transitions import selectors, services
from accord.steps.transition.transitions.forms import SeatForm
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Seat, Transition


def seat_add(request: PartnershipRequest, transition_id: UUID) -> HttpResponse:
    """Write down a post in which somebody changes."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "transitions.keep", found)
    return _write(request, found, None)


def seat(request: PartnershipRequest, transition_id: UUID, seat_id: UUID) -> HttpResponse:
    """Write a post down anew."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "transitions.keep", found)
    return _write(request, found, selectors.seat_for(found, seat_id))


def _write(request: PartnershipRequest, found: "Transition", held: "Seat | None") -> HttpResponse:
    form = SeatForm(request.POST or None, seat=held, initial=_initial(held) if held else None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.seat_write(transition=found, said=form.said, seat=held, actor=request.actor)
            messages.success(request, _("It stands on the roster."))
            return redirect(address("transitions:transition", transition_id=found.id))
    return render(request, "transitions/seat.html", {"form": form, "transition": found, "seat": held})


def seat_remove(request: PartnershipRequest, transition_id: UUID, seat_id: UUID) -> HttpResponse:
    """Take a post off the roster."""
    found = selectors.transition_for(request.actor, transition_id)
    access.require(request.actor, "transitions.keep", found)
    held = selectors.seat_for(found, seat_id)
    if request.method == "POST":
        with refusals_told(request):
            services.seat_remove(seat=held, actor=request.actor)
            messages.success(request, _("It is off the roster."))
    return redirect(address("transitions:transition", transition_id=found.id))


def _initial(held: "Seat") -> dict[str, object]:
    plain = {name: getattr(held, name) for name in ("post", "is_key", "last_day", "first_day", "planned")}
    return plain | {"leaver": held.leaver_id, "comer": held.comer_id}
