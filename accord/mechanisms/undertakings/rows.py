"""Undertakings as pages show them: who, by when, and the state in words."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.undertakings import rules, selectors
from accord.mechanisms.undertakings.rules import State
from accord.partnership import selectors as partnership
from accord.web.components import State as StateWord
from accord.web.components import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.undertakings.models import Undertaking
    from accord.partnership.models import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One undertaking in a list.

    name: what it is called where it is not quoted. by: who and by when, in words. origin: what it came from,
    where a room says so.
    """

    undertaking: "Undertaking"
    url: str
    name: str
    by: str
    state: StateWord
    origin: Link | None

    @property
    def is_open(self) -> bool:
        return self.undertaking.state == State.OPEN

    @property
    def is_given(self) -> bool:
        return self.undertaking.state == State.GIVEN

    @property
    def goes_on(self) -> bool:
        return self.undertaking.ended_at is None


def rows(found: "Sequence[Undertaking]") -> list[Row]:
    """Return undertakings as rows, in the order given."""
    today = partnership.today()
    origins = selectors.origin_links(found)
    return [
        Row(
            undertaking=each,
            url=address("undertakings:undertaking", undertaking_id=each.id),
            name=_("{owner}, by {day}").format(owner=each.owner.name, day=_day(each.due)),
            by=by_in_words(each),
            state=state_word(each, today),
            origin=origins.get(each.id),
        )
        for each in found
    ]


def heading(undertaking: "Undertaking", today: date) -> str:
    """Return what is the case with an undertaking, in a sentence that its own words follow."""
    if undertaking.state == State.DONE:
        words = _("{owner} has done this.")
    elif undertaking.state == State.GIVEN:
        words = _("{owner} says that this is done. {receiver} has to accept it.")
    elif undertaking.state == State.DROPPED:
        words = _("This will not be done.")
    elif rules.is_overdue(undertaking, today):
        words = _("{owner} was to do this by {day}.")
    else:
        words = _("{owner} does this by {day}.")
    receiver = undertaking.receiver.name if undertaking.receiver else ""
    return words.format(owner=undertaking.owner.name, day=_day(undertaking.due), receiver=receiver)


def reported_in_words(undertaking: "Undertaking") -> str:
    """Return what follows from a report, for whoever made it."""
    if undertaking.state == State.GIVEN and undertaking.receiver:
        return _("It now waits for {name} to accept it.").format(name=undertaking.receiver.name)
    return _("Everybody can now read what came of it.")


def by_in_words(undertaking: "Undertaking") -> str:
    """Return who undertook it, by when, for which day it was promised first, and who accepts it."""
    words = _("{owner}, by {day}")
    if undertaking.due != undertaking.first_due:
        words = _("{owner}, by {day} (first promised for {first})")
    said = words.format(
        owner=_with_employer(undertaking.owner), day=_day(undertaking.due), first=_day(undertaking.first_due)
    )
    if undertaking.receiver is None:
        return said
    return _("{said}; to be accepted by {receiver}").format(
        said=said, receiver=_with_employer(undertaking.receiver)
    )


def state_word(undertaking: "Undertaking", today: date) -> StateWord:
    """Return the state as a word that carries its own mark."""
    if undertaking.state == State.DONE:
        return StateWord(_("done"), Tone.DONE)
    if undertaking.state == State.GIVEN:
        return StateWord(_("waits to be accepted"), Tone.WAITING)
    if undertaking.state == State.DROPPED:
        return StateWord(_("dropped"))
    if rules.is_overdue(undertaking, today):
        return StateWord(_("overdue"), Tone.GRAVE)
    if rules.waits(undertaking, today):
        return StateWord(_("open, its day is near"), Tone.WAITING)
    return StateWord(_("open"), Tone.QUIET)


def _with_employer(person: "Person") -> str:
    return f"{person.name}, {person.employer.short_name}"


def _day(day: date) -> str:
    return date_format(day, "j F Y")
