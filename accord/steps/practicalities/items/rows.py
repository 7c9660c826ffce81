"""Items as pages show them: who, by when, how urgent, what it costs, and what stops it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.addresses import address
from accord.mechanisms.undertakings.rows import by_in_words
from accord.steps.practicalities.items import rules, selectors
from accord.steps.practicalities.items.money import Money, in_words
from accord.steps.practicalities.items.rules import Pays, Place, Priority
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.practicalities.items.models import Item
    from accord.steps.practicalities.items.selectors import Stands

TONES = {
    Place.BLOCKED: Tone.GRAVE,
    Place.PAST: Tone.GRAVE,
    Place.SOON: Tone.WAITING,
    Place.GIVEN: Tone.WAITING,
    Place.READY: Tone.DONE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One item in a list. about: who, by when, what it costs. stops: what stops it, and for how long."""

    title: str
    url: str
    about: str
    stops: str
    comes_first: bool
    place: Place
    state: State


def rows(found: "Sequence[Stands]", today: date) -> list[Row]:
    """Return items as rows, in the order given."""
    return [_row(each, today) for each in found]


def _row(each: "Stands", today: date) -> Row:
    return Row(
        title=each.item.undertaking.title,
        url=address("items:item", item_id=each.item.id),
        about=" · ".join(filter(None, (by_in_words(each.item.undertaking), money_of(each.item)))),
        stops=stops_in_words(each),
        comes_first=each.course.goes_on and each.item.priority == Priority.FIRST,
        place=each.place,
        state=state_of(each, today),
    )


def money_of(item: "Item") -> str:
    """Return what an item costs and who pays, in words."""
    return in_words(Money(cost=item.cost, pays=Pays(item.pays), payer=item.payer))


def state_of(each: "Stands", today: date) -> State:
    """Return where it stands as a word that carries its own mark."""
    if each.place is Place.BLOCKED and each.course.blocked_since:
        return State(
            _("stopped for {days}").format(days=for_days(each.course.blocked_since, today)), Tone.GRAVE
        )
    if each.place is Place.PAST:
        return State(_("past its day"), Tone.GRAVE)
    if each.place is Place.READY and not rules.was_in_time(each.course):
        return State(_("ready, later than first promised"), Tone.DONE)
    return State(str(each.place.label).lower(), TONES.get(each.place, Tone.QUIET))


def stops_in_words(each: "Stands") -> str:
    """Return what stops an item and since when; nothing where nothing does."""
    blocker = selectors.blocker_of(each.item)
    if blocker is None or not each.course.goes_on:
        return ""
    return _("Stopped since {day}: {words}").format(day=day_in_words(blocker.since), words=blocker.words)


def for_days(since: date, today: date) -> str:
    """Return for how long something has stood, in days."""
    days = rules.age(since, today)
    return ngettext("{count} day", "{count} days", days).format(count=days) if days else _("less than a day")


def day_in_words(day: date) -> str:
    """Return a day as pages write it."""
    return str(date_format(day, "j F Y"))
