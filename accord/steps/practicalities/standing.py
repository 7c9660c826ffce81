"""Where practicalities stand: the board first; beside it mixing, and what carries our own mark."""

from dataclasses import replace

from accord.foundations.access import Actor
from accord.foundations.registry import Standing, beside
from accord.steps.practicalities.items.standing import standing as of_items
from accord.steps.practicalities.sites.standing import mixing_in_words
from accord.steps.practicalities.touchpoints.standing import converted_in_words


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader; raises Denied."""
    found = of_items(actor)
    return replace(found, says=beside(found.says, lambda: (mixing_in_words(), converted_in_words())))
