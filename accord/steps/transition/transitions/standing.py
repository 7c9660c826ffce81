"""Where transitions stand, for the dashboard's fifth step."""

from datetime import date

from django.utils.translation import gettext as _

from accord.analysis.figure import Figure
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Headline, Standing, Weight
from accord.mechanisms.undertakings.rules import State as Promised
from accord.partnership import selectors as partnership
from accord.steps.transition.transitions import figures, rosters, selectors
from accord.steps.transition.transitions.models import Transition
from accord.steps.transition.transitions.rules import State


def standing(actor: Actor) -> Standing:
    """Return where transitions stand for a reader; raises Denied."""
    access.require(actor, "transitions.read")
    found = selectors.all_transitions()
    if not found:
        return _nothing_yet(actor)
    under_way, speaks = _under_way(found), _speaks(found)
    accepted, handed = _accepted([each.id for each in under_way] or [speaks.id])
    today = partnership.today()
    link = Link(_("See the transition"), address("transitions:transition", transition_id=speaks.id))
    late = _is_late(speaks, today)
    passed, state = figures.accepted_in_words(accepted, handed), _state_in_words(speaks, today)
    return Standing(
        says=passed or state,
        figure=_figure(accepted, handed),
        weakest=state if under_way and passed else "",
        next_step=link,
        waits=late,
        headline=Headline(
            weight=Weight.UNDER_WAY if late else Weight.AT_REST,
            sentence=state,
            next_step=link,
        ),
    )


def waits(actor: Actor) -> bool:
    """Say whether the gate of what is under way is past its day, and no more; raises Denied."""
    access.require(actor, "transitions.read")
    found = selectors.all_transitions()
    return bool(found) and _is_late(_speaks(found), partnership.today())


def _under_way(found: list[Transition]) -> list[Transition]:
    return [each for each in found if each.state == State.UNDER_WAY]


def _speaks(found: list[Transition]) -> Transition:
    """The one of which is spoken: under way and next to its gate, else the latest."""
    return min(_under_way(found), key=lambda each: each.gate_on, default=found[0])


def _is_late(speaks: Transition, today: date) -> bool:
    return speaks.state == State.UNDER_WAY and speaks.gate_on < today


def overlap_in_words() -> str:
    """Return how many planned overlaps were reached, without a full stop; nothing before one is over."""
    reached, of = rosters.reached(selectors.all_seats(), partnership.today())
    return _("{reached} of {of} planned overlaps reached").format(reached=reached, of=of) if of else ""


def _nothing_yet(actor: Actor) -> Standing:
    begins = access.allows(actor, "transitions.begin")
    link = Link(_("Begin a transition"), address("transitions:begin")) if begins else None
    return Standing(says=_("No transition has been begun"), next_step=link)


def _state_in_words(transition: Transition, today: date) -> str:
    if transition.state == State.DECLARED:
        return _("“{title}” was declared by every partner.").format(title=transition.title)
    if transition.state == State.ENDED:
        return _("“{title}” has ended.").format(title=transition.title)
    if transition.gate_on < today:
        return _("The gate of “{title}” is past its day.").format(title=transition.title)
    words = _("“{title}” is under way: {left} to its gate.")
    return words.format(title=transition.title, left=figures.left_in_words(transition.gate_on, today))


def _accepted(ids: list[object]) -> tuple[int, int]:
    states = [state for transition_id, state in selectors.handed_over() if transition_id in ids]
    return states.count(Promised.DONE), len(states)


def _figure(accepted: int, handed: int) -> Figure | None:
    """Handover items accepted, of all that are handed over in what is under way, else in the latest."""
    if not handed:
        return None
    return Figure(value=accepted / handed, numerator=accepted, denominator=handed, as_of=clock.now())
