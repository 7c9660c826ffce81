from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks import agenda, following, raising, selectors
from accord.mechanisms.talks.forms import RaiseBetweenForm
from accord.web.refusals import refusals


def raised_points(request: PartnershipRequest) -> HttpResponse:
    """What people raised between rounds, and where each of it stands."""
    found = following.all_raised(request.actor)
    context = {
        "raised": found,
        "waiting": sum(each.waits for each in found),
        "may_raise": access.allows(request.actor, "talks.raise"),
    }
    return render(request, "talks/raised/list.html", context)


def raise_point(request: PartnershipRequest) -> HttpResponse:
    """Raise a point for the next talk, in the own name or through the facilitator."""
    access.require(request.actor, "talks.raise")
    may_be_nameless = raising.may_be_nameless()
    form = RaiseBetweenForm(request.POST or None, may_be_nameless=may_be_nameless)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            raised = raising.raised_point_make(
                sentence=form.cleaned_data["sentence"], named=form.is_named(), actor=request.actor
            )
            return _to(raised.id)
    return render(request, "talks/raised/raise.html", {"form": form, "may_be_nameless": may_be_nameless})


def raised_point(request: PartnershipRequest, raised_id: UUID) -> HttpResponse:
    """One point that somebody raised, followed to its end."""
    found = following.raised_for(request.actor, raised_id)
    leads = access.allows(request.actor, "talks.lead", found)
    passes_on = access.allows(request.actor, "talks.pass_on", found)
    followed = following.followed(found)
    context = {
        "followed": followed,
        "line": agenda.line_of(followed.point) if followed.point else None,
        "open_talk": selectors.open_talk() if leads else None,
        "may_pass_on": passes_on and not found.passed_on,
        "may_set_aside": leads if found.passed_on else passes_on,
    }
    return render(request, "talks/raised/point.html", context)


def _to(raised_id: UUID) -> HttpResponse:
    return redirect(address("talks:raised-point", raised_id=raised_id))
