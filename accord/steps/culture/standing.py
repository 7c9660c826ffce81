"""Where culture stands: the register; beside it from whose ways our decisions come, and what people say."""

from dataclasses import replace

from accord.foundations.access import Actor
from accord.foundations.registry import Standing, beside
from accord.steps.culture.origins.standing import in_words
from accord.steps.culture.ways.standing import standing as of_ways


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader; raises Denied.

    What stands beside the register is worked out where it is shown, and not for the rail of every page.
    """
    found = of_ways(actor)
    return replace(found, says=beside(found.says, lambda: (in_words(),)))
