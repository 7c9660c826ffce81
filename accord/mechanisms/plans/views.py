from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.plans import (
    checks,
    counting,
    offers,
    papers,
    readers,
    selectors,
    services,
    showing,
    words,
)
from accord.mechanisms.plans.entries import entries
from accord.mechanisms.plans.forms.checking import CheckForm
from accord.mechanisms.plans.forms.giving import GiveForm
from accord.mechanisms.plans.forms.reporting import ReportForm
from accord.mechanisms.plans.forms.writing import AddForm, WriteForm
from accord.mechanisms.plans.rollup import rollup
from accord.mechanisms.plans.rules import Plan, Whose
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.partnership import selectors as partnerships
from accord.web import pdf
from accord.web.refusals import refusals
from accord.web.security import private

if TYPE_CHECKING:
    from accord.mechanisms.plans.models import Line
    from accord.mechanisms.rounds.publishing.models import Result
    from accord.standards.models import Behaviour


def partnership(request: PartnershipRequest) -> HttpResponse:
    """The plan of the partnership: a line for each behaviour of its charter."""
    found = selectors.plan_of_partnership()
    access.require(request.actor, "plans.read", found)
    return _show(request, found)


def mine(request: PartnershipRequest) -> HttpResponse:
    """My own plan, wherever I come from."""
    access.require(request.actor, "plans.keep")
    return redirect(address("plans:plan", whose=Whose.PERSON.value, holder_id=request.actor.person_id))


def plan(request: PartnershipRequest, whose: str, holder_id: UUID) -> HttpResponse:
    """The plan of an organisation, a team or a person, for those whose it is."""
    return _show(request, _plan_for(request, whose, holder_id))


def counted(request: PartnershipRequest) -> HttpResponse:
    """All plans, counted: by behaviour, by organisation, and by where lines stand; without a name."""
    found = rollup(request.actor)
    people = counting.people_in_words(found.people_at_least, found.minimum)
    return render(request, "plans/counted.html", {"found": found, "people": people} | counting.tables(found))


@private
@braked(MADE, method="GET")
def paper(request: PartnershipRequest, whose: str, holder_id: UUID) -> HttpResponse:
    """A plan as a PDF, or why there is none."""
    found = _plan_for(request, whose, holder_id)
    access.require(request.actor, "plans.take", found)
    try:
        content = pdf.pdf(
            papers.paper(request.actor, found),
            colour=partnerships.partnership().brand_colour,
            kept=found.whose is Whose.PARTNERSHIP,
        )
    except pdf.NoPdf as reason:
        context = _around(request, found) | pdf.in_words(reason)
        return render(request, "plans/no_pdf.html", context, status=503)
    return to_take(content, kind="application/pdf", name=papers.file_name(found))


def line_add(request: PartnershipRequest, whose: str, holder_id: UUID) -> HttpResponse:
    """Open a line in a plan; a result that proposes it may name the behaviour."""
    found = _plan_for(request, whose, holder_id)
    access.require(request.actor, "plans.write", found)
    behaviours = selectors.behaviours_without_line(found, selectors.entries_in(request.actor, found))
    result = _result(request)
    form = AddForm(
        request.POST or None, behaviours=behaviours, initial={"behaviour": request.GET.get("behaviour", "")}
    )
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            opened = services.line_open(
                plan=found,
                behaviour=(behaviour := _chosen(behaviours, form.behaviour_given())),
                now=form.cleaned_data["now"],
                wanted=form.cleaned_data["wanted"] or behaviour.standard,
                result=result,
                actor=request.actor,
            )
            return redirect(address("plans:give", line_id=opened.id))
    return render(request, "plans/add.html", _around(request, found) | {"form": form})


def line(request: PartnershipRequest, line_id: UUID) -> HttpResponse:
    """One line: where we are, what is wanted, who sees to it, what was seen at each check, what moved."""
    found = selectors.line_for(request.actor, line_id)
    (entry,) = entries([found])
    tends = access.allows(request.actor, "plans.tend", found)
    context = _around(request, selectors.plan_of(found)) | {
        "line": found,
        "entry": entry,
        "heading": words.line_heading(entry),
        "state": words.state_word(entry),
        "facts": showing.facts(entry, tends=tends),
        "moved": showing.moved(entry, publishing.results_on_charter(request.actor)),
        "checks": checks.looked(found),
        "tends": tends and not found.ending,
        "gives": entry.wants_owner and access.allows(request.actor, "plans.write", found),
    }
    return render(request, "plans/line.html", context)


def line_write(request: PartnershipRequest, line_id: UUID) -> HttpResponse:
    """Write anew where we are, or which standard is wanted."""
    found = _to_tend(request, line_id)
    form = WriteForm(request.POST or None, initial={"now": found.now, "wanted": found.wanted})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.line_write(line=found, actor=request.actor, **form.cleaned_data)
            return _to_line(found)
    return _form(request, found, form, "plans/write.html")


