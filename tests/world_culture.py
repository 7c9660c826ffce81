"""Culture, in the world in which every address leads somewhere."""

from typing import TYPE_CHECKING

from accord.steps.culture.profiles.tests.world import held
from accord.steps.culture.thanks.rules import Place
from accord.steps.culture.thanks.tests.world import thanked
from accord.steps.culture.ways.tests.world import in_register, suggested
from tests.cast import Cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.partnership.models import Row


def culture(cast: Cast) -> "Mapping[str, Row]":
    """Return a topic of the register, what a phone proposed for it, an exercise, and thanks; needs a charter
    in force.
    """
    exercise = held(cast).round
    with cast.in_scope():
        (topic,) = in_register(cast, "money-expenses")
        return {
            "topic": topic,
            "exercise": exercise,
            "proposed_words": suggested(cast, topic),
            "thanks": thanked(cast, "kestrel_member", "member", Place.WALL),
            "own_thanks": thanked(cast, "member", "kestrel_member", Place.WALL),
        }
