"""Making a commitment: written, looked at as everybody will read it, and then made in public."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership.rules import TIER_GROUPS
from accord.steps.leadership import selectors, services, words
from accord.steps.leadership.expected import expected_of
from accord.steps.leadership.forms.committing import CommitForm, Step
from accord.web.components import Fact
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.steps.leadership.models import Commitment


def commit(request: PartnershipRequest) -> HttpResponse:
    """Commit to something: nothing stands in public before its leader has seen how it reads."""
    access.require(request.actor, "leadership.commit")
    behaviours = selectors.behaviours_in_force()
    form = CommitForm(
        request.POST or None, behaviours=behaviours, initial={"behaviour": request.GET.get("behaviour", "")}
    )
    step = request.POST.get("step", "")
    if request.method == "POST" and form.is_valid() and step != Step.CHANGE:
        if step != Step.COMMIT:
            return render(request, "leadership/check.html", {"form": form, "facts": _facts(form)})
        with refusals(form):
            made = _made(request, form)
            messages.success(request, _("Everybody in the partnership can now read it."))
            return redirect(address("leadership:commitment", commitment_id=made.id))
    leader = selectors.leader_or_none(request.actor.person_id)
    context = {
        "form": form,
        "behaviours": behaviours,
        "expected": expected_of(leader.tier) if leader else [],
        "tier": TIER_GROUPS[leader.tier] if leader else "",
    }
    return render(request, "leadership/commit.html", context)


def _made(request: PartnershipRequest, form: CommitForm) -> "Commitment":
    return services.commitment_make(
        behaviour=form.behaviour_given(),
        says=form.cleaned_data["says"],
        how_seen=form.cleaned_data["how_seen"],
        due=form.cleaned_data["due"],
        new_id=form.cleaned_data["new_id"],
        actor=request.actor,
    )


def _facts(form: CommitForm) -> list[Fact]:
    """What is about to be promised, as everybody will read it."""
    return [
        Fact(_("Behaviour"), form.behaviour_given().behaviour),
        Fact(_("How anyone can tell"), form.cleaned_data["how_seen"]),
        Fact(_("By when"), words.day(form.cleaned_data["due"])),
    ]
