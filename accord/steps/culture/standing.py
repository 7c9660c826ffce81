"""Where culture stands: the register; beside it from whose ways our decisions come, and what people say."""

from dataclasses import replace

from django.utils.functional import lazystr

from accord.foundations.access import Actor
from accord.foundations.registry import Standing
from accord.steps.culture.origins.standing import in_words
from accord.steps.culture.ways.standing import standing as of_ways


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader; raises Denied.

    What stands beside the register is worked out where it is shown, and not for the rail of every page.
    """
    found = of_ways(actor)
    return replace(found, says=lazystr(_Beside(str(found.says))))


class _Beside:
    """How much is decided, and from whose ways it comes once that is read."""

    def __init__(self, decided: str) -> None:
        self._decided = decided

    def __str__(self) -> str:
        return "; ".join(filter(None, (self._decided, in_words())))
