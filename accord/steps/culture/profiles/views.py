from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.publishing import sentences
from accord.mechanisms.rounds.publishing import tables as result_tables
from accord.mechanisms.rounds.publishing.next_steps import next_step_for
from accord.mechanisms.rounds.questionnaires.pages import page_of
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.steps.culture.parts import parts
from accord.steps.culture.profiles import asking, page, reading, selectors
from accord.steps.culture.profiles.forms import FIELDS, ExerciseForm
from accord.steps.culture.profiles.shipped import PAIRS
from accord.steps.culture.ways import services as ways
from accord.web.refusals import refusals_told


def exercises(request: PartnershipRequest) -> HttpResponse:
    """What the exercise is, when it was held, and what is under way."""
    found = selectors.exercises(request.actor)
    under_way = selectors.under_way(request.actor)
    context = {
        "held": [each for each in found if each.has_result],
        "under_way": under_way,
        "round_url": page_of(under_way.id) if under_way else "",
        "pairs": PAIRS,
        "asks": access.allows(request.actor, "profiles.ask") and under_way is None,
        "has_charter": standards.charter_in_force() is not None,
        "parts": parts(request.actor),
    }
    return render(request, "profiles/exercises.html", context)


def ask(request: PartnershipRequest) -> HttpResponse:
    """Set the exercise up."""
    access.require(request.actor, "profiles.ask")
    form = ExerciseForm(request.POST or None, initial=ExerciseForm.usual(partnership.today()))
    if request.method == "POST" and form.is_valid():
        try:
            round = asking.exercise_set_up(
                title=form.cleaned_data["title"],
                opens_at=form.opens_at,
                closes_at=form.closes_at,
                actor=request.actor,
            )
        except Refused as refused:
            form.add_error(FIELDS.get(refused.field or "", refused.field), str(refused.message))
        else:
            messages.success(request, _("It is a draft. Check it, and put it before every partner."))
            return redirect(page_of(round.id) or address("profiles:exercises"))
    context = {"form": form, "has_charter": standards.charter_in_force() is not None}
    return render(request, "profiles/ask.html", context)


def result(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """What an exercise says: homes and partnership side by side, from what was published alone."""
    published = selectors.result_for(request.actor, round_id)
    context = {
        "published": published,
        "page": page.page(published),
        "answered": sentences.answered_of_everyone(published),
        "closed_on": published.closed_at.astimezone(partnership.partnership().zone).date(),
        "next_step": next_step_for(request.actor, round_id),
        "keeps": access.allows(request.actor, "ways.keep"),
        "reasons": sentences.explained(result_tables.reasons_in(published)),
        "parts": parts(request.actor),
    }
    return render(request, "profiles/result.html", context)


def propose(request: PartnershipRequest, round_id: UUID, pair: str) -> HttpResponse:
    """Put the topic of a pair with a clear gap into the register of ways of working."""
    access.require(request.actor, "ways.keep")
    published = selectors.result_for(request.actor, round_id)
    found = next((each.pair for each in reading.clear(published) if each.pair.key == pair), None)
    if found is None:
        raise Http404
    if request.method == "POST":
        with refusals_told(request):
            (topic,) = ways.topics_take(keys=[found.topic], actor=request.actor)
            said = _("“{title}” stands in the register. Each partner is asked how it does this today.")
            messages.success(request, said.format(title=topic))
            return redirect(address("ways:topic", topic_id=topic.id))
    return redirect(address("profiles:result", round_id=round_id))
