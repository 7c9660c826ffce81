from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership.merging import selectors, services, words
from accord.partnership.merging.forms import MergeForm
from accord.web.refusals import refusals
from accord.web.security import private


@private
def duplicates(request: PartnershipRequest) -> HttpResponse:
    """Who may be on record twice."""
    found = selectors.pairs(request.actor)
    rows = [(pair, words.why(pair), first, second) for pair, first, second in found]
    return render(request, "partnership/duplicates.html", {"rows": rows})


@private
def compare(request: PartnershipRequest, first_id: UUID, second_id: UUID) -> HttpResponse:
    """Two records side by side, and what of each is kept when they become one."""
    first, second = selectors.sides_for(request.actor, first_id, second_id)
    form = MergeForm(request.POST or None, first=first, second=second)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            kept = services.people_merge(
                kept=first.person, gone=second.person, taken=form.taken, actor=request.actor
            )
            said = _("The two records of {name} are one now.").format(name=kept.name)
            messages.success(request, said)
            return redirect(address("partnership:person", person_id=kept.id))
    context = {
        "form": form,
        "first": first,
        "second": second,
        "stays": words.facts(first),
        "goes": words.facts(second),
    }
    return render(request, "partnership/compare.html", context)


def apart(request: PartnershipRequest, first_id: UUID, second_id: UUID) -> HttpResponse:
    """Record that two who look alike are two people."""
    first, second = selectors.sides_for(request.actor, first_id, second_id)
    if request.method != "POST":
        return redirect(address("partnership:compare", first_id=first_id, second_id=second_id))
    services.namesakes_record(first=first.person, second=second.person, actor=request.actor)
    messages.success(request, _("They stay two people, and we do not ask again."))
    return redirect(address("partnership:duplicates"))
