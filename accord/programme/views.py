from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.agreement.drafts import DRAFT
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.programme import asking, going, lessons, officer, selectors, sending, services, showing
from accord.programme.forms import AskForm, SendForm, StopForm, WordsForm
from accord.programme.rules import FLOOR, STEP, Kind
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.programme.models import Lesson, Release


def home(request: PartnershipRequest) -> HttpResponse:
    """What goes to the programme, what is asked of it, and what comes from there."""
    actor = request.actor
    agreed = selectors.programme_that_releases()
    current = selectors.release_of(agreed) if agreed else None
    context = {
        "releases": [(each, showing.stands(each)) for each in selectors.releases(actor)],
        "agreed": agreed,
        "current": current,
        "tables": [] if current else showing.of_today(going.going_now(actor)),
        "may_announce": agreed and not current and access.allows(actor, "releases.announce"),
        "asks": selectors.asks(actor),
        "may_ask": access.allows(actor, "releases.ask"),
        "lessons": selectors.lessons(actor),
        "may_share": access.allows(actor, "releases.share"),
        "sent": selectors.sent(actor),
    }
    return render(request, "releases/home.html", context)


def announce(request: PartnershipRequest) -> HttpResponse:
    """Announce the release of this year."""
    access.require(request.actor, "releases.announce")
    if request.method == "POST":
        with refusals_told(request):
            made = services.release_announce(actor=request.actor)
            messages.success(request, _("Every partner is told, and may stop it until it goes."))
            return redirect(address("releases:release", release_id=made.id))
    return redirect(address("releases:home"))


def release(request: PartnershipRequest, release_id: UUID) -> HttpResponse:
    """One release: exactly what goes or went, and for those who sign how to stop it."""
    return _release(request, selectors.release_for(request.actor, release_id), None)


def stop(request: PartnershipRequest, release_id: UUID, party_id: UUID) -> HttpResponse:
    """Stop a release for one partner, with a reason that all read."""
    found = selectors.release_for(request.actor, release_id)
    access.require(request.actor, "releases.stop", party_id)
    form = StopForm(party_id, request.POST) if request.method == "POST" else None
    if form is not None and form.is_valid():
        with refusals(form):
            services.release_stop(
                release=found,
                organisation_id=party_id,
                reason=form.cleaned_data["reason"],
                actor=request.actor,
            )
            messages.success(request, _("The release is stopped, and every partner reads why."))
            return redirect(address("releases:release", release_id=found.id))
    return _release(request, found, form, party_id)


def ask(request: PartnershipRequest) -> HttpResponse:
    """Ask the programme for help."""
    access.require(request.actor, "releases.ask")
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            asking.ask_make(words=form.cleaned_data["words"], actor=request.actor)
            messages.success(request, _("The programme officer can now read it."))
            return redirect(address("releases:home"))
    return render(request, "releases/ask.html", {"form": form})


def ask_end(request: PartnershipRequest, ask_id: UUID) -> HttpResponse:
    """Take back that help is asked for."""
    found = selectors.ask_for(request.actor, ask_id)
    access.require(request.actor, "releases.ask", found)
    if request.method == "POST":
        asking.ask_end(ask=found, actor=request.actor)
        messages.success(request, _("Help is not asked for any more."))
    return redirect(address("releases:home"))


def lesson_new(request: PartnershipRequest) -> HttpResponse:
    """Write a lesson down."""
    access.require(request.actor, "releases.share")
    return _write(request, None)


def lesson_change(request: PartnershipRequest, lesson_id: UUID) -> HttpResponse:
    """Change a lesson that is a draft."""
    found = selectors.lesson_for(request.actor, lesson_id)
    access.require(request.actor, "releases.share", found)
    return _write(request, found) if found.state == DRAFT else _to_lesson(found)


def lesson(request: PartnershipRequest, lesson_id: UUID) -> HttpResponse:
    """One lesson: its exact words, and where it stands."""
    found = selectors.lesson_for(request.actor, lesson_id)
    context = {
        "lesson": found,
        "proposal": agreement.latest_about(found.id, request.actor),
        "may_share": found.state == DRAFT and access.allows(request.actor, "releases.share", found),
    }
    return render(request, "releases/lesson.html", context)


def lesson_propose(request: PartnershipRequest, lesson_id: UUID) -> HttpResponse:
    """Put a lesson before every partner."""
    found = selectors.lesson_for(request.actor, lesson_id)
    access.require(request.actor, "releases.share", found)
    if request.method == "POST":
        with refusals_told(request):
            lessons.lesson_propose(lesson=found, actor=request.actor)
            messages.success(request, _("Every partner can now read these words and decide."))
    return _to_lesson(found)


def lesson_discard(request: PartnershipRequest, lesson_id: UUID) -> HttpResponse:
    """Throw a lesson away that is a draft."""
    found = selectors.lesson_for(request.actor, lesson_id)
    access.require(request.actor, "releases.share", found)
    if request.method == "POST":
        with refusals_told(request):
            lessons.lesson_discard(lesson=found, actor=request.actor)
            return redirect(address("releases:home"))
    return _to_lesson(found)


def compare(request: PartnershipRequest, year: int | None = None) -> HttpResponse:
    """What partnerships released in a year, no value beside a name; what they ask for and share."""
    access.require(request.actor, "releases.compare")
    years = officer.years(request.actor)
    found = officer.comparison(request.actor, year or years[0], going.titles())
    context = {
        "heading": showing.heading(found),
        "found": found,
        "years": years,
        "tables": showing.of_comparison(found),
        "asked": officer.asked(request.actor),
        "learned": officer.learned(request.actor),
        "floor": FLOOR,
        "step": STEP,
    }
    return render(request, "releases/compare.html", context)


def send(request: PartnershipRequest) -> HttpResponse:
    """Send a template or a lesson to every partnership of the programme."""
    access.require(request.actor, "releases.send")
    form = SendForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            told = sending.words_send(
                kind=Kind(form.cleaned_data["kind"]),
                title=form.cleaned_data["title"],
                words=form.cleaned_data["words"],
                actor=request.actor,
            )
            words = _("Partnerships that can read it now: {count}.")
            messages.success(request, words.format(count=told))
            return redirect(address("releases:compare"))
    return render(request, "releases/send.html", {"form": form})


def _write(request: PartnershipRequest, found: "Lesson | None") -> HttpResponse:
    initial = {"title": found.title, "words": found.words} if found else {}
    form = WordsForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            written = lessons.lesson_write(lesson=found, actor=request.actor, **form.cleaned_data)
            return _to_lesson(written)
    return render(request, "releases/write.html", {"form": form, "lesson": found})


def _release(
    request: PartnershipRequest, found: "Release", sent: StopForm | None, party_id: UUID | None = None
) -> HttpResponse:
    waits = found.stopped_at is None and found.went_at is None
    names = partnership.parties()
    stops = [
        (names[own], sent if sent and own == party_id else StopForm(own), own)
        for own in sorted(request.actor.mandates, key=str)
        if own in names and access.allows(request.actor, "releases.stop", own)
    ]
    context = {
        "release": found,
        "heading": showing.stands(found),
        "tables": showing.of_record(found.record),
        "stops": stops if waits else [],
        "form": sent,
    }
    return render(request, "releases/release.html", context)


def _to_lesson(found: "Lesson") -> HttpResponse:
    return redirect(address("releases:lesson", lesson_id=found.id))
