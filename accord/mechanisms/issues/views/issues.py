from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.issues import figures, ladders, pages, selectors, services, tables, words
from accord.mechanisms.issues.forms import LessonsForm, RaiseForm
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.web import paging
from accord.web.refusals import refusals


def issues(request: PartnershipRequest) -> HttpResponse:
    """Every open issue, whose time runs out first on top, and how issues climb."""
    found = selectors.open_issues(request.actor)
    ladder, today = ladders.in_force(), partnership.today()
    rungs = list(ladder.rungs.all()) if ladder else []
    counted = figures.figures(rungs, selectors.all_stays(), today)
    rows = pages.rows(found, today)
    context = {
        "rows": rows,
        "late": sum(rung.late for rung in counted.rungs),
        "ladder": ladder,
        "table": tables.by_rung(counted, rungs) if rungs else "",
        "settled": tables.settled_in_words(counted),
        "may_raise": ladder is not None and access.allows(request.actor, "issues.raise"),
    }
    return render(request, "issues/list.html", context)


def lessons(request: PartnershipRequest) -> HttpResponse:
    """What was settled and learned, or what of it holds some words."""
    form = LessonsForm(request.GET)
    found = selectors.lessons(request.actor, words=form.sought, page=paging.page_asked(request.GET))
    context = {
        "finder": form,
        "found": found,
        "searched": bool(form.sought),
        "rows": pages.rows(found.issues, partnership.today()),
        "pages": paging.pages(request.GET, page=found.page, of=found.pages, keeping=form.fields),
    }
    return render(request, "issues/lessons.html", context)


def issue(request: PartnershipRequest, issue_id: UUID) -> HttpResponse:
    """One issue: what happens, its way up, what was said on each rung, and what was learned."""
    found = selectors.issue_for(request.actor, issue_id)
    today = partnership.today()
    to_do = pages.what_to_do(request.actor, found)
    context = {
        "row": pages.rows([found], today)[0],
        "heading": words.heading(found, today),
        "steps": pages.steps(found),
        "stand_there": pages.stand_there(found),
        "next": to_do[0] if to_do else None,
        "others": to_do[1:],
    }
    return render(request, "issues/issue.html", context)


def raise_one(request: PartnershipRequest) -> HttpResponse:
    """Raise an issue in the own name."""
    access.require(request.actor, "issues.raise")
    charter = standards.charter_in_force()
    behaviours = standards.behaviours(charter) if charter else []
    form = RaiseForm(request.POST or None, behaviours=behaviours)
    if request.method == "POST" and form.is_valid():
        chosen = form.behaviour_given()
        with refusals(form):
            made = services.issue_raise(
                title=form.cleaned_data["title"],
                what=form.cleaned_data["what"],
                behaviour=standards.behaviour(chosen) if chosen else None,
                issue_id=form.cleaned_data["issue_id"],
                actor=request.actor,
            )
            messages.success(request, _("It is on the lowest rung now, and those who stand there are told."))
            return redirect(address("issues:issue", issue_id=made.id))
    return render(request, "issues/raise.html", {"form": form, "ladder": ladders.in_force()})
