from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership.budget import selectors, services, tables, words
from accord.partnership.budget.forms import CapForm
from accord.partnership.budget.selectors import EverybodysTime, OwnTime
from accord.web.refusals import refusals


def mine(request: PartnershipRequest) -> HttpResponse:
    """What is asked of the reader's time, this quarter and the next, thing by thing."""
    quarter = selectors.this_quarter()
    now = selectors.own_time(request.actor, quarter)
    following = selectors.own_time(request.actor, quarter.next)
    context = {
        "heading": words.own_in_words(now),
        "quarter": words.quarter_in_words(quarter),
        "quarters": [_own(now), _own(following)],
        "beside": tables.beside((*now.beside, *following.beside)),
        "may_see_everybody": access.allows(request.actor, "budget.read_everybody"),
    }
    return render(request, "budget/mine.html", context)


def everybody(request: PartnershipRequest) -> HttpResponse:
    """What is asked of each organisation, and who can be asked for little more; for whoever plans."""
    quarter = selectors.this_quarter()
    now = selectors.everybodys_time(request.actor, quarter)
    following = selectors.everybodys_time(request.actor, quarter.next)
    context = {
        "near": len(now.near),
        "asked": now.minutes > 0,
        "quarter": words.quarter_in_words(quarter),
        "cap": words.cap_in_words(selectors.cap()),
        "quarters": [_everybodys(now), _everybodys(following)],
    }
    return render(request, "budget/everybody.html", context)


def cap(request: PartnershipRequest) -> HttpResponse:
    """How much may be asked of people's time, since when, and what the partners are asked to agree to."""
    access.require(request.actor, "budget.read")
    agreed, proposed = selectors.cap_agreed(), selectors.cap_before_the_partners()
    view = agreement.latest_about(proposed.id, request.actor) if proposed else None
    context = {
        "cap": selectors.cap(),
        "since": words.day_in_words(agreed.in_force_since) if agreed and agreed.in_force_since else "",
        "proposed": proposed,
        "proposal": view.proposal if view else None,
        "waits_for": names(view.waits_for) if view else "",
        "may_propose": access.allows(request.actor, "budget.propose_cap"),
    }
    return render(request, "budget/cap.html", context)


def cap_propose(request: PartnershipRequest) -> HttpResponse:
    """Put another cap before every partner."""
    access.require(request.actor, "budget.propose_cap")
    form = CapForm(request.POST or None, now=selectors.cap())
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.cap_propose(**form.cleaned_data, actor=request.actor)
            messages.success(request, _("Every partner can now read it and decide."))
            return redirect(address("budget:cap"))
    return render(request, "budget/propose.html", {"form": form})


def _own(own: OwnTime) -> dict[str, object]:
    return {
        "name": words.quarter_in_words(own.quarter),
        "asked": own.asked,
        "table": tables.own(own),
        "left": words.left_in_words(own),
    }


def _everybodys(found: EverybodysTime) -> dict[str, object]:
    return {
        "name": words.quarter_in_words(found.quarter),
        "asked": found.minutes > 0,
        "hours": words.hours(found.minutes),
        "organisations": tables.organisations(found),
        "near": tables.loads(found.near) if found.near else None,
        "more": words.more_in_words(found.near),
    }
