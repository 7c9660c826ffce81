from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.undertakings import facts, pages, rows, selectors, services
from accord.mechanisms.undertakings.forms import HandOverForm, ReportForm
from accord.partnership import selectors as partnership
from accord.web.refusals import refusals


def undertaking(request: PartnershipRequest, undertaking_id: UUID) -> HttpResponse:
    """One undertaking: who, by when, where it came from, what came of it."""
    found = selectors.undertaking_for(request.actor, undertaking_id)
    context = {
        "row": rows.rows([found])[0],
        "heading": rows.heading(found, partnership.today()),
        "facts": facts.facts(found),
        "next": pages.next_step(request.actor, found),
        "others": pages.other_steps(request.actor, found),
    }
    return render(request, "undertakings/undertaking.html", context)


def undertaking_report(request: PartnershipRequest, undertaking_id: UUID) -> HttpResponse:
    """Say that it is done, needs a later day or will not be done."""
    found = selectors.undertaking_for(request.actor, undertaking_id)
    access.require(request.actor, "undertakings.report", found)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.undertaking_report(
                undertaking=found,
                outcome=form.outcome_given(),
                words=form.cleaned_data["words"],
                due=form.due_given(),
                actor=request.actor,
            )
            messages.success(
                request, rows.reported_in_words(selectors.undertaking_for(request.actor, found.id))
            )
            return redirect(address("undertakings:undertaking", undertaking_id=found.id))
    return render(request, "undertakings/report.html", {"form": form, "row": rows.rows([found])[0]})


def undertaking_hand_over(request: PartnershipRequest, undertaking_id: UUID) -> HttpResponse:
    """Give what somebody undertook who has left to somebody else."""
    found = selectors.undertaking_for(request.actor, undertaking_id)
    access.require(request.actor, "undertakings.hand_over", found)
    form = HandOverForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        owner = partnership.person(form.owner_given())
        with refusals(form):
            services.undertaking_hand_over(undertaking=found, owner=owner, actor=request.actor)
            messages.success(request, _("{name} sees to it from now on.").format(name=owner.name))
            return redirect(address("undertakings:undertaking", undertaking_id=found.id))
    return render(request, "undertakings/hand_over.html", {"form": form, "row": rows.rows([found])[0]})
