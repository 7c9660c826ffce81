from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.practicalities.sites import rows, selectors, services
from accord.steps.practicalities.sites.forms import WeekForm
from accord.steps.practicalities.sites.rules import WORKING_DAYS, Kind, Week, may_be_written

if TYPE_CHECKING:
    from accord.steps.practicalities.sites.models import Site


def week(request: PartnershipRequest, site_id: UUID, kind: str, week: str) -> HttpResponse:
    """Write how many people of each organisation plan to be, or were, at a site on each day of a week."""
    chosen = Week.named(week)
    if chosen is None or kind not in Kind.values:
        raise Http404
    found, says = selectors.site_for(request.actor, site_id), Kind(kind)
    access.require(request.actor, "sites.count", found)
    held = rows.numbers(selectors.presence([found], [chosen]), says)
    days = [day for number, day in enumerate(chosen.days) if number < WORKING_DAYS or _is_held(day, held)]
    form = WeekForm(
        request.POST or None, organisations=selectors.counted_organisations(), days=days, held=held
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.presence_write(site=found, kind=says, numbers=form.changed_numbers, actor=request.actor)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            if form.changed_numbers:
                messages.success(request, _("The numbers are in."))
            return redirect(address("sites:site", site_id=found.id))
    context = {
        "form": form,
        "site": found,
        "week": chosen,
        "is_plan": says is Kind.PLAN,
        "earlier": _beside(found, says, chosen.later(-1)),
        "later": _beside(found, says, chosen.later(1)),
    }
    return render(request, "sites/week.html", context)


def _beside(site: "Site", kind: Kind, week: Week) -> str:
    """The page of a week beside, "" where no numbers are taken for it."""
    if not may_be_written(week, kind, partnership.today()):
        return ""
    return address("sites:week", site_id=site.id, kind=kind, week=week.key)


def _is_held(day: date, held: dict[tuple[UUID, date], int]) -> bool:
    return any(place[1] == day for place in held)
