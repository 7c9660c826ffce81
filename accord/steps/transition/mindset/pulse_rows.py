"""Pulses as a page shows them: when each is, and what became of each statement since before the gate."""

from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.published import EVERYONE, Item, Published
from accord.foundations.addresses import address
from accord.mechanisms.rounds.publishing import sentences
from accord.mechanisms.rounds.questionnaires.pages import page_of
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.steps.transition.mindset.rules import AFTER, BEFORE, Turn
from accord.steps.transition.mindset.texts import day_in_words
from accord.web.components import Column, State, Table, Task, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.steps.transition.mindset.comparing import Compared
    from accord.steps.transition.mindset.models import Pulse, PulsePlan
    from accord.steps.transition.mindset.results import Results


def tasks(plan: "PulsePlan", pulses: "Sequence[Pulse]") -> list[Task]:
    """Return the four pulses, those that have no day yet among them."""
    held = {pulse.days: pulse for pulse in pulses}
    return [_task(held[days]) if days in held else _to_come(plan, days) for days in (BEFORE, *AFTER)]


def table(found: "Results") -> Table | None:
    """Return what became of each statement, as everybody said it; None before it can be compared."""
    if found.before is None or not found.after:
        return None
    before = found.before
    return Table(
        caption=_("What people said before the gate and after it, from 1 to 5, everyone together"),
        caption_hidden=True,
        stacks=True,
        columns=(
            Column(_("Statement")),
            Column(_("Before"), numeric=True),
            *(Column(_("{days} days after").format(days=days), numeric=True) for days in found.after),
        ),
        rows=tuple(_row(before, item, list(found.after.values())) for item in before.items),
    )


def turned(item: Item) -> str:
    """Return how a statement reads where agreeing with it is unfavourable."""
    return _("{text} (turned round)").format(text=item.text) if item.reversed else item.text


def _row(before: Published, item: Item, after: "Sequence[Compared]") -> tuple[object, ...]:
    return (turned(item), _figure(before, item), *(_beside(each, item) for each in after))


def _figure(published: Published, item: Item) -> str:
    cell = published.cells.get((EVERYONE, item.key))
    return sentences.figure_in_words(cell) if cell is not None else _("not asked")


def _beside(found: "Compared", item: Item) -> str:
    turn = found.turns.get(item.key, Turn.NOT_COMPARED)
    return format_html("{}<br>{}", _figure(found.after, item), turn_in_words(turn))


def turn_in_words(turn: Turn) -> str:
    """Return what became of a statement, in a word or two."""
    match turn:
        case Turn.BETTER:
            return _("better")
        case Turn.WORSE:
            return _("worse")
        case Turn.UNSURE:
            return _("not sure")
        case Turn.NOT_COMPARED:
            return _("not compared")


def _to_come(plan: "PulsePlan", days: int) -> Task:
    """One that has no day yet: it waits for the partners, or for the declaration."""
    if plan.agreed_at is None:
        hint = _("opens on {day}").format(day=day_in_words(plan.before_on)) if days == BEFORE else ""
        return Task(label=label(days), state=State(_("before the partners"), Tone.WAITING), hint=hint)
    return Task(label=label(days), state=State(_("waits for the declaration"), Tone.WAITING))


def label(days: int) -> str:
    """Return what a pulse is called on this page."""
    return _("Before the gate") if days == BEFORE else _("{days} days after").format(days=days)


def _task(pulse: "Pulse") -> Task:
    day = day_in_words(pulse.opens_on)
    if pulse.left_out:
        return Task(label=label(pulse.days), state=State(_("left out")), hint=pulse.hindrance)
    if pulse.made_at is None:
        hint = pulse.hindrance or _("Every partner is told before it opens, and may stop it.")
        tone = Tone.GRAVE if pulse.hindrance else Tone.QUIET
        return Task(
            label=label(pulse.days), state=State(_("opens on {day}").format(day=day), tone), hint=hint
        )
    if pulse.round is None:
        return Task(label=label(pulse.days), state=State(_("stopped by a partner")), hint=day)
    return Task(
        label=label(pulse.days), url=_page(pulse.round), state=_state(pulse.round), hint=_hint(pulse.round)
    )


def _page(round: "Round") -> str:
    if round.state == RoundState.CLOSED:
        return address("publishing:result", round_id=round.id)
    return page_of(round.id)


def _state(round: "Round") -> State:
    match RoundState(round.state):
        case RoundState.READY:
            return State(_("announced"), Tone.WAITING)
        case RoundState.OPEN:
            return State(_("open"), Tone.WAITING)
        case RoundState.CLOSED:
            return State(_("result is there"), Tone.DONE)
        case RoundState.ENDED:
            return State(_("did not open"))
        case _:
            return State(_("stopped by a partner"))


def _hint(round: "Round") -> str:
    """When it opens or closes, where the partnership is."""
    zone = round.partnership.zone
    if round.state == RoundState.READY:
        return _("Opens on {day}.").format(day=day_in_words(round.opens_at.astimezone(zone).date()))
    if round.state == RoundState.OPEN:
        return _("Open until {day}.").format(day=day_in_words(round.closes_at.astimezone(zone).date()))
    closed = round.closed_at
    return _("Closed on {day}.").format(day=day_in_words(closed.astimezone(zone).date())) if closed else ""


def cost_in_words(people: int, minutes: int) -> str:
    """Return what the pulses ask of the partnership (law 6)."""
    hours = -(-people * minutes // 60)
    words = ngettext(
        "Four times {minutes} minutes of {people} people: {count} hour of the partnership each time.",
        "Four times {minutes} minutes of {people} people: {count} hours of the partnership each time.",
        hours,
    )
    return words.format(minutes=minutes, people=people, count=hours)
