"""One review on its way: guide, raters, what is said on the record, and the talk."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.reports import selectors as reports
from accord.partnership import managers
from accord.partnership import selectors as partnership
from accord.steps.leadership.feedback import rules, selectors, services, stages
from accord.steps.leadership.feedback.candidates import candidates
from accord.steps.leadership.feedback.forms import (
    BookForm,
    ConfirmForm,
    DeclineForm,
    GuideForm,
    RatersForm,
    RecordForm,
    SayForm,
)
from accord.steps.leadership.feedback.guides import guides_for
from accord.steps.leadership.feedback.people import by_organisation
from accord.steps.leadership.feedback.rules import Because, OnRecord, RaterState
from accord.steps.leadership.feedback.tasks import tasks as tasks_of
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.leadership.feedback.candidates import Candidate
    from accord.steps.leadership.feedback.models import Review


def review(request: PartnershipRequest, review_id: UUID) -> HttpResponse:
    """Where a review stands, for the leader and the guide."""
    found = selectors.review_for(request.actor, review_id)
    tasks, counts = tasks_of(found, request.actor), stages.counts(found)
    context = {
        "review": found,
        "heading": stages.heading(found, request.actor),
        "tasks": tasks,
        "next_step": stages.next_step(tasks, found, request.actor),
        "counts": counts,
        "proposes": any(proposed for _group, proposed, _confirmed in counts),
        "own": found.leader_id == request.actor.person_id,
    }
    return render(request, "feedback/review.html", context)


def guide(request: PartnershipRequest, review_id: UUID) -> HttpResponse:
    """Choose who guides the own review, and who speaks on the record beside oneself."""
    found = selectors.review_for(request.actor, review_id, "feedback.lead")
    guides = guides_for(found.leader)
    manager = managers.manager_of(found.leader_id)
    form = GuideForm(
        request.POST or None,
        guides=guides,
        people=by_organisation(but={found.leader_id}),
        initial={
            "guide": str(found.guide_id or ""),
            "chair": str(found.chair_id or (manager.id if manager else "")),
        },
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with refusals(form):
            services.guide_choose(
                review=found,
                guide=partnership.person(UUID(given["guide"])),
                chair=given["chair"],
                actor=request.actor,
            )
            return _to(found, "feedback:review" if found.confirmed_at else "feedback:raters")
    return render(request, "feedback/guide.html", {"form": form, "review": found, "guides": guides})


def raters(request: PartnershipRequest, review_id: UUID) -> HttpResponse:
    """Propose who rates oneself."""
    found = selectors.review_for(request.actor, review_id, "feedback.lead")
    if found.guide_id is None:
        return _to(found, "feedback:guide")
    form = RatersForm(
        request.POST or None,
        candidates=candidates(found),
        chosen=_ids(found, RaterState.PROPOSED),
        settled=_ids(found, RaterState.CONFIRMED, RaterState.DECLINED),
    )
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            chosen = form.chosen()
            services.raters_propose(
                review=found, people=[each.person for each in chosen], actor=request.actor
            )
            messages.success(request, _("{guide} reads it now and confirms.").format(guide=found.guide))
            _advise(request, chosen)
            return _to(found)
    context = {
        "form": form,
        "review": found,
        "aim": rules.AIM,
        "most": rules.MOST_USUAL,
        "months": rules.MONTHS_OF_CONTACT,
    }
    return render(request, "feedback/raters.html", context)


def confirm(request: PartnershipRequest, review_id: UUID) -> HttpResponse:
    """Confirm who rates a leader, leave some out, or think of others."""
    found = selectors.review_for(request.actor, review_id, "feedback.guide")
    form = ConfirmForm(
        request.POST or None,
        candidates=candidates(found),
        chosen=_ids(found, RaterState.PROPOSED, RaterState.CONFIRMED),
        settled=_ids(found, RaterState.DECLINED),
    )
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            chosen = form.chosen()
            services.raters_confirm(
                review=found, people=[each.person for each in chosen], actor=request.actor
            )
            messages.success(request, _("The raters are confirmed. Each gets a letter and may say no."))
            _advise(request, chosen)
            return _to(found)
    declined = [each for each in found.raters.all() if each.state == RaterState.DECLINED]
    context = {"form": form, "review": found, "declined": declined, "months": rules.MONTHS_OF_CONTACT}
    return render(request, "feedback/confirm.html", context)


def decline(request: PartnershipRequest, review_id: UUID) -> HttpResponse:
    """Say no to rating a leader."""
    found = selectors.review_for(request.actor, review_id, "feedback.rate")
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.rating_decline(
                review=found, because=Because(form.cleaned_data["because"]), actor=request.actor
            )
            messages.success(
                request, _("You are not asked. {leader} is not told.").format(leader=found.leader)
            )
            return redirect(address("feedback:years"))
    return render(request, "feedback/decline.html", {"form": form, "review": found})


def say(request: PartnershipRequest, review_id: UUID) -> HttpResponse:
    """Say on the record what one sees: the leader of oneself, the chair or manager of the leader."""
    found = selectors.review_for(request.actor, review_id, "feedback.say")
    kind = OnRecord.SELF if found.leader_id == request.actor.person_id else OnRecord.CHAIR
    view = next((each for each in found.views.all() if each.kind == kind), None)
    form = SayForm(request.POST or None, year=found.year, view=view)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            services.view_sign(
                review=found,
                kind=kind,
                answers=form.answers(),
                strength=given["strength"],
                change=given["change"],
                actor=request.actor,
            )
        except Refused as refused:
            form.add_error(form.name_of(refused.field), str(refused.message))
        else:
            messages.success(
                request, _("It stands on the record. You can change it until the review closes.")
            )
            return redirect(address("feedback:years"))
    return render(request, "feedback/say.html", {"form": form, "review": found, "own": kind is OnRecord.SELF})


def debrief(request: PartnershipRequest, review_id: UUID) -> HttpResponse:
    """Book the talk about a report, or record it: then the report is handed over."""
    found = selectors.review_for(request.actor, review_id, "feedback.guide")
    if found.round_id is None or found.debriefed_on is not None:
        return _to(found)
    said = reports.report_for(request.actor, found.round_id).content.said
    records = "without" in request.POST or request.POST.get("act") == "record"
    book = BookForm(None if records else request.POST or None, initial={"on": found.debrief_on})
    record = RecordForm(request.POST if records else None, said=said, today=partnership.today())
    form = record if records else book
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            _book_or_record(request, found, form)
            return _to(found)
    context = {
        "form": form if request.method == "POST" else None,
        "book": book,
        "record": record,
        "review": found,
    }
    return render(request, "feedback/debrief.html", context)


def _book_or_record(request: PartnershipRequest, found: "Review", form: BookForm | RecordForm) -> None:
    if isinstance(form, RecordForm):
        services.debrief_record(
            review=found, on=form.cleaned_data["on"], without=form.places(), actor=request.actor
        )
        messages.success(request, _("The report is {leader}’s now.").format(leader=found.leader))
    else:
        services.debrief_book(review=found, on=form.cleaned_data["on"], actor=request.actor)
        messages.success(request, _("{leader} gets a letter with the day.").format(leader=found.leader))


def _advise(request: PartnershipRequest, chosen: "Sequence[Candidate]") -> None:
    for words in stages.advice(chosen):
        messages.warning(request, words)


def _ids(found: "Review", *states: RaterState) -> set[UUID]:
    return {each.person_id for each in found.raters.all() if each.state in states}


def _to(found: "Review", page: str = "feedback:review") -> HttpResponse:
    return redirect(address(page, review_id=found.id))
