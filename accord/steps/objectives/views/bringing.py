from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import READ, braked
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.steps.objectives import bringing, near
from accord.steps.objectives.forms.bringing import ListForm, RowForm
from accord.steps.objectives.goals import selectors as goals
from accord.web.refusals import refusals_told

if TYPE_CHECKING:
    from accord.partnership.models import Assignment
    from accord.steps.objectives.bringing import Read
    from accord.steps.objectives.goals.models import Year


@braked(READ, method="POST")
def bring(request: PartnershipRequest) -> HttpResponse:
    """Bring a list of objectives in: choose it, look at every row, and put them before their people."""
    access.require(request.actor, "objectives.lead")
    year = goals.year_in_force()
    if year is None:
        return redirect(address("objectives:team"))
    if "rows" in request.POST:
        return _take(request, year)
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            read = bringing.read(
                content=form.cleaned_data["file"], goals=goals.living(year), actor=request.actor
            )
        except Refused as refused:
            form.add_error("file", str(refused.message))
        else:
            return _look(request, year, read)
    return render(request, "objectives/bring.html", {"form": form})


def _look(request: PartnershipRequest, year: "Year", read: "Read") -> HttpResponse:
    """Show what was read, each row as a form that can be put right."""
    forms = [
        (
            each.place,
            RowForm(
                year=year,
                prefix=str(each.place.id),
                initial={
                    "sentence": each.sentence,
                    "told": each.told,
                    "goal": str(each.goal.id) if each.goal else "",
                },
            ),
        )
        for each in read.rows
    ]
    return render(request, "objectives/look.html", {"forms": forms, "unknown": read.unknown})


def _take(request: PartnershipRequest, year: "Year") -> HttpResponse:
    """Write what was looked at: all of it, or nothing."""
    places = _sent(request)
    forms = [(place, RowForm(request.POST, year=year, prefix=str(place.id))) for place in places]
    if all(form.is_valid() for _place, form in forms):
        chosen = [(place, form.words()) for place, form in forms if form.cleaned_data["taken"]]
        with refusals_told(request):
            count = bringing.bring(rows=chosen, year=year, actor=request.actor)
            said = ngettext(
                "One objective waits for its person to agree.",
                "{count} objectives wait for their people to agree.",
                count,
            )
            messages.success(request, said.format(count=count))
            return redirect(address("objectives:team"))
    return render(request, "objectives/look.html", {"forms": forms, "unknown": ()})


def _sent(request: PartnershipRequest) -> "list[Assignment]":
    """The places of the rows that were sent, as far as they are of people who report to the reader."""
    sent = set(request.POST.getlist("rows"))
    managed = near.managed_by(request.actor.person_id) if request.actor.person_id else []
    return [place for place in managed if str(place.id) in sent]
