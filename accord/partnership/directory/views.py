from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.partnership.directory import listed, selectors, services, words
from accord.partnership.directory.forms import FindForm, ListingForm
from accord.web import paging
from accord.web.refusals import refusals
from accord.web.security import private


def people(request: PartnershipRequest) -> HttpResponse:
    """Who is in post: everybody, or whom a search finds, a page at a time."""
    access.require(request.actor, "partnership.read")
    form = FindForm(request.GET, organisations=partnership.organisations())
    wanted = form.wanted
    found = selectors.find(request.actor, wanted, page=paging.page_asked(request.GET))
    may_import = access.allows(request.actor, "partnership.write_people")
    context = {
        "finder": form,
        "found": found,
        "rows": [(place, found.said.get(place.person_id)) for place in found.places],
        "searched": not wanted.is_everybody,
        "heading": words.found_in_words(found, wanted),
        "pages": paging.pages(request.GET, page=found.page, of=found.pages, keeping=form.fields),
        "may_import": may_import,
        "letters": partnership.letters_held_up() if may_import else "",
    }
    return render(request, "partnership/people.html", context)


@private
def listing(request: PartnershipRequest) -> HttpResponse:
    """How the reader is found: whether at all, how to be reached, and with what."""
    said = listed.own(request.actor)
    form = ListingForm(request.POST or None, initial=words.said_before(said))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            now = services.listing_say(**form.cleaned_data, actor=request.actor)
            messages.success(request, words.said_now(now))
            return redirect(address("partnership:people"))
    return render(request, "partnership/listing.html", {"form": form, "said": said})


@private
def person(request: PartnershipRequest, person_id: UUID) -> HttpResponse:
    """Somebody: where, as what, with whom; and for those who keep the list, all that is kept."""
    seen = selectors.person_for(request.actor, person_id)
    today = partnership.today()
    context = {
        "seen": seen,
        "is_own": seen.person.id == request.actor.person_id,
        "heading": words.heading_of(seen, today),
        "counts": words.counts_in_words(seen.main) if seen.main else "",
        "since": words.dates_in_words(seen.main) if seen.main else "",
        "others": [(each, words.place_in_words(each), words.dates_in_words(each)) for each in seen.others],
        "past": [(words.place_in_words(each), words.dates_in_words(each)) for each in seen.past],
        "more_reports": seen.reports_count - len(seen.reports),
    }
    return render(request, "partnership/person.html", context)
