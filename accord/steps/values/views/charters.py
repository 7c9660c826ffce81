"""Reading the versions of the charter, beginning one, and putting it before the partners."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.standards.annexes import selectors as annexes
from accord.standards.rules import WRITTEN, CharterIncomplete, CharterState
from accord.steps.values import cascading, selectors, services, showing, versions
from accord.steps.values.charter_templates import FIRST, TEMPLATES
from accord.steps.values.forms import TemplateForm, TitleForm
from accord.steps.values.stages import stage_of
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.standards.models import Charter


def charters(request: PartnershipRequest) -> HttpResponse:
    """Every version of the charter, the one in force first."""
    found = selectors.charters(request.actor)
    coming = next((each for each in found if each.state in WRITTEN), None)
    context = {
        "charters": [(each, stage_of(each, request.actor)) for each in found],
        "in_force": next((each for each in found if each.state == CharterState.IN_FORCE), None),
        "coming": coming,
        "may_begin": coming is None and access.allows(request.actor, "values.draft"),
    }
    return render(request, "values/charters.html", context)


def charter(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """One version: its values and behaviours, where it stands, and who agreed to it."""
    found = selectors.charter_for(request.actor, charter_id)
    is_written = found.state in WRITTEN
    writes = is_written and access.allows(request.actor, "values.draft", found)
    comments = selectors.comments_on(request.actor, found)
    context = {
        "charter": found,
        "stage": stage_of(found, request.actor),
        "values": showing.clauses(found, with_hints=writes, comments=comments),
        "before": versions.against_the_one_before(found),
        "has_levels": annexes.in_force(found) or annexes.being_drafted(found),
        "levels_brought": sum(bool(each.levels_brought) for each in standards.behaviours(found))
        if is_written
        else 0,
        "said_on_what_is_gone": showing.taken_out(found, comments),
        "open_comments": sum(comment.dealt_with_at is None for comment in comments) if is_written else 0,
        "may_comment": is_written and access.allows(request.actor, "values.comment", found),
        "may_answer": access.allows(request.actor, "values.answer_comment", found),
        "gaps": standards.gaps(found) if found.state == CharterState.DRAFT else (),
        "decision": selectors.decision_about(request.actor, found),
        "writes": writes,
        "way_down": cascading.way_down(request.actor, found),
        "may_take": access.allows(request.actor, "values.take", found),
        "may_begin_next": found.state == CharterState.IN_FORCE
        and access.allows(request.actor, "values.draft")
        and standards.charter_being_drafted() is None,
    }
    return render(request, "values/charter.html", context)


def charter_from_template(request: PartnershipRequest) -> HttpResponse:
    """Choose a shipped template, and begin a version with it."""
    access.require(request.actor, "values.draft")
    form = TemplateForm(request.POST or None, initial={"template": FIRST})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            found = services.charter_from_template(actor=request.actor, **form.cleaned_data)
            return _to_charter(found)
    return render(request, "values/templates.html", {"form": form, "templates": TEMPLATES.values()})


def charter_next(request: PartnershipRequest) -> HttpResponse:
    """Begin the next version as a copy of the one in force."""
    return _begin(request, lambda: services.charter_next(actor=request.actor))


def charter_blank(request: PartnershipRequest) -> HttpResponse:
    """Begin a version with nothing but a title."""
    access.require(request.actor, "values.draft")
    form = TitleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            found = writing.charter_draft(title=form.cleaned_data["title"], actor=request.actor)
            return _to_charter(found)
    return render(request, "values/title.html", {"form": form})


def charter_check(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """Check a draft, with everything that is missing at once; then put it before the partners."""
    found = selectors.charter_to_write(request.actor, charter_id)
    if found.state != CharterState.DRAFT:
        return _to_charter(found)
    if request.method == "POST":
        try:
            proposal = services.charter_propose(charter=found, actor=request.actor)
        except CharterIncomplete:
            messages.error(request, _("It cannot be proposed yet: see what is missing."))
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("Every partner can now read the charter and decide."))
            return redirect(address("agreement:proposal", proposal_id=proposal.id))
    context = {
        "charter": found,
        "gaps": standards.gaps(found),
        "values": showing.clauses(found, with_hints=True),
        "unanswered": len(selectors.unanswered(found)),
        "partners": list(partnership.parties().values()),
    }
    return render(request, "values/check.html", context)


def charter_discard(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """Throw a draft away, once that is confirmed."""
    found = selectors.charter_to_write(request.actor, charter_id)
    if found.state != CharterState.DRAFT:
        return _to_charter(found)
    if request.method != "POST":
        return render(request, "values/discard.html", {"charter": found})
    try:
        writing.charter_discard(charter=found, actor=request.actor)
    except Refused as refused:
        messages.error(request, str(refused.message))
        return _to_charter(found)
    messages.success(request, _("The draft is thrown away."))
    return redirect(address("values:charters"))


def _begin(request: PartnershipRequest, begin: "Callable[[], Charter]") -> HttpResponse:
    access.require(request.actor, "values.draft")
    if request.method == "POST":
        with refusals_told(request):
            return _to_charter(begin())
    return redirect(address("values:charters"))


def _to_charter(charter: "Charter") -> HttpResponse:
    return redirect(address("values:charter", charter_id=charter.id))
