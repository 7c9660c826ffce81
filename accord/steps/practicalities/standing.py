"""Where practicalities stand: the board first; beside it mixing, and what carries our own mark."""

from dataclasses import replace

from django.utils.functional import lazystr

from accord.foundations.access import Actor
from accord.foundations.registry import Standing
from accord.steps.practicalities.items.standing import standing as of_items
from accord.steps.practicalities.sites.standing import mixing_in_words
from accord.steps.practicalities.touchpoints.standing import converted_in_words


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader; raises Denied.

    What stands beside the board is worked out where it is shown, and not for the rail of every page.
    """
    found = of_items(actor)
    return replace(found, says=lazystr(_Beside(str(found.says))))


class _Beside:
    """What the board says, with mixing and marks beside it once that is read."""

    def __init__(self, board: str) -> None:
        self._board = board

    def __str__(self) -> str:
        return "; ".join(filter(None, (self._board, mixing_in_words(), converted_in_words())))
