"""What every page behind a link or a code has in common: the door, the scope, calm pages where it is shut.

Nothing of a session is read or written there, and no page says whose link it is.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accord.foundations import scope
from accord.foundations.brake import UnknownLinks
from accord.mechanisms.cascade import acknowledging
from accord.mechanisms.cascade.acknowledging import Standing, Visit
from accord.mechanisms.cascade.subjects import Subject, subject_of
from accord.partnership.images import outside
from accord.web.errors import unknown_link
from accord.web.frame import Frame
from accord.web.security import unfound

Page = Callable[..., HttpResponse]
links = UnknownLinks()


def at_the_door(view: Page) -> Page:
    """Let a view see the visit of a token that somebody was given, in the scope of its partnership.

    Every link is looked up, and one that is good is answered, always (decision 0033).
    """

    @wraps(view)
    def opened(request: HttpRequest, token: str, **parts: Any) -> HttpResponse:
        links.tell()
        visit = acknowledging.visit(token)
        response = _answer(request, visit, view, parts)
        return unfound(response)

    return opened


def page(
    request: HttpRequest, visit: Visit, template: str, context: dict[str, object], *, status: int = 200
) -> HttpResponse:
    """Render a page behind a link: framed by the partnership's name, without anything of a session."""
    around = {"frame": _frame(visit), "visit": visit, "messages": ()}
    return render(request, template, around | context, status=status)


def unknown(request: HttpRequest) -> HttpResponse:
    """Say calmly that nobody was given this link; too many of them are answered shortly."""
    visit = Visit("", None)
    return unknown_link(
        request, "cascade/unknown.html", many=links.unknown(), frame=_frame(visit), visit=visit
    )


def subject_behind(visit: Visit) -> Subject:
    """Return what is read behind a link."""
    if visit.cascade is None:
        message = "Nobody was given this link."
        raise LookupError(message)
    return subject_of(visit.cascade)


def _answer(request: HttpRequest, visit: Visit, view: Page, parts: dict[str, Any]) -> HttpResponse:
    cascade = visit.cascade
    if cascade is None:
        return unknown(request)
    zone = cascade.partnership.zone
    with scope.partnership(cascade.partnership_id), timezone.override(zone):
        if visit.standing is Standing.OVER:
            return page(request, visit, "cascade/over.html", {"title": cascade.title})
        return view(request, visit, **parts)


def _frame(visit: Visit) -> Frame:
    cascade = visit.cascade
    return outside.frame(cascade.partnership) if cascade else Frame(title="Accord")
