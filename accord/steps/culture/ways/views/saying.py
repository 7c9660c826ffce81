from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.culture.ways import selectors, services
from accord.steps.culture.ways.forms import HabitsForm
from accord.web.refusals import refusals


def ours(request: PartnershipRequest, organisation_id: UUID) -> HttpResponse:
    """Say how one partner does things today, all topics on one page."""
    organisation = selectors.organisation_for(request.actor, organisation_id)
    access.require(request.actor, "ways.say", organisation)
    topics = selectors.topics(request.actor)
    form = HabitsForm(request.POST or None, topics=topics, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            count = services.habits_say(organisation=organisation, said=form.said, actor=request.actor)
            messages.success(request, _told(count))
            return redirect(address("ways:register"))
    return render(request, "ways/ours.html", {"form": form, "organisation": organisation, "topics": topics})


def _told(count: int) -> str:
    if not count:
        return _("Nothing was changed.")
    words = ngettext(
        "{count} thing is on record now, in your name.",
        "{count} things are on record now, in your name.",
        count,
    )
    return words.format(count=count)
