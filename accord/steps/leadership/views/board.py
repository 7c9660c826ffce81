"""The day on which the board meets, before which leaders are asked what came of their commitments."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.leadership import selectors, services, words
from accord.steps.leadership.forms.board import BoardForm
from accord.web.refusals import refusals


def board(request: PartnershipRequest) -> HttpResponse:
    """Write down on which day the board meets."""
    access.require(request.actor, "leadership.set_board_day")
    day = selectors.next_board()
    form = BoardForm(request.POST or None, initial={"day": day})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.board_day_set(day=form.cleaned_data["day"], actor=request.actor)
            messages.success(request, _("Leaders are asked two weeks before that day."))
            return redirect(address("leadership:leaders"))
    return render(request, "leadership/board.html", {"form": form, "day": words.day(day)})
