"""What a phone opens that has joined by the code on the wall. Nothing of who is signed in is looked at."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language

from accord.foundations import scope
from accord.foundations.brake import UnknownLinks
from accord.foundations.errors import Refused
from accord.mechanisms.talks import joining
from accord.mechanisms.talks.live.answering import answer
from accord.mechanisms.talks.live.copies import copy_of
from accord.partnership.images import outside
from accord.steps.culture.ways.forms import CodeForm, SuggestionForm
from accord.steps.culture.ways.live import phones, services
from accord.steps.culture.ways.live import selectors as sessions
from accord.steps.culture.ways.live.board import Board, board, boards, pages
from accord.steps.culture.ways.live.rules import Phase
from accord.web.errors import unknown_link
from accord.web.security import unfound

codes = UnknownLinks()


class _Unknown(LookupError):
    """No workshop has this code."""


def code(request: HttpRequest) -> HttpResponse:
    """Type in the code that stands on the wall."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = joining.normalised(form.cleaned_data["code"])
        if sessions.behind(typed) is None:
            return _unknown(request)
        return redirect("workshop:phone", typed)
    return unfound(render(request, "ways/live/code.html", {"form": form, "messages": ()}))


def phone(request: HttpRequest, code: str) -> HttpResponse:
    """What the room looks at, on a phone; one copy for all phones that have answered as far."""
    codes.tell()
    code = joining.normalised(code)
    answered = phones.answered(request, code)
    try:
        copy = pages.copy((code, answered, get_language()), lambda: copy_of(_page(request, code, answered)))
    except _Unknown:
        return _unknown(request)
    return unfound(answer(request, copy))


def propose(request: HttpRequest, code: str) -> HttpResponse:
    """Propose how we do what the room looks at, once."""
    code = joining.normalised(code)
    try:
        seen = _seen(code)
    except _Unknown:
        return _unknown(request)
    asked = seen.workshop.asked
    if seen.phase is not Phase.ASKING or phones.answered(request, code) == asked:
        return redirect("workshop:phone", code)
    with _within(seen):
        form = SuggestionForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                services.proposal_give(workshop_id=seen.workshop.id, asked=asked, proposed=form.proposed)
            except Refused as refused:
                form.add_error(None, str(refused.message))
            else:
                return _thanked(code, asked)
        return unfound(render(request, "ways/live/propose.html", _around(seen) | {"form": form}))


def _thanked(code: str, asked: int) -> HttpResponse:
    response = redirect("workshop:phone", code)
    phones.remember(response, code, asked)
    return unfound(response)


def _page(request: HttpRequest, code: str, answered: int) -> str:
    seen = _seen(code)
    context = _around(seen) | {"gave": answered > 0 and answered == seen.workshop.asked, "code": code}
    with _within(seen):
        return render_to_string("ways/live/phone.html", context, request)


def _seen(code: str) -> Board:
    """What is seen of the workshop with this code, up to half a second ago; raises _Unknown."""
    return boards.copy((code, get_language()), lambda: _looked_at(code))


def _looked_at(code: str) -> Board:
    workshop = sessions.behind(code)
    if workshop is None:
        raise _Unknown
    with scope.partnership(workshop.partnership_id), timezone.override(workshop.partnership.zone):
        return board(workshop)


@contextmanager
def _within(seen: Board) -> Iterator[None]:
    with scope.partnership(seen.partnership.id), timezone.override(seen.partnership.zone):
        yield


def _around(seen: Board) -> dict[str, object]:
    return {"frame": outside.frame(seen.partnership), "messages": (), "board": seen}


def _unknown(request: HttpRequest) -> HttpResponse:
    """Say calmly that no workshop has this code; too many of them are answered shortly."""
    return unknown_link(request, "ways/live/unknown.html", many=codes.unknown())
