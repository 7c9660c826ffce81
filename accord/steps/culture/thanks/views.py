from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.steps.culture.parts import parts
from accord.steps.culture.thanks import flowing, selectors, services, showing
from accord.steps.culture.thanks.forms import AnswerForm, ThanksForm
from accord.steps.culture.thanks.rules import ON_THE_WALL
from accord.web import paging
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.steps.culture.thanks.models import Thanks


def wall(request: PartnershipRequest) -> HttpResponse:
    """The wall: who thanked whom for what, and what flows between organisations."""
    found = selectors.wall(request.actor, page=paging.page_asked(request.GET))
    has_charter = bool(selectors.behaviours())
    matrix = flowing.matrix()
    context = {
        "heading": showing.heading(found.all, matrix),
        "parts": parts(request.actor),
        "entries": showing.entries(found.found),
        "pages": paging.pages(request.GET, page=found.page, of=found.pages),
        "matrix": matrix,
        "own": showing.entries(selectors.own(request.actor)),
        "gives": access.allows(request.actor, "thanks.give") and has_charter,
        "has_charter": has_charter,
    }
    return render(request, "thanks/wall.html", context)


def give(request: PartnershipRequest) -> HttpResponse:
    """Thank a colleague for a behaviour, with what happened."""
    access.require(request.actor, "thanks.give")
    behaviours = selectors.behaviours()
    form = ThanksForm(
        request.POST or None, colleagues=selectors.colleagues(request.actor), behaviours=behaviours
    )
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.thanks_give(
                receiver=form.receiver_given,
                behaviour=form.behaviour_given,
                words=form.cleaned_data["words"],
                new_id=form.cleaned_data["new_id"],
                actor=request.actor,
            )
            messages.success(request, _("Your colleague reads it now, and says who else may."))
            return redirect(address("thanks:wall"))
    return render(request, "thanks/give.html", {"form": form, "behaviours": behaviours})


def thanks(request: PartnershipRequest, thanks_id: UUID) -> HttpResponse:
    """One colleague’s thanks."""
    found = selectors.thanks_for(request.actor, thanks_id)
    return _shown(request, found, AnswerForm(initial={"place": found.place}))


def answer(request: PartnershipRequest, thanks_id: UUID) -> HttpResponse:
    """Say who may read what one was thanked for."""
    found = selectors.thanks_for(request.actor, thanks_id)
    access.require(request.actor, "thanks.answer", found)
    form = AnswerForm(request.POST or None, initial={"place": found.place})
    if request.method == "POST" and form.is_valid():
        services.thanks_answer(thanks=found, place=form.place_given, actor=request.actor)
        messages.success(request, _("It is as you said. You can say it anew at any time."))
        return redirect(address("thanks:wall"))
    return _shown(request, found, form)


def take_back(request: PartnershipRequest, thanks_id: UUID) -> HttpResponse:
    """Take back thanks that one gave."""
    found = selectors.thanks_for(request.actor, thanks_id)
    access.require(request.actor, "thanks.take_back", found)
    if request.method != "POST":
        return redirect(address("thanks:thanks", thanks_id=found.id))
    try:
        services.thanks_take_back(thanks=found, actor=request.actor)
    except Refused as refused:
        messages.error(request, str(refused.message))
        return redirect(address("thanks:thanks", thanks_id=found.id))
    messages.success(request, _("It is taken back, and nobody reads it any more."))
    return redirect(address("thanks:wall"))


def _shown(request: PartnershipRequest, found: "Thanks", form: AnswerForm) -> HttpResponse:
    context = {
        "thanks": found,
        "heading": showing.title(found, request.actor),
        "who": showing.who(found),
        "form": form if access.allows(request.actor, "thanks.answer", found) else None,
        "on_wall": found.place in ON_THE_WALL,
        "takes_back": showing.may_take_back(found, request.actor),
    }
    return render(request, "thanks/thanks.html", context)
