"""What goes down the teams: the list, one cascade as a whole, what is announced, what is mine."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.cascade import acknowledging, progress, selectors, services, showing, words
from accord.mechanisms.cascade.cost import cost_of
from accord.mechanisms.cascade.forms import AnnounceForm, DilemmaForm
from accord.mechanisms.cascade.subjects import subject_of
from accord.web.refusals import refusals, refusals_told


def cascades(request: PartnershipRequest) -> HttpResponse:
    """Everything that went down the tree of teams, the latest first."""
    found = selectors.cascades(request.actor)
    latest = next((each for each in found if each.is_open), None)
    context = {
        "cascades": [(each, words.cascade_word(each)) for each in found],
        "latest": latest,
        "heading": words.heading(progress.in_short(latest)) if latest else "",
        "may_start": access.allows(request.actor, "cascade.start"),
    }
    return render(request, "cascade/list.html", context)


def cascade(request: PartnershipRequest, cascade_id: UUID) -> HttpResponse:
    """One cascade: who is late, how far it has come, and the tree of teams."""
    found = selectors.cascade_for(request.actor, cascade_id)
    whole = progress.whole_of(found)
    mine = selectors.recipient_of(found, request.actor.person_id)
    context = {
        "cascade": found,
        "subject": subject_of(found),
        "heading": words.heading(progress.short_of(whole)),
        "basis": words.basis(whole),
        "word": words.cascade_word(found),
        "late": showing.late(whole) if found.is_open else [],
        "tree": showing.tree(whole),
        "tables": [
            showing.by_organisation(whole),
            showing.by_tier(whole),
            showing.pace(whole),
        ],
        "to_acknowledge": found.is_open and mine is not None and not mine.is_done,
        "may_end": found.is_open and access.allows(request.actor, "cascade.start", found),
    }
    return render(request, "cascade/cascade.html", context)


def announce(request: PartnershipRequest) -> HttpResponse:
    """Announce something down the tree of teams, in one act."""
    access.require(request.actor, "cascade.start")
    form = AnnounceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.cascade_start(actor=request.actor, **form.cleaned_data)
            messages.success(request, _("It is on its way. Those on top are asked to brief first."))
            return redirect(address("cascade:cascade", cascade_id=made.id))
    cost = cost_of(selectors.current_plan())
    return render(request, "cascade/announce.html", {"form": form, "cost": cost})


def end(request: PartnershipRequest, cascade_id: UUID) -> HttpResponse:
    """End a cascade, once that is confirmed."""
    found = selectors.cascade_for(request.actor, cascade_id)
    access.require(request.actor, "cascade.start", found)
    if request.method == "POST":
        with refusals_told(request):
            services.cascade_end(cascade=found, actor=request.actor)
        return redirect(address("cascade:cascade", cascade_id=found.id))
    return render(request, "cascade/end.html", {"cascade": found})


def mine(request: PartnershipRequest, cascade_id: UUID) -> HttpResponse:
    """Read what everybody should know, meet one hard case, and acknowledge; for who is signed in.

    Somebody who is not reached, for having joined when it was over, is led to how far it came.
    """
    found = selectors.cascade_for(request.actor, cascade_id)
    recipient = selectors.recipient_of(found, request.actor.person_id)
    if recipient is None:
        return redirect(address("cascade:cascade", cascade_id=found.id))
    subject = subject_of(found)
    dilemma = subject.dilemma_for(recipient.id)
    form = DilemmaForm(request.POST or None, dilemma=dilemma) if dilemma else None
    context = {
        "cascade": found,
        "subject": subject,
        "dilemma": dilemma,
        "form": form,
        "done": recipient.is_done,
    }
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            acknowledging.acknowledge(recipient=recipient, actor=request.actor)
        except Refused as refused:
            messages.error(request, str(refused.message))
            return redirect(address("cascade:cascade", cascade_id=found.id))
        if form is None or dilemma is None:
            return redirect(address("cascade:mine", cascade_id=found.id))
        # What was chosen is kept nowhere, so its answer comes at once or never.
        chosen = dilemma.options[form.chosen()]
        others = [option for option in dilemma.options if option != chosen]
        context |= {"done": True, "chosen": chosen, "others": others}
    return render(request, "cascade/mine.html", context)
