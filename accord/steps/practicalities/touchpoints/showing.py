"""What carries whose mark, as the page lists it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.addresses import address
from accord.mechanisms.undertakings import rows as undertakings
from accord.mechanisms.undertakings.rules import State
from accord.partnership import selectors as partnership
from accord.web.components import State as StateWord
from accord.web.components import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from accord.steps.practicalities.touchpoints.models import Touchpoint


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


def _row(each: "Touchpoint", today: "date") -> Row:
    promise = each.undertaking
    changed = promise.state == State.DONE
    words = _("{sort}; carried the mark of {whose}") if changed else _("{sort}; carries the mark of {whose}")
    return Row(
        what=each.what,
        url=address("undertakings:undertaking", undertaking_id=promise.id),
        about=words.format(sort=each.get_sort_display(), whose=each.carries.name),
        by=undertakings.by_in_words(promise),
        state=StateWord(_("carries our own mark"), Tone.DONE)
        if changed
        else undertakings.state_word(promise, today),
    )
