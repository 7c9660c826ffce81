from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.partnership.directory import words
from accord.partnership.keeping import places, selectors
from accord.partnership.keeping.forms.days import LastDayForm, first_day
from accord.partnership.keeping.forms.places import PlaceForm
from accord.partnership.keeping.forms.posts import PostForm, post_of
from accord.partnership.keeping.views.ways import counts_from, day_in_words, to_page_of
from accord.web.refusals import refusals
from accord.web.security import private


@private
def place_give(request: PartnershipRequest, person_id: UUID) -> HttpResponse:
    """Give somebody one more place, or the next main one."""
    person = selectors.person_for(request.actor, person_id)
    bodies = selectors.organisations(request.actor)
    form = PlaceForm(
        request.POST or None,
        bodies=bodies,
        teams=selectors.teams_of(bodies),
        initial=first_day(partnership.today()) | {"organisation": str(person.employer_id)},
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with refusals(form):
            place = places.place_give(
                person=person,
                post=form.post,
                since=given["since"],
                until=given["until"],
                main=given["main"],
                actor=request.actor,
            )
            said = counts_from(person, place.since) if place.main else _("The place is given.")
            messages.success(request, said)
            return to_page_of(person)
    context = {"form": form, "person": person}
    return render(request, "partnership/place_give.html", context)


@private
def place_correct(request: PartnershipRequest, person_id: UUID, place_id: UUID) -> HttpResponse:
    """Change team, tier, role or manager of a place."""
    place = selectors.place_for(request.actor, person_id, place_id)
    form = PostForm(
        request.POST or None,
        bodies=[place.organisation],
        teams=selectors.teams_of([place.organisation]),
        initial=post_of(place),
    )
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            places.place_correct(place=place, post=form.post, actor=request.actor)
            messages.success(request, _("Saved."))
            return to_page_of(place.person)
    context = {"form": form, "person": place.person, "place": place, "words": words.place_in_words(place)}
    return render(request, "partnership/place_correct.html", context)


@private
def place_end(request: PartnershipRequest, person_id: UUID, place_id: UUID) -> HttpResponse:
    """End a place beside the main one on a day."""
    place = selectors.place_for(request.actor, person_id, place_id)
    form = LastDayForm(request.POST or None, initial={"last_day": partnership.today()})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            places.place_end(place=place, last_day=form.cleaned_data["last_day"], actor=request.actor)
            messages.success(
                request, _("The place ends on {day}.").format(day=day_in_words(form.cleaned_data["last_day"]))
            )
            return to_page_of(place.person)
    context = {"form": form, "person": place.person, "words": words.place_in_words(place)}
    return render(request, "partnership/place_end.html", context)
