from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.outbox import Sort
from accord.foundations.outbox.letters import called_of
from accord.foundations.requests import PartnershipRequest
from accord.overview.digest import selectors, services, words
from accord.overview.digest.forms import ChooseForm
from accord.overview.digest.rules import USUAL


def choose(request: PartnershipRequest) -> HttpResponse:
    """Which letters come to me, and when."""
    access.require(request.actor, "digest.choose")
    person_id = request.actor.person_id
    wish = selectors.wish_of(person_id) if person_id else USUAL
    held = {"pace": wish.pace, "quiet_from": wish.quiet_from, "quiet_until": wish.quiet_until}
    form = ChooseForm(request.POST or None, initial=held)
    if request.method == "POST" and form.is_valid():
        services.wish_choose(wish=form.wish, actor=request.actor)
        messages.success(request, _("Your letters come as you chose."))
        return redirect(address("digest:choose"))
    context = {
        "form": form,
        "wish": wish,
        "quiet": words.quiet_in_words(wish),
        "sorts": [called_of(sort) for sort in (Sort.DEMANDED, Sort.BY_DAY, Sort.NO_DAY)],
    }
    return render(request, "digest/choose.html", context)
