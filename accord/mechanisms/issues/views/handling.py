from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.issues import pages, selectors, services
from accord.mechanisms.issues.forms import AnswerForm, PassUpForm, SettleForm
from accord.partnership import selectors as partnership
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from django import forms

    from accord.mechanisms.issues.models import Issue


def answer(request: PartnershipRequest, issue_id: UUID) -> HttpResponse:
    """Say what is done about an issue."""
    found = selectors.issue_for(request.actor, issue_id)
    access.require(request.actor, "issues.handle", found)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.issue_answer(issue=found, actor=request.actor, **form.cleaned_data)
            return _done(request, found, _("Everybody can now read your answer."))
    return _page(
        request,
        found,
        form,
        here=_("Answer it"),
        heading=_("What do you do about this issue?"),
        send=_("Tell everybody"),
    )


def pass_up(request: PartnershipRequest, issue_id: UUID) -> HttpResponse:
    """Pass an issue up to the next rung."""
    found = selectors.issue_for(request.actor, issue_id)
    access.require(request.actor, "issues.pass_up", found)
    form = PassUpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.issue_pass_up(issue=found, actor=request.actor, **form.cleaned_data)
            return _done(request, found, _("It is a rung higher now, and those who stand there are told."))
    return _page(request, found, form, here=_("Pass it up"), heading=_("This issue goes up one rung."))


def settle(request: PartnershipRequest, issue_id: UUID) -> HttpResponse:
    """Say how an issue was settled, and what others can learn from it."""
    found = selectors.issue_for(request.actor, issue_id)
    access.require(request.actor, "issues.handle", found)
    form = SettleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.issue_settle(issue=found, actor=request.actor, **form.cleaned_data)
            return _done(
                request, found, _("It is settled. What was learned from it can be found by everybody.")
            )
    return _page(request, found, form, here=_("Settle it"), heading=_("How is this issue settled?"))


def _page(
    request: PartnershipRequest,
    issue: "Issue",
    form: "forms.Form",
    *,
    here: str,
    heading: str,
    send: str = "",
) -> HttpResponse:
    """Show the issue, and a form below. here: what the page is called; send: its button, if that differs."""
    row = pages.rows([issue], partnership.today())[0]
    context = {"form": form, "row": row, "here": here, "heading": heading, "send": send or here}
    return render(request, "issues/handle.html", context)


def _done(request: PartnershipRequest, issue: "Issue", said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect(address("issues:issue", issue_id=issue.id))
