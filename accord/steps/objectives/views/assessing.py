from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.objectives import assessing, selectors, showing
from accord.steps.objectives.forms.assessing import AppraisalForm, AssessForm, HandOverForm
from accord.steps.objectives.rules import Met
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.steps.objectives.models import Objective


def assess(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """Assess a contribution in words."""
    found = selectors.objective_for(request.actor, objective_id)
    access.require(request.actor, "objectives.assess", found)
    form = assess_form(request, found, is_sent=request.method == "POST")
    if request.method == "POST" and form.is_valid() and write(request, found, form):
        return redirect(showing.page_of(found))
    context = {
        "objective": found,
        "holding": selectors.agreed(found),
        "shared": selectors.shared(found, request.actor),
        "notes": [note for note in found.notes.all() if note.words],
        "form": form,
    }
    return render(request, "objectives/assess.html", context)


def assess_form(request: PartnershipRequest, found: "Objective", *, is_sent: bool) -> AssessForm:
    """Return the form of an assessment, with what that employer wants; is_sent: as it was filled in."""
    appraisal = selectors.appraisal_of(found.organisation_id)
    own = [each for each in found.assessments.all() if each.manager_id == request.actor.person_id]
    last = own[-1] if own else None
    initial = (
        {"words": last.words, "next_step": last.next_step, "met": last.met, "kind": last.kind} if last else {}
    )
    return AssessForm(
        request.POST if is_sent else None,
        initial=initial,
        prefix=str(found.id),
        levels=bool(appraisal and appraisal.levels),
        mid_year=bool(appraisal and appraisal.mid_year_on),
    )


def write(request: PartnershipRequest, found: "Objective", form: AssessForm) -> bool:
    """Write the assessment that was typed; what is refused stands in the form."""
    given = form.cleaned_data
    with refusals(form):
        assessing.assessment_write(
            objective=found,
            kind=form.kind_given(),
            words=given["words"],
            met=Met(given["met"]) if given.get("met") else None,
            next_step=given["next_step"],
            actor=request.actor,
        )
        messages.success(request, _("{name} reads it now.").format(name=found.person.name))
        return True
    return False


def confirm(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """Confirm that it is part of the employer's own appraisal."""
    found = selectors.objective_for(request.actor, objective_id)
    access.require(request.actor, "objectives.assess", found)
    if request.method == "POST":
        with refusals_told(request):
            assessing.assessment_confirm(objective=found, actor=request.actor)
            messages.success(request, _("Confirmed: it is part of your own appraisal."))
    return redirect(showing.page_of(found))


def hand_over(request: PartnershipRequest, objective_id: UUID) -> HttpResponse:
    """Say, as who was line manager until now, what was contributed."""
    found = selectors.objective_or_404(objective_id)
    access.require(request.actor, "objectives.hand_over", found)
    form = HandOverForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            assessing.hand_over(objective=found, words=form.cleaned_data["words"], actor=request.actor)
            messages.success(request, _("The next line manager reads it now."))
            return redirect(address("objectives:home"))
    context = {"objective": found, "holding": selectors.agreed(found), "form": form}
    return render(request, "objectives/hand_over.html", context)


def appraisal(request: PartnershipRequest) -> HttpResponse:
    """Say how one's own employer appraises."""
    access.require(request.actor, "objectives.set_appraisal")
    employer_id = request.actor.employer_id
    organisation = partnership.organisation_or_none(employer_id) if employer_id else None
    if organisation is None:
        return redirect(address("objectives:home"))
    found = selectors.appraisal_of(organisation.id)
    initial = (
        {"levels": found.levels, "mid_year_on": found.mid_year_on, "year_end_on": found.year_end_on}
        if found
        else {}
    )
    form = AppraisalForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        assessing.appraisal_set(organisation=organisation, actor=request.actor, **form.cleaned_data)
        messages.success(request, _("Line managers of your organisation are asked accordingly."))
        return redirect(address("objectives:home"))
    return render(request, "objectives/appraisal.html", {"form": form, "organisation": organisation})
