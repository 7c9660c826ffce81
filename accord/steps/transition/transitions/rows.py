"""Lines of a plan as pages show them: by area, who gives and accepts, and how far that is."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.addresses import address
from accord.foundations.errors import Sentence
from accord.mechanisms.undertakings.rows import by_in_words, state_word
from accord.mechanisms.undertakings.rules import Answer
from accord.mechanisms.undertakings.rules import State as Promised
from accord.steps.transition.transitions.rules import Area
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from accord.mechanisms.undertakings.models import Giving, Undertaking
    from accord.steps.transition.transitions.models import Line

WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line. by: who, by when, who accepts it. when: how long before the gate. signed: both signatures."""

    title: str
    url: str
    by: str
    when: str
    signed: tuple[str, ...]
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The lines of one area."""

    title: Sentence
    rows: list[Row]


def parts(found: "Sequence[Line]", gate_on: date, today: date) -> list[Part]:
    """Return the plan by area, in the order of areas, without those that have no line."""
    by_area = {area: [each for each in found if each.area == area] for area in Area}
    return [
        Part(title=area.label, rows=[_row(each, gate_on, today) for each in held])
        for area, held in by_area.items()
        if held
    ]


def _row(line: "Line", gate_on: date, today: date) -> Row:
    promise = line.undertaking
    return Row(
        title=promise.title,
        url=address("undertakings:undertaking", undertaking_id=promise.id),
        by=by_in_words(promise),
        when=before_in_words(gate_on - promise.due),
        signed=tuple(signed(promise)),
        state=_state(promise, today),
    )


def _state(promise: "Undertaking", today: date) -> State:
    if promise.state == Promised.DONE and promise.receiver_id is not None:
        return State(_("given and accepted"), Tone.DONE)
    return state_word(promise, today)


def signed(promise: "Undertaking") -> list[str]:
    """Return both signatures of what is handed over, as far as given; or why it was sent back last."""
    givings = list(promise.givings.all())
    return _in_words(givings[-1]) if givings else []


def _in_words(giving: "Giving") -> list[str]:
    given = _("Given on {day}: {words}").format(day=_day_of(giving.given_at), words=giving.evidence)
    if not giving.answered_at:
        return [given]
    day, receiver = _day_of(giving.answered_at), giving.receiver.name
    if giving.answer == Answer.ACCEPTED:
        return [given, _("Accepted by {name} on {day}").format(name=receiver, day=day)]
    return [_("Sent back by {name} on {day}: {reason}").format(name=receiver, day=day, reason=giving.reason)]


def before_in_words(before: timedelta) -> str:
    """Return how long before or after the gate a day lies."""
    days = before.days
    if not days:
        return _("on the day of the gate")
    weeks, rest = divmod(abs(days), WEEK)
    if rest:
        said = ngettext("{count} day", "{count} days", abs(days)).format(count=abs(days))
    else:
        said = ngettext("{count} week", "{count} weeks", weeks).format(count=weeks)
    return (_("{time} before the gate") if days > 0 else _("{time} after the gate")).format(time=said)


def day_in_words(day: date) -> str:
    """Return a day as pages write it."""
    return str(date_format(day, "j F Y"))


def _day_of(moment: "datetime") -> str:
    return day_in_words(moment.astimezone(get_current_timezone()).date())
