"""What people say about a clause while it is drafted, and what was done about it."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.standards.rules import WRITTEN
from accord.steps.values import selectors, services
from accord.steps.values.forms import AnswerForm, CommentForm
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.standards.models import Charter


def comment(request: PartnershipRequest, charter_id: UUID, clause_id: UUID) -> HttpResponse:
    """Say something about a value or a behaviour of a draft."""
    charter = selectors.charter_for(request.actor, charter_id)
    access.require(request.actor, "values.comment", charter)
    if charter.state not in WRITTEN:
        messages.error(request, _("This version is settled. What should change belongs to the next one."))
        return _to_clause(charter, clause_id)
    clause = selectors.clause_for(request.actor, charter_id, clause_id)
    form = CommentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.comment_make(charter=charter, clause=clause, actor=request.actor, **form.cleaned_data)
            messages.success(request, _("Thank you. Everyone can read it now, and the steward answers it."))
            return _to_clause(charter, clause_id)
    context = {
        "form": form,
        "charter": charter,
        "clause": clause,
        "said": [
            found for found in selectors.comments_on(request.actor, charter) if found.clause_id == clause_id
        ],
    }
    return render(request, "values/comment.html", context)


def comment_answer(request: PartnershipRequest, charter_id: UUID, comment_id: UUID) -> HttpResponse:
    """Mark a comment as dealt with, and say what was done."""
    found = selectors.comment_for(request.actor, charter_id, comment_id)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.comment_answer(comment=found, actor=request.actor, **form.cleaned_data)
            messages.success(request, _("The comment is dealt with."))
            return _to_clause(found.charter, found.clause_id)
    return render(
        request,
        "values/comment_answer.html",
        {"form": form, "charter": found.charter, "comment": found, "said": [found]},
    )


def _to_clause(charter: "Charter", clause_id: UUID) -> HttpResponse:
    return redirect(address("values:charter", charter_id=charter.id) + f"#clause-{clause_id}")
