from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.objectives import assessing, evidence, selectors, showing
from accord.steps.objectives.forms.evidence import AccountForm, SeenForm
from accord.steps.objectives.forms.note import AskForm
from accord.steps.objectives.notes import services as notes
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.steps.objectives.models import Objective


def note(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """Note what came of the own contribution."""
    found = _own(request, objective_id)
    form = SeenForm(request.POST or None, initial={"happened_on": partnership.today()})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            evidence.seen_note(objective=found, actor=request.actor, **form.cleaned_data)
            return redirect(showing.page_of(found))
    return _form(request, found, form, "objectives/note.html")


def offered(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """What the partnership knows me to have done this year: take it as evidence, one by one."""
    found = _own(request, objective_id)
    if request.method == "POST":
        with refusals_told(request):
            evidence.seen_take(objective=found, key=request.POST.get("key", ""), actor=request.actor)
        return redirect(showing.page_of(found))
    context = {"objective": found, "offered": evidence.offered(found, request.actor)}
    return render(request, "objectives/offered.html", context)


def share(request: PartnershipRequest, objective_id: UUID, seen_id: UUID) -> HttpResponse:
    """Let the line manager read what was noted, or take it away."""
    found = _own(request, objective_id)
    if request.method == "POST":
        act = evidence.seen_remove if "remove" in request.POST else evidence.seen_share
        act(objective=found, seen_id=seen_id, actor=request.actor)
    return redirect(showing.page_of(found))


def ask(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """Ask a colleague in another organisation for a contribution note."""
    found = _own(request, objective_id)
    form = AskForm(request.POST or None, colleagues=notes.colleagues(objective=found))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            asked = notes.note_ask(objective=found, colleague_id=form.colleague_given(), actor=request.actor)
            messages.success(
                request, _("{name} gets a letter with a link.").format(name=asked.colleague.name)
            )
            return redirect(showing.page_of(found))
    return _form(request, found, form, "objectives/ask.html")


def account(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """Say how it went, in one's own words."""
    found = _own(request, objective_id)
    form = AccountForm(request.POST or None, initial={"words": found.account})
    if request.method == "POST" and form.is_valid():
        assessing.account_write(objective=found, actor=request.actor, **form.cleaned_data)
        return redirect(showing.page_of(found))
    return _form(request, found, form, "objectives/account.html")


def plan(request: PartnershipRequest, objective_id: UUID, assessment_id: UUID) -> HttpResponse:
    """Take what the line manager suggested into the own plan."""
    found = _own(request, objective_id)
    if request.method == "POST":
        with refusals_told(request):
            assessing.next_step_take(objective=found, assessment_id=assessment_id, actor=request.actor)
            messages.success(request, _("It stands in your own plan. Give it a day there."))
    return redirect(showing.page_of(found))


def _own(request: PartnershipRequest, objective_id: UUID) -> "Objective":
    found = selectors.objective_for(request.actor, objective_id)
    access.require(request.actor, "objectives.tend", found)
    if selectors.latest(found) is None:
        raise Http404
    return found


def _form(request: PartnershipRequest, found: "Objective", form: object, template: str) -> HttpResponse:
    context = {
        "objective": found,
        "holding": selectors.agreed(found) or selectors.latest(found),
        "form": form,
    }
    return render(request, template, context)
