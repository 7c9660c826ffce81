"""A phone in the room: the code, the own organisation, the way to answer, and what the room says."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from accord.foundations import scope
from accord.foundations.brake import UnknownLinks
from accord.mechanisms.first_hour import codes, seats, selectors, showing
from accord.mechanisms.first_hour.forms import CodeForm, JoinForm
from accord.mechanisms.first_hour.rules import STAYS, Stage
from accord.mechanisms.first_hour.said import said
from accord.partnership.images import outside
from accord.web.errors import unknown_link
from accord.web.frame import Frame
from accord.web.refusals import refusals
from accord.web.security import unfound

if TYPE_CHECKING:
    from accord.mechanisms.first_hour.models import Hour, Seat

COOKIE = "accord_seat"
links = UnknownLinks()


def code(request: HttpRequest) -> HttpResponse:
    """Type the code that stands on the wall."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("seats:room", codes.normalised(form.cleaned_data["code"]))
    return render(
        request, "first_hour/code.html", {"form": form, "frame": Frame(title="Accord"), "messages": ()}
    )


def room(request: HttpRequest, code: str) -> HttpResponse:
    """The room behind a code: choose where one works, wait, answer, read."""
    links.tell()
    hour = selectors.hour_behind(code)
    if hour is None:
        return _unknown(request)
    with scope.partnership(hour.partnership_id), timezone.override(hour.partnership.zone):
        seat = selectors.seat_of(hour, request.COOKIES.get(COOKIE, ""))
        response = _inside(request, hour, seat, code) if seat else _join(request, hour, code)
    return unfound(response)


def _join(request: HttpRequest, hour: "Hour", code: str) -> HttpResponse:
    """Choose where one works; the phone keeps the secret of its seat, and nothing else."""
    form = JoinForm(request.POST or None, present=selectors.present(hour))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            secret = seats.seat_take(hour=hour, organisation_id=form.cleaned_data["organisation"])
            response = redirect("seats:room", code)
            response.set_cookie(
                COOKIE,
                secret,
                max_age=STAYS,
                path=request.path.removesuffix(f"{code}/"),
                secure=request.is_secure(),
                httponly=True,
                samesite="Lax",
            )
            return response
    late = selectors.stage_of(hour) is not Stage.GATHERING
    return _page(request, hour, "first_hour/join.html", {"form": form, "late": late})


def _inside(request: HttpRequest, hour: "Hour", seat: "Seat", code: str) -> HttpResponse:
    """A phone that has joined: it may change its organisation, wait, answer, or read."""
    if request.method == "POST" and request.POST.get("act") == "leave":
        seats.seat_leave(seat=seat)
        return redirect("seats:room", code)
    link = seats.link_of(hour, seat)
    if request.method == "POST" and link:
        return redirect(link)
    published = selectors.published(hour)
    stage = selectors.stage_of(hour)
    context: dict[str, object] = {
        "seat": seat,
        "stage": stage.value,
        "asked": bool(link),
        "phones": showing.phones(hour),
        "closes": showing.clock_time(hour.round.closes_at) if hour.round else "",
        "said": said(published) if published else None,
        "goes": showing.goes_in_words(hour),
        "refreshes": stage in {Stage.GATHERING, Stage.ASKING},
    }
    return _page(request, hour, "first_hour/phone.html", context)


def _page(request: HttpRequest, hour: "Hour", template: str, context: dict[str, object]) -> HttpResponse:
    around = {"frame": outside.frame(hour.partnership), "hour": hour, "messages": ()}
    return render(request, template, around | context)


def _unknown(request: HttpRequest) -> HttpResponse:
    """Say calmly that this code is on no wall; too many of them are answered shortly."""
    return unknown_link(request, "first_hour/unknown.html", many=links.unknown(), frame=Frame(title="Accord"))
