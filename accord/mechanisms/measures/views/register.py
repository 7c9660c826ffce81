from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.measures import altogether, charts, facts, rows, selectors, sentences, services
from accord.mechanisms.measures.forms import AddForm, RegisterForm, TargetForm, WhyForm
from accord.partnership import selectors as partnership
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure


def measures(request: PartnershipRequest) -> HttpResponse:
    """The register: every measure with its latest value, and those that were ended."""
    going_on = selectors.series_of(selectors.measures(request.actor))
    ended = selectors.series_of(selectors.measures(request.actor, ended=True))
    context = {
        "heading": altogether.overall(going_on),
        "missing": altogether.missing_of_all(going_on),
        "rows": rows.rows(going_on),
        "ended": rows.rows(ended),
        "keeps": access.allows(request.actor, "measures.keep"),
        "gives": bool(selectors.may_give(request.actor)),
        "takes": access.allows(request.actor, "measures.take"),
    }
    return render(request, "measures/list.html", context)


def measure(request: PartnershipRequest, measure_id: UUID) -> HttpResponse:
    """One measure over time: its chart, what that says, every period, every revision."""
    found = selectors.measure_for(request.actor, measure_id)
    (series,) = selectors.series_of([found])
    goes_on = found.ended_on is None
    gives = goes_on and access.allows(request.actor, "measures.give_value", found)
    zone = partnership.partnership().zone
    context = {
        "measure": found,
        "heading": sentences.heading(series),
        "says": sentences.says(series),
        "chart": charts.chart(series),
        "due": next(iter(reversed(series.missing)), None) if gives else None,
        "periods": facts.periods_table(series, gives=gives)
        if gives or len(series.points) > charts.MOST_SHOWN
        else None,
        "gives": gives,
        "revisions": facts.revisions(series, zone),
        "targets": facts.targets(series, zone),
        "facts": facts.facts(series),
        "keeps": access.allows(request.actor, "measures.keep", found),
        "goes_on": goes_on,
    }
    return render(request, "measures/measure.html", context)


def add(request: PartnershipRequest) -> HttpResponse:
    """Put a measure into the register."""
    access.require(request.actor, "measures.keep")
    form = AddForm(request.POST or None, whose=selectors.may_keep_of(request.actor))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.measure_add(facts=form.facts, aim=form.aim, actor=request.actor)
            messages.success(request, _("It is in the register. Its values can come in."))
            return _to_measure(made)
    return render(request, "measures/add.html", {"form": form})


def change(request: PartnershipRequest, measure_id: UUID) -> HttpResponse:
    """Change what the register says of a measure."""
    found = _kept(request, measure_id)
    form = RegisterForm(request.POST or None, measure=found, whose=selectors.may_keep_of(request.actor))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.measure_change(measure=found, facts=form.facts, actor=request.actor)
            messages.success(request, _("The register is changed, and the log says what it was."))
            return _to_measure(found)
    return render(request, "measures/change.html", {"form": form, "measure": found})


def target(request: PartnershipRequest, measure_id: UUID) -> HttpResponse:
    """Set the target of a measure from a period on."""
    found = _kept(request, measure_id)
    (series,) = selectors.series_of([found])
    form = TargetForm(request.POST or None, measure=found, aim=series.aim_now, first=not series.targets)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.target_set(
                measure=found,
                aim=form.aim,
                since=found.period_of(form.cleaned_data["since"]),
                why=form.cleaned_data.get("why", ""),
                actor=request.actor,
            )
            messages.success(
                request, _("The target is set. Earlier values stay beside the one of their time.")
            )
            return _to_measure(found)
    return render(request, "measures/target.html", {"form": form, "measure": found})


def end(request: PartnershipRequest, measure_id: UUID) -> HttpResponse:
    """Ask for no more values of a measure."""
    found = _kept(request, measure_id)
    form = WhyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.measure_end(measure=found, why=form.cleaned_data["why"], actor=request.actor)
            messages.success(request, _("No more values are asked for. All that came in stays to see."))
            return _to_measure(found)
    return render(request, "measures/end.html", {"form": form, "measure": found})


def resume(request: PartnershipRequest, measure_id: UUID) -> HttpResponse:
    """Take a measure up again that was ended."""
    found = _kept(request, measure_id)
    if request.method == "POST":
        with refusals_told(request):
            services.measure_resume(measure=found, actor=request.actor)
            messages.success(request, _("It is measured again."))
    return _to_measure(found)


def _kept(request: PartnershipRequest, measure_id: UUID) -> "Measure":
    found = selectors.measure_for(request.actor, measure_id)
    access.require(request.actor, "measures.keep", found)
    return found


def _to_measure(found: "Measure") -> HttpResponse:
    return redirect(address("measures:measure", measure_id=found.id))
