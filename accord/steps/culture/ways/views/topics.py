from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.culture.ways import selectors, services
from accord.steps.culture.ways.forms import TakeForm, TopicForm
from accord.steps.culture.ways.rules import Area
from accord.steps.culture.ways.shipped import of_area
from accord.web.refusals import refusals
from accord.web.shelves import shelves


def template(request: PartnershipRequest) -> HttpResponse:
    """The shipped topics by area, and how many of them stand in the register."""
    access.require(request.actor, "ways.keep")
    context = shelves(
        Area,
        of_area=of_area,
        page_of=lambda area: address("ways:template-area", area=area.value),
        taken=selectors.taken(),
    )
    return render(request, "ways/template.html", context)


def template_area(request: PartnershipRequest, area: str) -> HttpResponse:
    """Take shipped topics of one area into the register."""
    if area not in Area.values:
        raise Http404
    access.require(request.actor, "ways.keep")
    chosen, taken = Area(area), selectors.taken()
    left = [found for found in of_area(chosen) if found.key not in taken]
    form = TakeForm(request.POST or None, written=left, initial={"keys": [found.key for found in left]})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.topics_take(keys=form.cleaned_data["keys"], actor=request.actor)
            said = ngettext(
                "{count} topic stands in the register.", "{count} topics stand in the register.", len(made)
            )
            messages.success(request, said.format(count=len(made)))
            return redirect(address("ways:template"))
    return render(request, "ways/template_area.html", {"form": form, "area": chosen.label, "left": left})


def add(request: PartnershipRequest) -> HttpResponse:
    """Put a topic of our own into the register."""
    access.require(request.actor, "ways.keep")
    form = TopicForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with refusals(form):
            made = services.topic_add(
                title=given["title"],
                about=given["about"],
                area=form.area_given,
                important=given["important"],
                new_id=given["new_id"],
                actor=request.actor,
            )
            messages.success(request, _("“{title}” stands in the register.").format(title=made))
            return redirect(address("ways:register"))
    return render(request, "ways/add.html", {"form": form})
