from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.steps.practicalities.touchpoints import selectors, services, showing
from accord.steps.practicalities.touchpoints.forms import TouchpointForm


def touchpoints(request: PartnershipRequest) -> HttpResponse:
    """What still carries the mark of one partner, who changes it, and what carries our own by now."""
    found = selectors.touchpoints(request.actor)
    context = {
        "heading": showing.heading(*selectors.converted()),
        "rows": showing.rows(found),
        "keeps": access.allows(request.actor, "touchpoints.keep"),
    }
    return render(request, "touchpoints/list.html", context)


def add(request: PartnershipRequest) -> HttpResponse:
    """Write down what carries whose mark, who changes it, and by when."""
    access.require(request.actor, "touchpoints.keep")
    form = TouchpointForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            services.touchpoint_add(
                what=given["what"],
                sort=form.sort_given,
                carries=form.carries_given,
                owner=form.owner_given,
                due=given["due"],
                new_id=given["new_id"],
                actor=request.actor,
            )
        except Refused as refused:
            form.add_error("what" if refused.field == "title" else refused.field, str(refused.message))
        else:
            messages.success(request, _("It is written down, and stands on its owner’s page."))
            return redirect(address("touchpoints:list"))
    return render(request, "touchpoints/add.html", {"form": form})
