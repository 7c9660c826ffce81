"""Where the pages lead to, and what they say when something is done."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.partnership.directory import words
from accord.partnership.keeping import selectors

if TYPE_CHECKING:
    from datetime import date

    from accord.partnership.models import Person


def to_page_of(person: "Person") -> HttpResponse:
    """Lead to the page of somebody."""
    return redirect(address("partnership:person", person_id=person.id))


def counts_from(person: "Person", since: "date") -> str:
    """Say where answers count from a day on, and that those of open rounds count where they counted."""
    place = next(each for each in selectors.places_of(person) if each.main and each.since == since)
    said = _(
        "From {day} on, the answers of {name} count in {group}. In a round that is open they count where "
        "they counted when it opened."
    )
    return said.format(day=day_in_words(since), name=person.name, group=words.counts_in_words(place))


def day_in_words(day: "date") -> str:
    """Return a day as pages write it."""
    return date_format(day, "j F Y")
