from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.practicalities.items import selectors, services, understanding
from accord.steps.practicalities.items.forms import ItemForm, LineForm, TakeForm
from accord.steps.practicalities.items.rules import Area
from accord.steps.practicalities.items.shipped import of_area
from accord.web.refusals import refusals
from accord.web.shelves import shelves


def add(request: PartnershipRequest) -> HttpResponse:
    """Put a thing on the board: what was understood of a line is filled in, to be put right and sent."""
    access.require(request.actor, "items.keep")
    line = LineForm(request.GET if "line" in request.GET else None)
    said = (
        understanding.understood(line.cleaned_data["line"], partnership.today()) if line.is_valid() else None
    )
    form = ItemForm(request.POST or None, initial=understanding.filled_in(said) if said else None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with refusals(form):
            made = services.item_add(
                title=given["title"],
                area=form.area_given,
                owner=form.owner_given,
                due=given["due"],
                priority=form.priority_given,
                money=form.money,
                new_id=given["new_id"],
                actor=request.actor,
            )
            messages.success(request, _("“{title}” stands on the board.").format(title=made))
            return redirect(address("items:board"))
    context = {"form": form, "said": said, "missing": understanding.missing(said) if said else []}
    return render(request, "items/add.html", context)


def template(request: PartnershipRequest) -> HttpResponse:
    """The template: what partnerships usually meet, by area, and how much of it stands on the board."""
    access.require(request.actor, "items.keep")
    context = shelves(
        Area,
        of_area=of_area,
        page_of=lambda area: address("items:template-area", area=area.value),
        taken=selectors.taken(),
    )
    return render(request, "items/template.html", context)


def template_area(request: PartnershipRequest, area: str) -> HttpResponse:
    """Take things of one area from the template, all for one owner."""
    if area not in Area.values:
        raise Http404
    access.require(request.actor, "items.keep")
    chosen, taken = Area(area), selectors.taken()
    left = [found for found in of_area(chosen) if found.key not in taken]
    initial = {"starts": partnership.today(), "keys": [found.key for found in left]}
    form = TakeForm(request.POST or None, written=left, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            made = services.items_take(
                keys=given["keys"], owner=form.owner_given, starts=given["starts"], actor=request.actor
            )
        except Refused as refused:
            form.add_error("starts" if refused.field == "due" else refused.field, str(refused.message))
        else:
            said = ngettext(
                "{count} thing stands on the board.", "{count} things stand on the board.", len(made)
            )
            messages.success(request, said.format(count=len(made)))
            return redirect(address("items:template"))
    return render(request, "items/template_area.html", {"form": form, "area": chosen.label, "left": left})
