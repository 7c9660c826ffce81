"""Moderating the comments of a round: the list, one comment after another, and publishing them all."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.comments import rules, selectors, services
from accord.mechanisms.rounds.comments.forms import THEMES, DecisionForm, offered
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.mechanisms.rounds.comments.selectors import Opened
    from accord.mechanisms.rounds.questionnaires.models import Round


def moderate(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """The comments of a round that wait, with what was decided about each; publishing them once all are."""
    round = selectors.round_to_moderate(request.actor, round_id)
    if request.method == "POST":
        return _publish(request, round)
    found = selectors.opened(request.actor, round)
    if found:
        services.comments_look(round=round, actor=request.actor)
    undecided = [each for each in found if each.decision is None]
    context = {
        "round": round,
        "comments": found,
        "undecided": undecided,
        "unreadable": selectors.unreadable(round_id),
        "next": undecided[0] if undecided else None,
        "told": selectors.told(request.actor, round_id),
    }
    return render(request, "comments/moderate.html", context)


def _publish(request: PartnershipRequest, round: "Round") -> HttpResponse:
    with refusals_told(request):
        services.comments_publish(round=round, actor=request.actor)
        messages.success(request, _("Everybody can read the comments now. What people wrote is destroyed."))
    return redirect(address("comments:moderate", round_id=round.id))


@sensitive_post_parameters("words", "theme")
def comment(request: PartnershipRequest, round_id: UUID, comment_id: UUID) -> HttpResponse:
    """Decide about one comment, and go on to the next that is not decided."""
    found = selectors.opened_one(request.actor, round_id, comment_id)
    round = selectors.round_to_moderate(request.actor, round_id)
    services.comments_look(round=round, actor=request.actor)
    form = DecisionForm(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.comment_decide(comment=found.row, decision=form.decision(), actor=request.actor)
            return redirect(_next(request, round, comment_id))
    others = selectors.opened(request.actor, round)
    context = {
        "round": round,
        "form": form,
        "found": found,
        "number": [each.row.id for each in others].index(comment_id) + 1,
        "all": len(others),
        "themes_id": THEMES,
        "themes": offered(selectors.themes_so_far(others), _topics(round)),
        "names": rules.also_names(found.written, selectors.names_of_people()),
    }
    return render(request, "comments/comment.html", context)


def _next(request: PartnershipRequest, round: "Round", decided: UUID) -> str:
    """The next comment after this one that is not decided, from the start again; else the list."""
    found = selectors.opened(request.actor, round)
    place = next((number for number, each in enumerate(found) if each.row.id == decided), 0)
    waiting: list[Opened] = [each for each in (*found[place:], *found[:place]) if each.decision is None]
    if not waiting:
        return address("comments:moderate", round_id=round.id)
    return address("comments:comment", round_id=round.id, comment_id=waiting[0].row.id)


def _topics(round: "Round") -> list[str]:
    """What the round asked about, each once."""
    return list(dict.fromkeys(section.title for section in questionnaires.sections(round)))