def line_give(request: PartnershipRequest, line_id: UUID) -> HttpResponse:
    """Give a line its owner, its day and its next check; or another owner, where its own has left."""
    found = selectors.line_for(request.actor, line_id)
    access.require(request.actor, "plans.write", found)
    people = selectors.candidates(selectors.plan_of(found))
    is_owned = found.undertaking_id is not None
    form = GiveForm(request.POST or None, people=people, alone=found.whose == Whose.PERSON, is_owned=is_owned)
    if request.method == "POST" and form.is_valid():
        owner_id = form.owner_given() or found.person_id
        owner = next(person for person in people if person.id == owner_id)
        with refusals(form):
            if is_owned:
                services.line_hand_over(line=found, owner=owner, actor=request.actor)
            else:
                services.line_give(
                    line=found,
                    owner=owner,
                    due=form.cleaned_data["due"],
                    next_check=form.cleaned_data["next_check"],
                    actor=request.actor,
                )
            return _to_line(found)
    return _form(request, found, form, "plans/give.html")


def check(request: PartnershipRequest, line_id: UUID) -> HttpResponse:
    """Note what was seen at a check, or move it to a later day."""
    found = _to_tend(request, line_id)
    form = CheckForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with refusals(form):
            if form.was_moved:
                services.check_move(
                    line=found, reason=given["words"], next_check=given["next_check"], actor=request.actor
                )
            else:
                services.check_note(
                    line=found, seen=given["words"], next_check=given["next_check"], actor=request.actor
                )
            return _to_line(found)
    return _form(request, found, form, "plans/check.html")


def line_report(request: PartnershipRequest, line_id: UUID) -> HttpResponse:
    """Say that a line was reached, needs a later day, or is given up."""
    found = _to_tend(request, line_id)
    form = ReportForm(request.POST or None, owned=found.undertaking_id is not None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.line_report(
                line=found,
                outcome=form.outcome_given(),
                words=form.cleaned_data["words"],
                due=form.due_given(),
                actor=request.actor,
            )
            messages.success(request, _("Whoever reads this plan now reads what came of it."))
            return _to_line(found)
    return _form(request, found, form, "plans/report.html")


def _show(request: PartnershipRequest, found: Plan) -> HttpResponse:
    """A plan with its lines, what results say of them, and what the latest proposes."""
    open_lines = selectors.entries_in(request.actor, found)
    results = showing.results(request.actor)
    context = _around(request, found) | {
        "heading": words.heading(open_lines),
        "next_step": showing.next_step(request.actor, found, open_lines),
        "groups": showing.by_value(showing.rows(open_lines, results)),
        "ended": showing.rows(selectors.entries_in(request.actor, found, ended=True), results),
        "beside": showing.beside(found, open_lines, results),
        "proposals": offers.proposals(request.actor, found, open_lines, results),
        "proposed_by": results[0].title if results else "",
        "near": showing.near(request.actor, found),
        "neglected": [entry for entry in open_lines if entry.is_neglected],
    }
    return render(request, "plans/plan.html", context)


def _around(request: PartnershipRequest, found: Plan) -> dict[str, Any]:
    """What every page of a plan needs: whose it is, where it is, who reads it."""
    manager = selectors.manager_of(found.person_id) if found.person_id else None
    return {
        "plan": found,
        "plan_title": readers.title(found, request.actor),
        "plan_url": showing.url_of(found),
        "is_partnership": found.whose is Whose.PARTNERSHIP,
        "readers": readers.in_words(found, request.actor, manager),
        "takes": access.allows(request.actor, "plans.take", found),
    }


def _plan_for(request: PartnershipRequest, whose: str, holder_id: UUID) -> Plan:
    if whose not in Whose:
        raise Http404
    return selectors.plan_for(request.actor, Whose(whose), holder_id)


def _to_tend(request: PartnershipRequest, line_id: UUID) -> "Line":
    found = selectors.line_for(request.actor, line_id)
    access.require(request.actor, "plans.tend", found)
    return found


def _form(request: PartnershipRequest, found: "Line", form: object, template: str) -> HttpResponse:
    (entry,) = entries([found])
    context = _around(request, selectors.plan_of(found)) | {
        "line": found,
        "by": words.by_in_words(entry),
        "form": form,
    }
    return render(request, template, context)


def _to_line(found: "Line") -> HttpResponse:
    return redirect(address("plans:line", line_id=found.id))


def _chosen(behaviours: "list[Behaviour]", behaviour_id: UUID) -> "Behaviour":
    return next(behaviour for behaviour in behaviours if behaviour.id == behaviour_id)


def _result(request: PartnershipRequest) -> "Result | None":
    """The result that proposes the line, where the address names one."""
    try:
        round_id = UUID(request.GET.get("result", ""))
    except ValueError:
        return None
    return publishing.result_row_for(request.actor, round_id)
