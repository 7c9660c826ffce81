from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.talks import forums, ordering, selectors
from accord.mechanisms.talks.forms import ForumForm
from accord.web.refusals import refusals, refusals_told

WAYS = {"up": True, "down": False}


def point_move(request: PartnershipRequest, talk_id: UUID, point_id: UUID, way: str) -> HttpResponse:
    """Move a point one place up or down the agenda."""
    found = selectors.point_for(request.actor, talk_id, point_id)
    access.require(request.actor, "talks.lead", found)
    if way not in WAYS:
        raise Http404
    if request.method == "POST":
        with refusals_told(request):
            ordering.point_move(point=found, up=WAYS[way], actor=request.actor)
    return redirect(f"{address('talks:talk', talk_id=talk_id)}#agenda")


def forum_list(request: PartnershipRequest) -> HttpResponse:
    """The forums of the partnership; one more is put on the list."""
    access.require(request.actor, "talks.lead")
    form = ForumForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            forums.forum_add(name=form.cleaned_data["name"], actor=request.actor)
            return redirect(address("talks:forums"))
    return render(request, "talks/forums.html", {"form": form, "forums": forums.kept(request.actor)})


def forum_end(request: PartnershipRequest, forum_id: UUID) -> HttpResponse:
    """Take a forum off the list."""
    found = forums.forum_for(request.actor, forum_id)
    access.require(request.actor, "talks.lead", found)
    if request.method == "POST":
        forums.forum_end(forum=found, actor=request.actor)
    return redirect(address("talks:forums"))
