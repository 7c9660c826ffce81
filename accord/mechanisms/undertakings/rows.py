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
from accord.web.components import Fact, Tone
from accord.web.components import State as StateWord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.undertakings.models import Undertaking


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
    elif undertaking.state == State.DROPPED:
        words = _("This will not be done.")
    elif rules.is_overdue(undertaking, today):
        words = _("{owner} was to do this by {day}.")
    else:
        words = _("{owner} does this by {day}.")
    return words.format(owner=undertaking.owner.name, day=_day(undertaking.due))


def by_in_words(undertaking: "Undertaking") -> str:
    """Return who undertook it, by when, and how often the day was moved."""
    owner = f"{undertaking.owner.name}, {undertaking.owner.employer.short_name}"
    day = _day(undertaking.due)
    if undertaking.due == undertaking.first_due:
        return _("{owner}, by {day}").format(owner=owner, day=day)
    return _("{owner}, by {day} (first promised for {first})").format(
        owner=owner, day=day, first=_day(undertaking.first_due)
    )


def state_word(undertaking: "Undertaking", today: date) -> StateWord:
    """Return the state as a word that carries its own mark."""
    if undertaking.state == State.DONE:
        return StateWord(_("done"), Tone.DONE)
    if undertaking.state == State.DROPPED:
        return StateWord(_("dropped"))
    if rules.is_overdue(undertaking, today):
        return StateWord(_("overdue"), Tone.GRAVE)
    return StateWord(_("open"), Tone.WAITING if rules.waits(undertaking, today) else Tone.QUIET)


def facts(undertaking: "Undertaking") -> list[Fact]:
    """Return all that is kept about an undertaking, each time its day was moved included."""
    owner = undertaking.owner
    found = [
        Fact(_("Who"), f"{owner.name}, {owner.employer.name}"),
        Fact(_("By when"), _day(undertaking.due)),
    ]
    found += [
        Fact(_("Moved from {day}").format(day=_day(move.was_due)), move.reason)
        for move in undertaking.moves.all()
    ]
    found += [
        Fact(_("Handed over on {day}").format(day=_day(each.handed_at.date())), each.was_owner.name)
        for each in undertaking.hand_overs.all()
    ]
    if undertaking.evidence:
        found.append(Fact(_("How others can see it"), undertaking.evidence))
    if undertaking.reason:
        found.append(Fact(_("Why it will not be done"), undertaking.reason))
    return found


@dataclass(frozen=True, slots=True)
class Filter:
    """One choice of the list's filter."""

    label: str
    url: str
    chosen: bool


def filters(*, mine: bool, ended: bool) -> list[list[Filter]]:
    """Return the choices of the list: whose, and in which state."""
    base = address("undertakings:list")

    def choice(label: str, *, of_mine: bool, of_ended: bool, chosen: bool) -> Filter:
        whose, state = ("mine" if of_mine else "all"), ("ended" if of_ended else "open")
        return Filter(label, f"{base}?whose={whose}&state={state}", chosen)

    return [
        [
            choice(_("Everyone’s"), of_mine=False, of_ended=ended, chosen=not mine),
            choice(_("Mine"), of_mine=True, of_ended=ended, chosen=mine),
        ],
        [
            choice(_("Open"), of_mine=mine, of_ended=False, chosen=not ended),
            choice(_("Ended"), of_mine=mine, of_ended=True, chosen=ended),
        ],
    ]


def _day(day: date) -> str:
    return date_format(day, "j F Y")
