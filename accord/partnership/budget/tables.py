"""The time budget in tables and lists."""

from collections import Counter
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.links import Link
from accord.partnership import selectors as partnership
from accord.partnership.budget.words import MOST_NAMED, day_in_words, quarter_in_words
from accord.web.components import Cell, Column, State, Table, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.foundations.registry import Asked
    from accord.partnership.budget.rules import Load
    from accord.partnership.budget.selectors import EverybodysTime, OwnTime


def own(found: "OwnTime") -> Table:
    """Return what is asked of the reader, thing by thing, with the sum below."""
    return Table(
        caption=quarter_in_words(found.quarter),
        columns=(Column(_("What")), Column(_("When")), Column(_("Minutes"), numeric=True)),
        rows=(
            *((_what(item), _when(item), item.minutes) for item in found.asked),
            (_("Together"), "", found.minutes),
        ),
        caption_hidden=True,
        sums=True,
    )


def beside(found: "Sequence[Asked]") -> list[tuple[Link, str]]:
    """Return what is not counted, as links with their day; of what is asked again that day, how often."""
    asked = Counter((Link(label=item.what, url=item.url), day_in_words(item.at)) for item in found)
    return [(link, _on(day, times)) for (link, day), times in asked.items()]


def organisations(found: "EverybodysTime") -> Table:
    """Return what is asked of the people of each organisation."""
    return Table(
        caption=_("What is asked of each organisation, {quarter}").format(
            quarter=quarter_in_words(found.quarter)
        ),
        columns=(
            Column(_("Organisation")),
            Column(_("People"), numeric=True),
            Column(_("Minutes"), numeric=True),
            Column(_("Most for one"), numeric=True),
        ),
        rows=tuple(
            (each.organisation.short_name, each.people, each.minutes, each.most)
            for each in found.organisations
            if each.people
        ),
        caption_hidden=True,
    )


def loads(found: "Sequence[Load]") -> Table:
    """Return how much is asked of people by name: the fullest, as many as a page holds. For the steward."""
    named = found[:MOST_NAMED]
    people = partnership.people_by_id([load.place.person_id for load in named])
    named_by = {each.id: each.short_name for each in partnership.organisations()}
    return Table(
        caption=_("Who is asked for much"),
        columns=(
            Column(_("Person")),
            Column(_("Minutes"), numeric=True),
            Column(_("Left"), numeric=True),
        ),
        rows=tuple(
            (
                f"{people[load.place.person_id].name}, {named_by[load.place.organisation_id]}",
                _("{minutes} of {cap}").format(minutes=load.minutes, cap=load.cap),
                _left(load),
            )
            for load in named
        ),
        caption_hidden=True,
    )


def _left(load: "Load") -> Cell:
    if load.over:
        return Cell(_("{count} too many").format(count=load.over), look="low")
    return Cell(load.left)


def _on(day: str, times: int) -> str:
    if times == 1:
        return day
    return ngettext("{day}, {count} time", "{day}, {count} times", times).format(day=day, count=times)


def _what(item: "Asked") -> Cell:
    return Cell("", link=Link(label=item.what, url=item.url))


def _when(item: "Asked") -> State | str:
    day = day_in_words(item.at)
    return day if item.begun else State(_("planned for {day}").format(day=day), Tone.WAITING)
