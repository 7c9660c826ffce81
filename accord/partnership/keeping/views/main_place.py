from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.partnership.directory import words
from accord.partnership.keeping import places, selectors
from accord.partnership.keeping.forms.days import first_day
from accord.partnership.keeping.forms.places import MainForm
from accord.partnership.keeping.views.ways import counts_from, to_page_of
from accord.web.refusals import refusals
from accord.web.security import private


@private
def main_move(request: PartnershipRequest, person_id: UUID) -> HttpResponse:
    """Make another of somebody's places the main one."""
    person = selectors.person_for(request.actor, person_id)
    held = selectors.places_of(person)
    others = {place.id: place for place in held if not place.main}
    form = MainForm(
        request.POST or None,
        places=[(place.id, words.place_in_words(place)) for place in others.values()],
        initial=first_day(partnership.today()),
    )
    if request.method == "POST" and form.is_valid():
        since = form.cleaned_data["since"]
        with refusals(form):
            places.main_move(person=person, to=others[form.place_id], since=since, actor=request.actor)
            messages.success(request, counts_from(person, since))
            return to_page_of(person)
    main = next((place for place in held if place.main), None)
    counts = words.counts_in_words(main) if main else ""
    context = {"form": form, "person": person, "others": others, "counts": counts}
    return render(request, "partnership/main_move.html", context)
