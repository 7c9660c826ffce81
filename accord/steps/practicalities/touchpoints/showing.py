"""What carries whose mark, as the page lists it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.addresses import address
from accord.mechanisms.undertakings import facts as undertaken
from accord.mechanisms.undertakings import rows as undertakings
from accord.mechanisms.undertakings.rules import State
from accord.partnership import selectors as partnership
from accord.steps.practicalities.touchpoints import selectors
from accord.steps.practicalities.touchpoints.rules import Moment
from accord.web.components import Fact, Tone
from accord.web.components import State as StateWord

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from accord.steps.practicalities.touchpoints.models import Picture, Touchpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """How it looked before, or looks after. picture: None where nobody has shown it."""

    moment: Moment
    heading: str
    picture: "Picture | None"
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One touchpoint in the list."""

    what: str
    url: str
    about: str
    by: str
    state: StateWord


def rows(found: "Sequence[Touchpoint]") -> list[Row]:
    """Return touchpoints as rows: those that still carry a parent’s mark first."""
    today = partnership.today()
    ordered = sorted(found, key=lambda each: each.undertaking.ended_at is not None)
    return [_row(each, today) for each in ordered]


def heading(converted: int, of: int) -> str:
    """Return what is the case, as the heading of the list."""
    if not of:
        return _("Nothing is known to carry the mark of one partner.")
    words = ngettext(
        "{converted} of {of} thing that people meet carries our own mark.",
        "{converted} of {of} things that people meet carry our own mark.",
        of,
    )
    return words.format(converted=converted, of=of)


def heading_of(found: "Touchpoint", today: "date") -> str:
    """Return what is the case with one thing, in a sentence that its own words follow."""
    if found.undertaking.state == State.DONE:
        return _("This carries our own mark now.")
    return undertakings.heading(found.undertaking, today)


def facts(found: "Touchpoint") -> list[Fact]:
    """Return what is kept about one thing: what it is and whose mark it carries, then who changes it."""
    return [
        Fact(_("What it is"), capfirst(found.get_sort_display())),
        Fact(_("Whose mark it carries, or carried"), found.carries.name),
        *undertaken.facts(found.undertaking),
    ]


def shots(found: "Touchpoint") -> list[Shot]:
    """Return how it looked before and looks after, whether or not somebody has shown that."""
    said = {
        Moment.BEFORE: (_("Before"), _("Nobody has shown yet how it looked.")),
        Moment.AFTER: (_("After"), _("Nobody has shown yet how it looks now.")),
    }
    return [
        Shot(moment=moment, heading=heading, picture=selectors.picture_of(found, moment), empty=empty)
        for moment, (heading, empty) in said.items()
    ]


def asked(moment: Moment) -> str:
    """Return what is asked of whoever shows a picture."""
    return _("How did it look before?") if moment == Moment.BEFORE else _("How does it look now?")


def _row(each: "Touchpoint", today: "date") -> Row:
    promise = each.undertaking
    changed = promise.state == State.DONE
    words = _("{sort}; carried the mark of {whose}") if changed else _("{sort}; carries the mark of {whose}")
    return Row(
        what=each.what,
        url=address("touchpoints:touchpoint", touchpoint_id=each.id),
        about=words.format(sort=each.get_sort_display(), whose=each.carries.name),
        by=undertakings.by_in_words(promise),
        state=StateWord(_("carries our own mark"), Tone.DONE)
        if changed
        else undertakings.state_word(promise, today),
    )
