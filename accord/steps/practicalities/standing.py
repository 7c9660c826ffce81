"""Where practicalities stand: the board first, and beside it how far organisations mix where they work."""

from dataclasses import replace

from django.utils.functional import lazystr
from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.registry import Standing
from accord.steps.practicalities.items.standing import standing as of_items
from accord.steps.practicalities.sites.standing import mixing_in_words


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader; raises Denied.

    How far organisations mix is worked out where it is shown, and not for the rail of every page.
    """
    found = of_items(actor)
    return replace(found, says=lazystr(_Beside(str(found.says))))


class _Beside:
    """What the board says, with mixing beside it once that is read."""

    def __init__(self, board: str) -> None:
        self._board = board

    def __str__(self) -> str:
        mixing = mixing_in_words()
        return _("{board}; {mixing}").format(board=self._board, mixing=mixing) if mixing else self._board
