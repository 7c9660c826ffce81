"""Where transition stands: what is handed over first; beside it overlaps, who heard, mindset, promises."""

from dataclasses import replace

from accord.foundations.access import Actor
from accord.foundations.registry import Standing, beside
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
    return replace(found, says=beside(found.says, _others))


def _others() -> tuple[str, ...]:
    return overlap_in_words(), reached_in_words(), mindset_in_words(), promises_in_words()
