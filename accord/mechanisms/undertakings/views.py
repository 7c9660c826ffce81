from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.undertakings import rows, selectors, services
from accord.mechanisms.undertakings.forms import HandOverForm, ReportForm
from accord.partnership import selectors as partnership


def undertakings(request: PartnershipRequest) -> HttpResponse:
    """Everything that was undertaken: mine or everyone's, open or ended."""
    mine = request.GET.get("whose") == "mine"
    ended = request.GET.get("state") == "ended"
    found = selectors.undertakings(request.actor, mine=mine, ended=ended)
    context = {
        "rows": rows.rows(found),
        "counts": selectors.counts(),
        "filters": rows.filters(mine=mine, ended=ended),
        "mine": mine,
        "ended": ended,
    }
    return render(request, "undertakings/list.html", context)


def undertaking(request: PartnershipRequest, undertaking_id: UUID) -> HttpResponse:
    """One undertaking: who, by when, where it came from, what came of it."""
    found = selectors.undertaking_for(request.actor, undertaking_id)
    may_report = access.allows(request.actor, "undertakings.report", found)
    context = {
        "row": rows.rows([found])[0],
        "heading": rows.heading(found, partnership.today()),
        "facts": rows.facts(found),
        "may_report": may_report,
        "may_hand_over": access.allows(request.actor, "undertakings.hand_over", found),
    }
    return render(request, "undertakings/undertaking.html", context)


def undertaking_report(request: PartnershipRequest, undertaking_id: UUID) -> HttpResponse:
    """Say that it is done, needs a later day or will not be done."""
    found = selectors.undertaking_for(request.actor, undertaking_id)
    access.require(request.actor, "undertakings.report", found)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.undertaking_report(
                undertaking=found,
                outcome=form.outcome_given(),
                words=form.cleaned_data["words"],
                due=form.due_given(),
                actor=request.actor,
            )
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            messages.success(request, _("Everybody can now read what came of it."))
            return redirect(address("undertakings:undertaking", undertaking_id=found.id))
    return render(request, "undertakings/report.html", {"form": form, "row": rows.rows([found])[0]})


def undertaking_hand_over(request: PartnershipRequest, undertaking_id: UUID) -> HttpResponse:
    """Give what somebody undertook who has left to somebody else."""
    found = selectors.undertaking_for(request.actor, undertaking_id)
    access.require(request.actor, "undertakings.hand_over", found)
    form = HandOverForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        owner = partnership.person(form.owner_given())
        try:
            services.undertaking_hand_over(undertaking=found, owner=owner, actor=request.actor)
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            messages.success(request, _("{name} sees to it from now on.").format(name=owner.name))
            return redirect(address("undertakings:undertaking", undertaking_id=found.id))
    return render(request, "undertakings/hand_over.html", {"form": form, "row": rows.rows([found])[0]})
