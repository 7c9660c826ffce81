"""The days of undertakings as entries of a calendar: what everybody reads, and nothing that is reserved."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations.addresses import absolute, address
from accord.foundations.calendars import Entry
from accord.mechanisms.undertakings import selectors
from accord.mechanisms.undertakings.rows import by_in_words
from accord.mechanisms.undertakings.rules import Calendar

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.mechanisms.undertakings.models import Undertaking


def entries(actor: "Actor", holds: Calendar) -> list[Entry]:
    """Return the days of what goes on: of all, or of what the actor does or accepts; raises Denied."""
    found = selectors.undertakings(actor)
    if holds == Calendar.MINE:
        found = [each for each in found if actor.person_id in {each.owner_id, each.receiver_id}]
    return [_entry(each) for each in found]


def called(partnership: str, holds: Calendar) -> str:
    """Return what a calendar is called in the program that shows it."""
    words = _("My undertakings in {name}") if holds == Calendar.MINE else _("Undertakings in {name}")
    return words.format(name=partnership)


def _entry(undertaking: "Undertaking") -> Entry:
    moments = [undertaking.made_at, *(move.moved_at for move in undertaking.moves.all())]
    return Entry(
        uid=f"{undertaking.id}@accord",
        begins=undertaking.due,
        title=undertaking.title,
        words=by_in_words(undertaking),
        url=absolute(address("undertakings:undertaking", undertaking_id=undertaking.id)),
        changed_at=max(moments),
    )
