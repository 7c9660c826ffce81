from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.issues import drafts, ladders, services
from accord.mechanisms.issues.forms import RungForm
from accord.mechanisms.issues.forms.rung import PARTNER
from accord.mechanisms.issues.rules import LadderState
from accord.partnership import selectors as partnership
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.mechanisms.issues.models import Ladder, Rung


def ladder(request: PartnershipRequest) -> HttpResponse:
    """The ladder that is agreed, with who stands on it; and the one that is coming."""
    access.require(request.actor, "issues.read")
    agreed, coming = ladders.in_force(), ladders.coming()
    may_draft = access.allows(request.actor, "issues.draft_ladder")
    is_draft = coming is not None and coming.state == LadderState.DRAFT
    context = {
        "stage": drafts.stage_of(agreed, coming, request.actor),
        "agreed": agreed,
        "rungs": drafts.rungs(agreed, request.actor) if agreed else [],
        "coming": coming if coming and (may_draft or not is_draft) else None,
        "coming_rungs": drafts.rungs(coming, request.actor) if coming else [],
        "proposal": agreement.latest_about(coming.id, request.actor) if coming and not is_draft else None,
        "may_draft": may_draft and is_draft,
        "may_begin": may_draft and coming is None,
    }
    return render(request, "issues/ladder.html", context)


def begin(request: PartnershipRequest) -> HttpResponse:
    """Begin a ladder."""
    access.require(request.actor, "issues.draft_ladder")
    if request.method == "POST":
        with refusals_told(request):
            services.ladder_begin(actor=request.actor)
    return _to_ladder()


def propose(request: PartnershipRequest) -> HttpResponse:
    """Put the draft before every partner."""
    access.require(request.actor, "issues.draft_ladder")
    coming = ladders.coming()
    if request.method != "POST" or coming is None:
        return _to_ladder()
    with refusals_told(request):
        services.ladder_propose(ladder=coming, actor=request.actor)
        messages.success(request, _("Every partner can now read the ladder and decide."))
    return _to_ladder()


def discard(request: PartnershipRequest) -> HttpResponse:
    """Throw the draft away."""
    access.require(request.actor, "issues.draft_ladder")
    coming = ladders.coming()
    if request.method != "POST" or coming is None:
        return _to_ladder()
    with refusals_told(request):
        services.ladder_discard(ladder=coming, actor=request.actor)
        messages.success(request, _("The draft is thrown away."))
    return _to_ladder()


def rung_add(request: PartnershipRequest) -> HttpResponse:
    """Add a rung on top of the draft."""
    access.require(request.actor, "issues.draft_ladder")
    coming = ladders.coming()
    if coming is None or coming.state != LadderState.DRAFT:
        return _to_ladder()
    return _rung(request, coming, None)


def rung_change(request: PartnershipRequest, rung_id: UUID) -> HttpResponse:
    """Change a rung of the draft."""
    access.require(request.actor, "issues.draft_ladder")
    rung = ladders.rung_for(request.actor, rung_id)
    if rung.ladder.state != LadderState.DRAFT:
        return _to_ladder()
    return _rung(request, rung.ladder, rung)


def rung_remove(request: PartnershipRequest, rung_id: UUID) -> HttpResponse:
    """Take a rung out of the draft."""
    access.require(request.actor, "issues.draft_ladder")
    rung = ladders.rung_for(request.actor, rung_id)
    if request.method == "POST":
        with refusals_told(request):
            services.rung_remove(rung=rung, actor=request.actor)
    return _to_ladder()


def _rung(request: PartnershipRequest, ladder: "Ladder", rung: "Rung | None") -> HttpResponse:
    form = RungForm(request.POST or None, partners=partnership.partners(), initial=_initial(rung))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.rung_write(
                ladder=ladder,
                rung=rung,
                title=form.cleaned_data["title"],
                days=form.cleaned_data["days"],
                names=form.names_given(),
                actor=request.actor,
            )
            return _to_ladder()
    return render(request, "issues/rung.html", {"form": form, "rung": rung})


def _initial(rung: "Rung | None") -> dict[str, object]:
    if rung is None:
        return {}
    return {"title": rung.title, "days": rung.days} | {
        f"{PARTNER}{key}": said for key, said in rung.names.items()
    }


def _to_ladder() -> HttpResponse:
    return redirect(address("issues:ladder"))
