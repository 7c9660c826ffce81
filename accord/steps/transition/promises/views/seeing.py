from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.transition.promises import book as paper_book
from accord.steps.transition.promises import figures, rules, selectors, showing
from accord.steps.transition.promises.rules import State
from accord.web import pdf
from accord.web.security import private


def book(request: PartnershipRequest) -> HttpResponse:
    """The promise book, by those promised; the reader's own organisation first."""
    found = selectors.promises(request.actor)
    states = [State(each.state) for each in found]
    context = {
        "heading": figures.heading(states),
        "in_words": figures.in_words(states) if states else "",
        "chapters": showing.chapters(found, request.actor.employer_id),
        "writes": access.allows(request.actor, "promises.write"),
        "takes": bool(found) and access.allows(request.actor, "promises.take"),
    }
    return render(request, "promises/book.html", context)


def promise(request: PartnershipRequest, promise_id: UUID) -> HttpResponse:
    """One promise: to whom, by whom, why, where it can be read, and all that was said of it."""
    found = selectors.promise_for(request.actor, promise_id)
    verdict, change = selectors.verdict_of(found), selectors.change_of(found)
    zone = partnership.partnership().zone
    right = rules.may_be_put_right(found.written_at.astimezone(zone).date(), partnership.today())
    answered = verdict is not None and hasattr(verdict, "answer")
    context = {
        "promise": found,
        "heading": showing.heading(found),
        "facts": showing.facts(found),
        "state": showing.state_of(found),
        "proposal": agreement.latest_about(change.id, request.actor) if change else None,
        "answers": verdict is not None
        and not answered
        and access.allows(request.actor, "promises.answer", found),
        "judges": access.allows(request.actor, "promises.judge", found),
        "puts_right": right
        and found.state == State.STANDS
        and access.allows(request.actor, "promises.write", found),
    }
    return render(request, "promises/promise.html", context)


@private
@braked(MADE, method="GET")
def paper(request: PartnershipRequest) -> HttpResponse:
    """The book as a PDF, or why there is none."""
    access.require(request.actor, "promises.take")
    try:
        content = paper_book.book(selectors.promises(request.actor))
    except pdf.NoPdf as reason:
        return render(request, "promises/no_pdf.html", pdf.in_words(reason), status=503)
    return to_take(content, kind="application/pdf", name=paper_book.FILE_NAME)
