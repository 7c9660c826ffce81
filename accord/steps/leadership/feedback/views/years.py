"""Which leaders are reviewed and when, for everybody; what of it is one's own."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.steps.leadership import selectors as leadership
from accord.steps.leadership.feedback import asking, near, selectors, services
from accord.steps.leadership.feedback.figures import heard
from accord.steps.leadership.feedback.forms import YearForm
from accord.steps.leadership.feedback.together import reading, showing
from accord.steps.leadership.feedback.together.overall import heading, overall_of
from accord.steps.leadership.feedback.words import heard_in_words
from accord.web.refusals import refusals


def years(request: PartnershipRequest) -> HttpResponse:
    """Every year's reviews, and what of them is the reader's own."""
    found, told = selectors.years(request.actor), reading.latest()
    context = {
        "years": found,
        "latest": next((year for year in found if year.agreed_at), None),
        "mine": near.mine(request.actor),
        "shared": near.shared(request.actor),
        "heard": heard_in_words(heard()),
        "together": told[0].year if told else None,
        "seen": heading(overall_of(*told)) if told else "",
        "has_charter": standards.charter_in_force() is not None,
        "may_propose": access.allows(request.actor, "feedback.propose"),
    }
    return render(request, "feedback/years.html", context)


def year(request: PartnershipRequest, year_id: UUID) -> HttpResponse:
    """One year's reviews: whom, from when to when, about what, and what partners have said."""
    found = selectors.year_for(request.actor, year_id)
    view = agreement.latest_about(found.id, request.actor)
    context = {
        "year": found,
        "reviews": list(found.reviews.all()),
        "statements": [
            (each["text"], asking.labels(each) if each["labels"] else []) for each in found.statements
        ],
        "proposal": view.proposal if view else None,
        "waits_for": names(view.waits_for) if view else "",
        "together": reading.made_of(found),
    }
    return render(request, "feedback/year.html", context)


def together(request: PartnershipRequest, year_id: UUID) -> HttpResponse:
    """What raters see of all leaders of a year together, for everybody."""
    found = selectors.year_for(request.actor, year_id)
    made, last = reading.made_of(found), reading.made_before(found)
    if made is None:
        raise Http404
    now, then = reading.cells_of(made), reading.cells_of(last) if last else {}
    context = {
        "year": found,
        "table": showing.table(found, now, then, last.year.title if last else ""),
        "by_organisation": showing.by_organisation(found, reading.groups_of(made)),
        "picture": showing.picture(found, now),
        "heading": heading(overall_of(made, last)),
        "leaders": sum(review.round_id is not None for review in found.reviews.all()),
    }
    return render(request, "feedback/together.html", context)


def propose(request: PartnershipRequest) -> HttpResponse:
    """Put the reviews of a year before every partner."""
    access.require(request.actor, "feedback.propose")
    leaders, behaviours = leadership.leaders(), asking.behaviours()
    form = YearForm(request.POST or None, leaders=leaders, behaviours=behaviours, today=partnership.today())
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = _propose(request, form)
            messages.success(request, _("Every partner can now read it and decide."))
            return redirect(address("feedback:year", year_id=made))
    return render(request, "feedback/propose.html", {"form": form, "behaviours": behaviours})


def _propose(request: PartnershipRequest, form: YearForm) -> UUID:
    given = form.cleaned_data
    chosen, about = set(given["leaders"]), set(given["behaviours"])
    proposal = services.year_propose(
        title=given["title"],
        opens_on=given["opens_on"],
        closes_on=given["closes_on"],
        leaders=[each.person for each in leadership.leaders() if str(each.person.id) in chosen],
        behaviours=[each for each in asking.behaviours() if str(each.id) in about],
        by_organisation=given["by_organisation"],
        actor=request.actor,
    )
    return UUID(str(proposal.subject_id))
