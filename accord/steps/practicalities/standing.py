"""Where practicalities stand: the board first, and beside it how far organisations mix where they work."""

from dataclasses import replace

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.registry import Standing
from accord.steps.practicalities.items.standing import standing as of_items
from accord.steps.practicalities.sites.standing import mixing_in_words


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader; raises Denied."""
    found, mixing = of_items(actor), mixing_in_words()
    if not mixing:
        return found
    return replace(found, says=_("{board}; {mixing}").format(board=found.says, mixing=mixing))
