"""Two versions side by side, and which earlier behaviour a reworded one goes on from."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.standards import services as writing
from accord.standards.rules import CharterState
from accord.steps.values import selectors, versions
from accord.steps.values.forms import EarlierForm
from accord.web.refusals import refusals


def beside(request: PartnershipRequest, charter_id: UUID, other_id: UUID) -> HttpResponse:
    """Two versions side by side, the earlier one first, whichever way round they are asked for."""
    one = selectors.charter_for(request.actor, charter_id)
    other = selectors.charter_for(request.actor, other_id)
    before, after = sorted((one, other), key=lambda found: found.version)
    context = {
        "comparison": versions.compare(before, after),
        "all": [found for found in selectors.charters(request.actor) if found.id != after.id],
        "writes": after.state == CharterState.DRAFT and access.allows(request.actor, "values.draft", after),
    }
    return render(request, "values/beside.html", context)


def behaviour_link(request: PartnershipRequest, charter_id: UUID, behaviour_id: UUID) -> HttpResponse:
    """Say which earlier behaviour one goes on from, or that it is a new one."""
    behaviour = selectors.behaviour_to_write(request.actor, charter_id, behaviour_id)
    charter = selectors.charter_to_write(request.actor, charter_id)
    earlier = selectors.earlier_of(charter, behaviour)
    if charter.state != CharterState.DRAFT or not earlier:
        messages.error(request, _("There is no version before this draft to go on from."))
        return redirect(address("values:charter", charter_id=charter_id))
    now = next((found for found in earlier if found.thread == behaviour.thread), None)
    said = {"earlier": str(now.id) if now else EarlierForm.NEW}
    form = EarlierForm(request.POST or None, initial=said, earlier=earlier)
    if request.method == "POST" and form.is_valid():
        chosen = next((found for found in earlier if str(found.id) == form.cleaned_data["earlier"]), None)
        with refusals(form):
            writing.behaviour_link(behaviour=behaviour, earlier=chosen, actor=request.actor)
            messages.success(request, _("Saved."))
            return redirect(address("values:charter", charter_id=charter_id) + f"#clause-{behaviour_id}")
    context = {"form": form, "charter": charter, "behaviour": behaviour}
    return render(request, "values/behaviour_link.html", context)
