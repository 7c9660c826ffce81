"""Transitions in a list, the team of one, and what its reader should do next in it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.undertakings.rules import State as Promised
from accord.steps.transition.transitions import selectors
from accord.steps.transition.transitions.figures import accepted_in_words
from accord.steps.transition.transitions.rows import day_in_words
from accord.steps.transition.transitions.rules import State
from accord.web.components import Fact, Tone
from accord.web.components import State as Word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from accord.mechanisms.undertakings.models import Undertaking
    from accord.steps.transition.transitions.models import Line, Member, Transition

TONES = {State.UNDER_WAY: Tone.WAITING, State.DECLARED: Tone.DONE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One transition in the list."""

    title: str
    url: str
    kind: str
    gate: str
    accepted: str
    state: Word


def heading(found: "Sequence[Transition]", today: date) -> str:
    """Return what is the case, as the heading of the list."""
    if not found:
        return _("No transition has been begun.")
    under_way = [each for each in found if each.state == State.UNDER_WAY]
    if not under_way:
        return _("No transition is under way.")
    first = min(under_way, key=lambda each: each.gate_on)
    if first.gate_on < today:
        return _("The gate of “{title}” was to be on {day}.").format(
            title=first.title, day=day_in_words(first.gate_on)
        )
    return _("The next gate is on {day}: {title}.").format(title=first.title, day=day_in_words(first.gate_on))


def rows(found: "Sequence[Transition]") -> list[Row]:
    """Return transitions as rows, in the order given."""
    handed = selectors.handed_over()
    return [
        _row(each, [state for transition_id, state in handed if transition_id == each.id]) for each in found
    ]


def _row(transition: "Transition", states: "Sequence[str]") -> Row:
    state = State(transition.state)
    return Row(
        title=transition.title,
        url=address("transitions:transition", transition_id=transition.id),
        kind=transition.get_kind_display(),
        gate=_("gate on {day}").format(day=day_in_words(transition.gate_on)),
        accepted=accepted_in_words(states.count(Promised.DONE), len(states)),
        state=Word(str(state.label), TONES.get(state, Tone.QUIET)),
    )


def team(found: "Sequence[Member]") -> list[Fact]:
    """Return the team: who, and what each sees to."""
    return [Fact(f"{each.person.name}, {each.person.employer.short_name}", each.part) for each in found]


def mine(
    actor: Actor,
    found: "Sequence[Line]",
    next_step: "Callable[[Actor, Undertaking], Link | None]",
) -> list[Link]:
    """Return what waits for the reader in this plan: what to accept first, then what to give, by its day."""
    to_accept = [each for each in found if each.undertaking.state == Promised.GIVEN]
    to_give = [each for each in found if each.undertaking.state == Promised.OPEN]
    mine = [each.undertaking for each in to_accept if each.undertaking.receiver_id == actor.person_id]
    mine += [each.undertaking for each in to_give if each.undertaking.owner_id == actor.person_id]
    steps = [(each, next_step(actor, each)) for each in mine]
    return [Link(f"{step.label}: {each.title}", step.url) for each, step in steps if step is not None]
