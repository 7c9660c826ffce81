"""Thanks to test with, given through services."""

from typing import TYPE_CHECKING

from accord.standards import selectors as standards
from accord.steps.culture.thanks import services
from accord.steps.culture.thanks.models import Thanks
from accord.steps.culture.thanks.rules import Place
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.standards.models import Behaviour

WORDS = "She brought the drawings over herself when the server was down."


def thanked(cast: Cast, giver: str, receiver: str, place: Place | None = None) -> Thanks:
    """Let one member of the cast thank another, who says who may read it."""
    thanks = services.thanks_give(
        receiver=cast.people[receiver], behaviour=behaviour(), words=WORDS, actor=cast.actor(giver)
    )
    if place is None:
        return thanks
    return services.thanks_answer(thanks=thanks, place=place, actor=cast.actor(receiver))


def behaviour() -> "Behaviour":
    """Return the first behaviour of the charter in force."""
    charter = standards.charter_in_force()
    assert charter is not None
    return standards.behaviours(charter)[0]
