"""How a transition stands altogether: what was handed over and accepted, and what is past its day."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.undertakings.rules import State as Promised
from accord.mechanisms.undertakings.rules import is_overdue
from accord.steps.transition.transitions.rows import day_in_words
from accord.steps.transition.transitions.rules import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.transition.transitions.models import Line, Transition


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """accepted of handed: what is handed over, without what was dropped. given: waits to be accepted."""

    all: int
    handed: int
    accepted: int
    given: int
    past: int


def figures(found: "Sequence[Line]", today: date) -> Figures:
    """Count a plan as of today."""
    promises = [each.undertaking for each in found]
    handed = [each for each in promises if each.receiver_id and each.state != Promised.DROPPED]
    return Figures(
        all=len(promises),
        handed=len(handed),
        accepted=sum(each.state == Promised.DONE for each in handed),
        given=sum(each.state == Promised.GIVEN for each in handed),
        past=sum(is_overdue(each, today) for each in promises),
    )


def heading(transition: "Transition", today: date) -> str:
    """Return what is the case, as the heading of the page."""
    if transition.state == State.DECLARED and transition.ended_at:
        return _("Every partner has declared it: {title}.").format(title=transition.title)
    if transition.state == State.ENDED:
        return _("This transition has ended: {title}.").format(title=transition.title)
    if transition.gate_on < today:
        words = _("{title}: the gate was to be on {day}, and nobody has declared it.")
    else:
        words = _("{title}: {left} to the gate on {day}.")
    return words.format(
        title=transition.title,
        left=left_in_words(transition.gate_on, today),
        day=day_in_words(transition.gate_on),
    )


def left_in_words(gate_on: date, today: date) -> str:
    """Return how long it is to the gate."""
    days = max((gate_on - today).days, 0)
    return ngettext("{count} day", "{count} days", days).format(count=days)


def accepted_in_words(accepted: int, handed: int) -> str:
    """Return how many items were given and accepted; nothing where none is handed over."""
    if not handed:
        return ""
    words = ngettext(
        "{accepted} of {count} handover item given and accepted",
        "{accepted} of {count} handover items given and accepted",
        handed,
    )
    return words.format(accepted=accepted, count=handed)
