"""The time budget in sentences and tables."""

from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.links import Link
from accord.foundations.quarters import Quarter
from accord.partnership import selectors as partnership
from accord.web.components import Cell, Column, State, Table, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.foundations.registry import Asked
    from accord.partnership.budget.rules import Cap, Load
    from accord.partnership.budget.selectors import EverybodysTime, OwnTime

MOST_NAMED = 20  # on one page; the fullest come first


def quarter_in_words(quarter: Quarter) -> str:
    """Return a quarter by its months ("October to December 2026")."""
    return _("{first} to {last}").format(
        first=date_format(quarter.first_day, "F"), last=date_format(quarter.last_day, "F Y")
    )


def cap_in_words(cap: "Cap") -> str:
    """Return how much may be asked of whom."""
    return _(
        "{staff} minutes a quarter for staff and managers, {leaders} for directors and senior managers"
    ).format(staff=cap.staff, leaders=cap.leaders)


def own_in_words(own: "OwnTime") -> str:
    """Return how much is asked of the reader this quarter."""
    if own.left < 0:
        words = _("You are asked for {minutes} minutes this quarter, and {cap} is the most that was agreed.")
    elif own.minutes:
        words = _("You are asked for {minutes} of at most {cap} minutes this quarter.")
    else:
        words = _("Nothing is asked of your time this quarter, of at most {cap} minutes.")
    return words.format(minutes=own.minutes, cap=own.cap)


def left_in_words(own: "OwnTime") -> str:
    """Return how much more may be asked in a quarter."""
    if own.left < 0:
        over = ngettext(
            "{count} minute more than was agreed.", "{count} minutes more than was agreed.", -own.left
        )
        return over.format(count=-own.left)
    return ngettext(
        "{count} of {cap} minutes is left.", "{count} of {cap} minutes are left.", own.left
    ).format(count=own.left, cap=own.cap)


def own_table(own: "OwnTime") -> Table:
    """Return what is asked of the reader, thing by thing, with the sum below."""
    return Table(
        caption=quarter_in_words(own.quarter),
        columns=(Column(_("What")), Column(_("When")), Column(_("Minutes"), numeric=True)),
        rows=(
            *((_what(item), _when(item), item.minutes) for item in own.asked),
            (_("Together"), "", own.minutes),
        ),
        caption_hidden=True,
    )


def beside_in_words(beside: "Sequence[Asked]") -> list[tuple[Link, str]]:
    """Return what is not counted, as links with their day."""
    return [(Link(label=item.what, url=item.url), _day(item.at)) for item in beside]


def organisations_table(found: "EverybodysTime") -> Table:
    """Return what is asked of the people of each organisation."""
    return Table(
        caption=_("What is asked of each organisation"),
        columns=(
            Column(_("Organisation")),
            Column(_("People"), numeric=True),
            Column(_("Hours"), numeric=True),
            Column(_("Most minutes for one person"), numeric=True),
        ),
        rows=tuple(
            (each.organisation.name, each.people, hours(each.minutes), each.most)
            for each in found.organisations
        ),
        caption_hidden=True,
    )


def loads_table(found: "Sequence[Load]") -> Table:
    """Return how much is asked of people by name: the fullest, as many as a page holds. For the steward."""
    named = found[:MOST_NAMED]
    people = partnership.people_by_id([load.place.person_id for load in named])
    organisations = {each.id: each.short_name for each in partnership.organisations()}
    return Table(
        caption=_("Who is asked for much"),
        columns=(
            Column(_("Person")),
            Column(_("Organisation")),
            Column(_("Minutes"), numeric=True),
            Column(_("At most"), numeric=True),
            Column(_("Room left")),
        ),
        rows=tuple(
            (
                people[load.place.person_id].name,
                organisations[load.place.organisation_id],
                load.minutes,
                load.cap,
                _room(load),
            )
            for load in named
        ),
        caption_hidden=True,
    )


def more_in_words(found: "Sequence[Load]") -> str:
    """Return how many stand in no table for want of room."""
    more = len(found) - MOST_NAMED
    if more <= 0:
        return ""
    return ngettext("And {count} person more.", "And {count} people more.", more).format(count=more)


def hours(minutes: int) -> int:
    """Return minutes as hours, rounded up: we never say less than we take."""
    return ceil(minutes / 60)


def _room(load: "Load") -> Cell:
    if load.over:
        return Cell(_("{count} too many").format(count=load.over), look="low")
    return Cell(load.left)


def _what(item: "Asked") -> Cell:
    return Cell(item.what, link=Link(label=item.what, url=item.url))


def _when(item: "Asked") -> State | str:
    day = _day(item.at)
    return day if item.begun else State(_("planned for {day}").format(day=day), Tone.WAITING)


def _day(moment: datetime) -> str:
    return date_format(moment.astimezone(partnership.partnership().zone).date(), "j F Y")
