"""What the directory says in sentences."""

from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.partnership.directory.selectors import Found, Seen, Wanted
from accord.partnership.models import Assignment, Listing
from accord.partnership.rules import TIER_GROUPS, Tier, in_force


def found_in_words(found: Found, wanted: Wanted) -> str:
    """Say how many people can be found, or how many of them were. Who opted out is in neither number."""
    total = number_format(found.total, force_grouping=True)
    if wanted.is_everybody:
        words = ngettext("{n} person can be found here.", "{n} people can be found here.", found.total)
        return words.format(n=total)
    if not found.count:
        return _("We found nobody.")
    words = ngettext("We found one of {total} people.", "We found {n} of {total} people.", found.count)
    return words.format(n=number_format(found.count, force_grouping=True), total=total)


def heading_of(seen: Seen, today: date) -> str:
    """Say in a sentence who somebody is."""
    name, place = seen.person.name, seen.main
    if place is None:
        return _("{name} has no place in this partnership today.").format(name=name)
    if not in_force(place, today):
        return _("{name} begins on {day}.").format(name=name, day=_day(place.since))
    if place.until is not None:
        return _("{name} is here until {day}.").format(name=name, day=_day(place.until))
    return _("{name} works for {organisation}.").format(name=name, organisation=place.organisation.name)


def counts_in_words(place: Assignment) -> str:
    """Say in which groups the answers given from a main place count."""
    return _("{organisation}, {tier}").format(
        organisation=place.organisation.name, tier=TIER_GROUPS[Tier(place.tier)]
    )


def place_in_words(place: Assignment) -> str:
    """Say what a place is: role, team, organisation."""
    team = place.team.name if place.team else ""
    return ", ".join(filter(None, (place.role, team, place.organisation.name)))


def dates_in_words(place: Assignment) -> str:
    """Say since when, and until when where that is known."""
    if place.until is None:
        return _("since {day}").format(day=_day(place.since))
    return _("{first} to {last}").format(first=_day(place.since), last=_day(place.until))


def said_before(said: Listing | None) -> dict[str, object]:
    """Return from what the form starts: what the reader has said, or what holds where nothing was."""
    if said is None:
        return {"listed": "yes"}
    return {
        "listed": "yes" if said.listed else "no",
        "shows_address": said.shows_address,
        "reach": said.reach,
        "ask_about": said.ask_about,
    }


def said_now(said: Listing) -> str:
    """Say what follows from what the reader has just said."""
    if said.listed:
        return _("So people find you from now on.")
    return _("You are not found here any more. You and your administrator still see you.")


def _day(day: date) -> str:
    return date_format(day, "j F Y")
