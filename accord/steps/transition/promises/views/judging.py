from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.transition.promises import selectors, services
from accord.steps.transition.promises.forms import AnswerForm, ChangeForm, VerdictForm
from accord.web.refusals import refusals


def verdict(request: PartnershipRequest, promise_id: UUID) -> HttpResponse:
    """Say whether a promise was kept."""
    found = selectors.promise_for(request.actor, promise_id)
    access.require(request.actor, "promises.judge", found)
    form = VerdictForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.verdict_give(
                promise=found, state=form.state_given, words=form.cleaned_data["words"], actor=request.actor
            )
            messages.success(request, _("It stands in the book. Those promised can say how they see it."))
            return redirect(address("promises:promise", promise_id=found.id))
    return render(request, "promises/verdict.html", {"form": form, "promise": found})


def answer(request: PartnershipRequest, promise_id: UUID) -> HttpResponse:
    """Say, as one of those promised, whether they see it so too."""
    found = selectors.promise_for(request.actor, promise_id)
    access.require(request.actor, "promises.answer", found)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.answer_give(
                promise=found, sees=form.sees_given, words=form.cleaned_data["words"], actor=request.actor
            )
            messages.success(request, _("Your word stands beside it, for everybody to read."))
            return redirect(address("promises:promise", promise_id=found.id))
    context = {"form": form, "promise": found, "verdict": selectors.verdict_of(found)}
    return render(request, "promises/answer.html", context)


def change(request: PartnershipRequest, promise_id: UUID) -> HttpResponse:
    """Put other words for a promise before every partner."""
    found = selectors.promise_for(request.actor, promise_id)
    access.require(request.actor, "promises.judge", found)
    form = ChangeForm(request.POST or None, initial={"words": found.words})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            proposal = services.change_propose(promise=found, **form.cleaned_data, actor=request.actor)
            messages.success(request, _("It is before the partners. Until all agree, the promise stands."))
            return redirect(address("agreement:proposal", proposal_id=proposal.id))
    return render(request, "promises/change.html", {"form": form, "promise": found})
