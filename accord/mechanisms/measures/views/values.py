from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.measures import selectors, services
from accord.mechanisms.measures.forms import ValueForm
from accord.mechanisms.measures.possible import meanwhile
from accord.mechanisms.measures.words import figure_in_words
from accord.partnership import selectors as partnership
from accord.web.refusals import refusals


def value(request: PartnershipRequest, measure_id: UUID, period: str) -> HttpResponse:
    """Give the value of a period, revise it, or take it back."""
    found = selectors.measure_for(request.actor, measure_id)
    access.require(request.actor, "measures.give_value", found)
    named = found.period_named(period)
    (series,) = selectors.series_of([found])
    point = series.point(named) if named else None
    if point is None:
        raise Http404
    seen = len(point.given)
    form = ValueForm(request.POST or None, measure=found, amount=point.amount, seen=seen)
    if request.method == "POST" and not form.seen_now:
        messages.warning(request, meanwhile(point.period))
        typed = form.data.get("amount", "")
        form = ValueForm(measure=found, amount=point.amount, seen=seen, typed=typed)
    elif request.method == "POST" and form.is_valid():
        given = services.Given(
            measure_id=found.id,
            period=point.period,
            amount=form.cleaned_data["amount"],
            seen=form.cleaned_data["seen"],
        )
        with refusals(form):
            services.value_give(given=given, why=form.cleaned_data.get("why", ""), actor=request.actor)
            messages.success(request, _("The value is in."))
            return redirect(address("measures:measure", measure_id=found.id))
    context = {
        "form": form,
        "measure": found,
        "period": point.period,
        "stands": figure_in_words(point.amount, found),
        "given": bool(point.given),
        "since": point.given[-1].at.astimezone(partnership.partnership().zone) if point.given else None,
    }
    return render(request, "measures/value.html", context)
