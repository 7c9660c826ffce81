"""Where transition stands: what is handed over first; beside it overlaps, who heard, mindset, promises."""

from dataclasses import replace

from django.utils.functional import lazystr

from accord.foundations.access import Actor
from accord.foundations.registry import Standing
from accord.steps.transition.gate.standing import reached_in_words
from accord.steps.transition.mindset.standing import mindset_in_words
from accord.steps.transition.promises.standing import promises_in_words
from accord.steps.transition.transitions.standing import overlap_in_words
from accord.steps.transition.transitions.standing import standing as of_transitions


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader; raises Denied.

    What stands beside the handover is worked out where it is shown, and not for the rail of every page.
    """
    found = of_transitions(actor)
    return replace(found, says=lazystr(_Beside(str(found.says))))


class _Beside:
    """What was handed over, with the other figures beside it once that is read."""

    def __init__(self, handed_over: str) -> None:
        self._handed_over = handed_over

    def __str__(self) -> str:
        beside = (overlap_in_words(), reached_in_words(), mindset_in_words(), promises_in_words())
        found = (self._handed_over, *beside)
        return "; ".join(filter(None, found))
