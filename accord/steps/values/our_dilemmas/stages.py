"""Where a dilemma stands, in a word, and what the charter says to it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.standards import selectors as standards
from accord.steps.values.dilemma import DilemmaState
from accord.steps.values.our_dilemmas import selectors
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from accord.standards.models import Behaviour
    from accord.steps.values.models import Dilemma


def state_of(dilemma: "Dilemma") -> State:
    """Return where a dilemma stands, in a word."""
    if dilemma.banked_at is not None:
        return State(_("in the bank"), Tone.DONE)
    if selectors.has_result(dilemma):
        return State(_("asked"), Tone.DONE)
    if selectors.round_of(dilemma) is not None:
        return State(_("being asked"), Tone.WAITING)
    if dilemma.state == DilemmaState.WRITTEN:
        return State(str(DilemmaState.WRITTEN.label), Tone.WAITING)
    return State(str(DilemmaState(dilemma.state).label))


def about(dilemma: "Dilemma") -> "tuple[Behaviour | None, list[tuple[str, str]]]":
    """Return what a dilemma is about in the charter in force, and what that says about each course."""
    charter = standards.charter_in_force()
    written = standards.behaviours(charter) if charter else []
    behaviour = next((found for found in written if found.thread == dilemma.behaviour_thread), None)
    return behaviour, list(zip(dilemma.courses, dilemma.says, strict=False))
