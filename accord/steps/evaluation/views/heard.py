"""What we heard in a round, on one page: for people with an account, and by the link that everybody got."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from accord.foundations import access, clock, scope
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.partnership import selectors as partnership
from accord.partnership.images import outside
from accord.steps.evaluation import heard, selectors, services
from accord.steps.evaluation.forms import SentenceForm
from accord.web.frame import Frame
from accord.web.refusals import refusals
from accord.web.security import private

if TYPE_CHECKING:
    from accord.steps.evaluation.models import Heard


def round_heard(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """What was heard in a round, as everybody is told; the steward may add a sentence."""
    told = selectors.heard_for(request.actor, round_id)
    form = SentenceForm(request.POST or None, initial={"sentence": told.sentence})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.heard_say(heard=told, sentence=form.cleaned_data["sentence"], actor=request.actor)
            messages.success(request, _("Everybody reads your sentence on this page."))
            return redirect(address("evaluation:round-heard", round_id=round_id))
    closed_at, zone = told.round.closed_at or clock.now(), told.round.partnership.zone
    context = _page(told) | {
        "form": form if access.allows(request.actor, "evaluation.say_heard", told) else None,
        "told_on": local(told.told_at, zone) if told.told_at else "",
        "goes_on": local(heard.told_from(closed_at, zone), zone),
    }
    return render(request, "evaluation/heard.html", context)


@private
def page(request: HttpRequest, link: str) -> HttpResponse:
    """The same page without an account, and without anything of a session, for whoever was sent the link."""
    told = selectors.heard_by_link(link)
    if told is None:
        around = {"frame": Frame(title="Accord"), "messages": ()}
        return render(request, "evaluation/heard_unknown.html", around, status=404)
    zone = told.round.partnership.zone
    with scope.partnership(told.partnership_id), timezone.override(zone):
        context = _page(told) | {"frame": outside.frame(told.round.partnership), "messages": ()}
        response = render(request, "evaluation/heard_by_link.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _page(told: "Heard") -> dict[str, Any]:
    published = publishing.published_or_none(told.round_id)
    zone = partnership.partnership().zone
    return {
        "told": told,
        "round": told.round,
        "words": heard.what_we_heard(published, zone) if published else None,
        "then": heard.next_in_words(told.round_id),
    }
