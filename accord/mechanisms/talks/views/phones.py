"""What a phone opens that has joined by the code on the wall. Nothing of who is signed in is looked at."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language

from accord.foundations import scope
from accord.foundations.brake import UnknownLinks
from accord.foundations.errors import Refused
from accord.mechanisms.talks import joining
from accord.mechanisms.talks.forms import CodeForm, DotsForm
from accord.mechanisms.talks.live import phones, selectors, services
from accord.mechanisms.talks.live.answering import answer
from accord.mechanisms.talks.live.board import Board, board
from accord.mechanisms.talks.live.copies import boards, copy_of, pages
from accord.mechanisms.talks.live.phones import Given
from accord.mechanisms.talks.live.rules import Phase
from accord.partnership.images import outside
from accord.web.errors import unknown_link
from accord.web.frame import Frame
from accord.web.security import unfound

codes = UnknownLinks()


class _Unknown(LookupError):
    """No session has this code."""


def code(request: HttpRequest) -> HttpResponse:
    """Type in the code that stands on the wall."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = joining.normalised(form.cleaned_data["code"])
        if selectors.live_behind(typed) is None:
            return _unknown(request)
        return redirect("joining:phone", typed)
    return unfound(render(request, "talks/live/code.html", {"form": form, "messages": ()}))


def phone(request: HttpRequest, code: str) -> HttpResponse:
    """What the room looks at, on a phone; one copy for all phones that have given the same way."""
    codes.tell()
    code = joining.normalised(code)
    given = phones.given_by(request, code)
    try:
        copy = pages.copy((code, given.voting, get_language()), lambda: copy_of(_page(request, code, given)))
    except _Unknown:
        return _unknown(request)
    return unfound(answer(request, copy))


def dots(request: HttpRequest, code: str) -> HttpResponse:
    """Give three dots, once: to what the room should talk about first."""
    code = joining.normalised(code)
    try:
        seen = _seen(code)
    except _Unknown:
        return _unknown(request)
    if seen.phase is not Phase.VOTING or phones.given_by(request, code).voting == seen.voting:
        return redirect("joining:phone", code)
    form = DotsForm(request.POST or None, lines=seen.undecided)
    if request.method == "POST" and form.is_valid():
        try:
            with scope.partnership(seen.talk.partnership_id):
                services.dots_give(live_id=seen.live_id, voting=seen.voting, given=form.given())
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            return _thanked(code, seen.voting, form.given())
    around = {"frame": _frame(seen), "messages": (), "board": seen, "form": form, "code": code}
    return unfound(render(request, "talks/live/dots.html", around))


def _thanked(code: str, voting: int, given: dict[UUID, int]) -> HttpResponse:
    response = redirect("joining:phone", code)
    phones.remember(response, Given(code, voting, given))
    return unfound(response)


def _page(request: HttpRequest, code: str, given: Given) -> str:
    seen = _seen(code)
    context = {
        "frame": _frame(seen),
        "messages": (),
        "board": seen,
        "gave": seen.voting > 0 and given.voting == seen.voting,
        "code": code,
    }
    with scope.partnership(seen.talk.partnership_id), timezone.override(seen.talk.partnership.zone):
        return render_to_string("talks/live/phone.html", context, request)


def _seen(code: str) -> Board:
    """What is seen of the session with this code, up to half a second ago; raises _Unknown."""
    return boards.copy((code, get_language()), lambda: _looked_at(code))


def _looked_at(code: str) -> Board:
    live = selectors.live_behind(code)
    if live is None:
        raise _Unknown
    with scope.partnership(live.partnership_id), timezone.override(live.talk.partnership.zone):
        return board(live)


def _frame(seen: Board) -> Frame:
    return outside.frame(seen.talk.partnership)


def _unknown(request: HttpRequest) -> HttpResponse:
    """Say calmly that no session has this code; too many of them are answered shortly."""
    return unknown_link(request, "talks/live/unknown.html", many=codes.unknown())
