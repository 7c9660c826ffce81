"""What every answering page has in common: the door, the scope, the headers, calm pages where it is shut."""

from collections.abc import Callable
from contextlib import nullcontext
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from accord.foundations import scope, store
from accord.mechanisms.rounds.ballot import afterwards, brake, door, pockets, selectors, tokens
from accord.mechanisms.rounds.ballot.door import NotOpen, Standing, Visit
from accord.mechanisms.rounds.ballot.language import asked_for
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.partnership.images import outside
from accord.partnership.images.outside import SITE
from accord.web.errors import given_back, in_a_minute
from accord.web.frame import Frame
from accord.web.security import unfound

NOWHERE = UUID(int=0)
TOO_MANY = 429
Page = Callable[..., HttpResponse]


def answering(view: Page) -> Page:
    """Let a view see the visit that a token or a code opens; it runs in the scope of its partnership.

    No page under a personal link is kept in a cache or found by a search engine.
    """

    @wraps(view)
    def at_the_door(request: HttpRequest, token: str, **parts: Any) -> HttpResponse:
        visit = Visit(token, None)
        brake.links.tell()
        try:
            visit = door.visit(token, pockets.secret_of(request))
            response = _answer(request, visit, view, parts)
        except Exception as error:
            if not store.is_away(error):
                raise
            response = _busy(request, visit)
        if visit.by_card:
            pockets.secret_keep(response, visit.token, visit.pocket)
        return unfound(response)

    return at_the_door


def page(
    request: HttpRequest, visit: Visit, template: str, context: dict[str, object], *, status: int = 200
) -> HttpResponse:
    """Render an answering page: framed by its round, without anything of a session."""
    return _framed(request, visit, _frame(visit), template, context, status=status)


def _framed(
    request: HttpRequest,
    visit: Visit,
    frame: Frame,
    template: str,
    context: dict[str, object],
    *,
    status: int,
) -> HttpResponse:
    around = {"frame": frame, "visit": visit, "said_in": asked_for(request), "messages": ()}
    return render(request, template, around | context, status=status)


def _answer(request: HttpRequest, visit: Visit, view: Page, parts: dict[str, Any]) -> HttpResponse:
    invitation = visit.invitation
    with scope.partnership(invitation.partnership_id) if invitation else nullcontext():
        try:
            return view(request, visit, **parts)
        except NotOpen as shut:
            return _shut(request, visit, shut.standing)


def _busy(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Say that nothing was saved, and hold what was typed in the page, so that one button sends it again."""
    held = visit.invitation.round.partnership if visit.invitation else None
    frame = Frame(title=held.name if held else SITE, home_url=reverse("ballot:start", args=[visit.token]))
    return in_a_minute(_framed(request, visit, frame, "ballot/busy.html", given_back(request), status=503))


def _shut(request: HttpRequest, visit: Visit, standing: Standing) -> HttpResponse:
    """Say calmly what the link is good for now: the receipt of one that was used, and a way on for others.

    Used or unknown, the same questions are asked of the database and the same page is rendered; until too
    many unknown links come: then those are answered without asking further.
    """
    if standing is Standing.UNKNOWN and brake.links.unknown():
        tried = {"standing": standing.value, "many": True}
        bare = Frame(title=SITE)
        return in_a_minute(_framed(request, visit, bare, "ballot/shut.html", tried, status=TOO_MANY))
    round = visit.invitation.round if visit.invitation else None
    closed = round is not None and round.state == RoundState.CLOSED
    receipt = tokens.receipt(visit.secret)
    counted = selectors.receipt_counted(round.id if round else NOWHERE, receipt)
    context: dict[str, object] = {
        "standing": (Standing.ANSWERED if counted else standing).value,
        "receipt": receipt,
        "counted": counted,
        "closed": closed,
        "told_at": afterwards.told_at(round.id) if round and closed else "",
        "back_at": afterwards.back_at(round.id) if round and round.trial else "",
    }
    status = 404 if standing is Standing.UNKNOWN else 200
    return page(request, visit, "ballot/shut.html", context, status=status)


def _frame(visit: Visit) -> Frame:
    if visit.invitation is None:
        return outside.frame_of_nobody()
    round = visit.invitation.round
    words = _("{round}, closed") if visit.round_is_over else _("{round}, open until {moment}")
    return outside.frame(
        round.partnership,
        phase=words.format(round=round.title, moment=local(round.closes_at, round.partnership.zone)),
        home_url=reverse("ballot:start", args=[visit.token]),
    )
